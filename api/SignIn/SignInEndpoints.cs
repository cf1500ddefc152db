using System.Net;
using Investigate.Api.Demo;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.SignIn;

/// <summary>
/// How the page signs in. At the OpenID Connect issuer where one is set; in the demo by choosing one of five invented users, from this
/// machine only; else with a bearer token.
/// </summary>
internal static class SignInEndpoints
{
    private static readonly TimeSpan DemoTokenValid = TimeSpan.FromHours(12);

    public static void MapSignIn(this IEndpointRouteBuilder routes, DataDirectory data, LocalTokens tokens, OpenIdIssuer? issuer, IGraphStore graph)
    {
        routes.MapGet("/sign-in", async (HttpContext http, CancellationToken ct) => issuer is not null ? Results.Json(AtIssuer(issuer))
            : Offered(http, data) ? Results.Json(await Demo(graph, ct)) : Results.Json(new { mode = "token" }));
        routes.MapPost("/sign-in/demo", (DemoChoice choice, HttpContext http) =>
            issuer is null && Offered(http, data) && DemoUser.All.FirstOrDefault(user => user.Name == choice.User) is { } chosen
                ? Token(tokens.Issue(chosen.Name, [chosen.Role], DemoTokenValid))
                : Results.NotFound());
    }

    private static object AtIssuer(OpenIdIssuer issuer) => new
    {
        mode = "oidc",
        authority = issuer.Authority.AbsoluteUri.TrimEnd('/'),
        clientId = issuer.ClientId,
        scope = issuer.Scope,
        resource = issuer.Resource,
    };

    private static bool Offered(HttpContext http, DataDirectory data) =>
        data.IsDemo && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    private static async ValueTask<object> Demo(IGraphStore graph, CancellationToken ct)
    {
        await using var reader = await graph.Read(ct);
        var users = DemoUser.All.Select(user => new { user = user.Name, roles = new[] { RoleNames.Of(user.Role) } });
        return new { mode = "demo", stays = (await reader.Counts(ct)).Stays, users };
    }

    private static IResult Token((string Token, DateTimeOffset ExpiresAt) issued) => Results.Json(new { token = issued.Token, expiresAt = issued.ExpiresAt });

    private sealed record DemoChoice(string User);
}
