using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.SignIn;

/// <summary>
/// An OpenID Connect issuer whose tokens are taken in place of local ones, as the settings <c>Auth:*</c> name it. Its keys are found by
/// discovery (OpenID Connect Discovery 1.0) and asked for again when a token names one that is not known.
/// </summary>
/// <param name="Authority">Address of the issuer; https beyond this machine.</param>
/// <param name="Audience">What <c>aud</c> of a token must name.</param>
/// <param name="ClientId">The page's client at the issuer; it signs in by PKCE (RFC 7636).</param>
/// <param name="RoleClaim">The claim that holds role names.</param>
/// <param name="Skew">How far the issuer's clock may be from ours.</param>
internal sealed record OpenIdIssuer(Uri Authority, string Audience, string ClientId, string Scope, string? Resource, string RoleClaim, TimeSpan Skew)
{
    /// <summary>How soon unknown keys are looked for again: a stream of made-up tokens must not become one of requests to the issuer.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>Where browsers may fetch from besides the service itself.</summary>
    public string Origin => Authority.GetLeftPart(UriPartial.Authority);

    /// <returns>Null where the settings name no issuer.</returns>
    /// <exception cref="FormatException">A setting is missing or none of its kind.</exception>
    public static OpenIdIssuer? From(IConfiguration settings)
    {
        if (settings["Auth:Authority"] is not { Length: > 0 } authority)
        {
            return null;
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new FormatException($"Expected an https address in the setting Auth:Authority, found '{authority}'.");
        }

        var skew = settings["Auth:ClockSkewSeconds"] is not { } text ? 60
            : int.TryParse(text, out var seconds) && seconds is >= 0 and <= 600 ? seconds
            : throw new FormatException($"Expected 0 to 600 seconds in the setting Auth:ClockSkewSeconds, found '{text}'.");
        return new OpenIdIssuer(
            address, Required(settings, "Auth:Audience"), Required(settings, "Auth:ClientId"), settings["Auth:Scope"] ?? "openid", settings["Auth:Resource"],
            settings["Auth:RoleClaim"] ?? "role", TimeSpan.FromSeconds(skew));
    }

    public void Configure(JwtBearerOptions bearer, TimeProvider time)
    {
        bearer.Authority = Authority.AbsoluteUri;
        bearer.RequireHttpsMetadata = !Authority.IsLoopback;
        // A key that the issuer has withdrawn is not taken from an earlier configuration.
        bearer.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !Authority.IsLoopback })
        {
            RefreshInterval = BetweenLooks,
            UseLastKnownGoodConfiguration = false,
        };
        bearer.TokenValidationParameters = TokenRules.Of(time, Skew, RoleClaim, parameters =>
        {
            parameters.ValidAudience = Audience;
            // Keys are public here: a token "signed" with one as a password must not be taken.
            parameters.ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
                SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
                SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
            ];
        });
    }

    private static string Required(IConfiguration settings, string name) => settings[name] is { Length: > 0 } value ? value
        : throw new FormatException($"Expected the setting {name} beside Auth:Authority, found none.");
}
