using System.Security.Claims;
using System.Text.Json;
using Investigate.GraphQL.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.SignIn;

/// <summary>
/// Sign-in on a WebSocket: a browser can set no header there, so the token may stand in the payload of <c>connection_init</c> as
/// <c>{"authorization": "Bearer …"}</c>; never in the address.
/// </summary>
internal static class SocketSignIn
{
    private const string Scheme = "Bearer ";

    /// <exception cref="RequestRefusedException">There is no valid token, neither in a header nor in the payload.</exception>
    public static async ValueTask Connect(HttpContext http, JsonElement payload, UnsignedRequests unsigned)
    {
        if (ViewerOf.Request(http) is null && Token(payload) is { } token)
        {
            http.User = await Validate(http.RequestServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme), token);
        }

        if (ViewerOf.Request(http) is null)
        {
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, unsigned.Refuse(http));
        }
    }

    private static string? Token(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && payload.EnumerateObject().FirstOrDefault(field => field.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)) is
        { Value: { ValueKind: JsonValueKind.String } value } && value.GetString() is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? text[Scheme.Length..].Trim() : null;

    private static async Task<ClaimsPrincipal> Validate(JwtBearerOptions bearer, string token)
    {
        var parameters = bearer.TokenValidationParameters.Clone();
        parameters.ConfigurationManager = bearer.ConfigurationManager as BaseConfigurationManager;
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, parameters);
        return result.IsValid ? new ClaimsPrincipal(result.ClaimsIdentity) : new ClaimsPrincipal();
    }
}
