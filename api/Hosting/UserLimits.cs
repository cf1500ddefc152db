using System.Globalization;
using System.Threading.RateLimiting;
using Investigate.Api.SignIn;
using Investigate.GraphQL;

namespace Investigate.Api.Hosting;

/// <summary>
/// How much one user may ask: a bucket of <c>Limits:Burst</c> operations that fills up by <c>Limits:OperationsPerSecond</c>. Who is not signed
/// in has the bucket of his address. An operation of GraphQL counts as one however it comes, also on an open WebSocket.
/// </summary>
internal sealed class UserLimits(int burst, int perSecond) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> buckets = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(
        who, _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = Period, QueueLimit = 0 }));

    /// <exception cref="FormatException">A setting is no whole number of at least 1.</exception>
    public static UserLimits From(IConfiguration settings) => new(Number(settings, "Limits:Burst", 10_000), Number(settings, "Limits:OperationsPerSecond", 500));

    /// <summary>Takes one of a user's operations.</summary>
    /// <returns>Null, or what he is told.</returns>
    public GraphQLError? Take(string user) => Of("user " + user);

    /// <summary>Every other request than GraphQL of somebody signed in, which is counted by operation.</summary>
    public void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var viewer = ViewerOf.Request(http);
        var counted = viewer is not null && http.Request.Path.StartsWithSegments("/graphql");
        if (!counted && Of(viewer is null ? "address " + ViewerOf.Address(http) : "user " + viewer.User) is { } refused)
        {
            http.Response.Headers.RetryAfter = "1";
            await Rest.Error(StatusCodes.Status429TooManyRequests, refused).ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    public void Dispose() => buckets.Dispose();

    private GraphQLError? Of(string who)
    {
        using var lease = buckets.AttemptAcquire(who);
        return lease.IsAcquired ? null : new GraphQLError(ReaderLanguage.IsChinese
            ? $"请求过于频繁：每秒最多 {perSecond} 次（可突发 {burst} 次）。请稍候再试。"
            : $"Expected at most {perSecond} operations a second ({burst} at once), found more. Ask again in a second.")
        {
            Code = "LIMIT_EXCEEDED",
        };
    }

    private static int Number(IConfiguration settings, string name, int @default) => settings[name] is not { } text ? @default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number
        : throw new FormatException($"Expected a whole number of at least 1 in the setting {name}, found '{text}'.");
}
