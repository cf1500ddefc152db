using System.Diagnostics.Metrics;
using Investigate.Api.Hosting;
using Investigate.GraphQL;

namespace Investigate.Api.SignIn;

/// <summary>
/// Requests that came without a valid sign-in: nobody is known to have asked, so they stand in the service's own log, counted, and not in
/// the read log. At most one line in ten seconds, whatever the flood.
/// </summary>
internal sealed partial class UnsignedRequests(ILogger<UnsignedRequests> logger, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Meter meter = new("Investigate.Api");
    private readonly Lock gate = new();
    private Counter<long>? counter;
    private long count;
    private long saidAt;

    /// <summary>How many there have been since the service started.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Counts one.</summary>
    /// <returns>What the client is told.</returns>
    public GraphQLError Refuse(HttpContext http)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        lock (gate)
        {
            counter ??= meter.CreateCounter<long>("investigate.requests.unsigned", description: "Requests without a valid sign-in.");
            counter.Add(1);
            if (Interlocked.Increment(ref count) == 1 || time.GetElapsedTime(saidAt) >= BetweenLines)
            {
                saidAt = time.GetTimestamp();
                Say(logger, count, ViewerOf.Address(http));
            }
        }

        return ErrorMapping.Unauthenticated();
    }

    public void Dispose() => meter.Dispose();

    [LoggerMessage(LogLevel.Warning, "{Count} requests without a valid sign-in so far, the last from {Address}")]
    private static partial void Say(ILogger logger, long count, string address);
}
