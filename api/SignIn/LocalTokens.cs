using Investigate.Cases;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.SignIn;

/// <summary>
/// Bearer tokens (JWT, RFC 7519, HMAC SHA-256) signed by the key of the data directory: <c>sub</c> is the user, <c>role</c> one or more
/// role names.
/// </summary>
internal sealed class LocalTokens(SigningKeys keys, TimeProvider time)
{
    private const string Issuer = "investigate";

    /// <param name="valid">How long from now the token is taken.</param>
    public (string Token, DateTimeOffset ExpiresAt) Issue(string user, IEnumerable<Role> roles, TimeSpan valid)
    {
        var now = time.GetUtcNow();
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + valid).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = user, ["role"] = roles.Select(RoleNames.Of).ToArray() },
            SigningCredentials = new SigningCredentials(keys.All()[0], SecurityAlgorithms.HmacSha256),
        });
        return (token, now + valid);
    }

    /// <summary>What a token must hold to be taken. Clocks may differ by a minute.</summary>
    public TokenValidationParameters Validation() => TokenRules.Of(time, TimeSpan.FromMinutes(1), "role", parameters =>
    {
        parameters.ValidIssuer = Issuer;
        parameters.ValidAudience = Issuer;
        parameters.IssuerSigningKeyResolver = (_, _, name, _) => keys.All().Where(key => name is not { Length: > 0 } || key.KeyId == name);
        parameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
    });
}
