using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.SignIn;

/// <summary>What every token must hold, whoever issued it.</summary>
internal static class TokenRules
{
    /// <param name="skew">How far the issuer's clock may be from ours.</param>
    /// <param name="roleClaim">The claim that names roles.</param>
    public static TokenValidationParameters Of(TimeProvider time, TimeSpan skew, string roleClaim, Action<TokenValidationParameters> more)
    {
        var parameters = new TokenValidationParameters
        {
            NameClaimType = "sub",
            RoleClaimType = roleClaim,
            ClockSkew = skew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, own) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                return (from is null || from <= now + own.ClockSkew) && to is { } end && now < end + own.ClockSkew;
            },
        };
        more(parameters);
        return parameters;
    }
}
