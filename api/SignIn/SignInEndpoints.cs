using System.Net;
using Investigate.Api.Demo;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.SignIn;

/// <summary>
/// How the page signs in. In the demo by choosing one of five invented users, from this machine only; else with a bearer token.
/// </summary>
internal static class SignInEndpoints
{
    private static readonly TimeSpan DemoTokenValid = TimeSpan.FromHours(12);

    public static void MapSignIn(this IEndpointRouteBuilder routes, DataDirectory data, LocalTokens tokens, IGraphStore graph)
    {
        routes.MapGet("/sign-in", async (HttpContext http, CancellationToken ct) => Offered(http, data) ? Results.Json(await Demo(graph, ct)) : Results.Json(new { mode = "token" }));
        routes.MapPost("/sign-in/demo", (DemoChoice choice, HttpContext http) =>
            Offered(http, data) && DemoUser.All.FirstOrDefault(user => user.Name == choice.User) is { } chosen
                ? Token(tokens.Issue(chosen.Name, [chosen.Role], DemoTokenValid))
                : Results.NotFound());
    }

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
