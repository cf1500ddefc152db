using System.Globalization;
using System.Net;
using System.Security.Claims;
using Investigate.Cases;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Investigate.Api.SignIn;

internal static class ViewerOf
{
    /// <summary>
    /// Who asks, by his validated token; null where there is none, or one without a user, or one that has ended since it opened the connection.
    /// </summary>
    public static Viewer? Request(HttpContext http)
    {
        if (http.User.Identity is not ClaimsIdentity { IsAuthenticated: true, Name: { Length: > 0 } user } identity || HasEnded(http, identity))
        {
            return null;
        }

        var roles = new HashSet<Role>();
        foreach (var claim in identity.FindAll(identity.RoleClaimType))
        {
            if (RoleNames.TryParse(claim.Value, out var role))
            {
                roles.Add(role);
            }
        }

        return new Viewer(user, roles, Address(http));
    }

    /// <summary>Where a request comes from.</summary>
    public static string Address(HttpContext http) => (http.Connection.RemoteIpAddress ?? IPAddress.None).Written();

    /// <summary>A token is validated when its connection opens; a WebSocket or a stream of events outlives that.</summary>
    private static bool HasEnded(HttpContext http, ClaimsIdentity identity)
    {
        var parts = http.RequestServices;
        return long.TryParse(identity.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && DateTimeOffset.FromUnixTimeSeconds(end) + parts.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>()
                .Get(JwtBearerDefaults.AuthenticationScheme).TokenValidationParameters.ClockSkew <= parts.GetRequiredService<TimeProvider>().GetUtcNow();
    }

    /// <summary>An IPv4 address that came over an IPv6 socket is written as IPv4.</summary>
    private static string Written(this IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
