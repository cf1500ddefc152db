using Polly;
using Polly.Retry;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>Which failed requests are sent again: those of which nothing was done, and those that do no harm when done twice.</summary>
internal static class Retries
{
    private const int OfConflicts = 5;

    /// <param name="delay">Of the first repetition, with jitter; each further one waits twice as long.</param>
    public static ResiliencePipeline Pipeline(TimeSpan delay) => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = OfConflicts,
        Delay = delay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => new(arguments.Outcome.Exception is RequestFailedException failure && Again(failure.Kind, arguments.AttemptNumber)),
    }).Build();

    /// <summary>Whether to repeat what has failed after so many repetitions. The caller has made sure that repeating does no harm.</summary>
    private static bool Again(FailureKind kind, int repetitions) => kind switch
    {
        FailureKind.Conflict => repetitions < OfConflicts,
        FailureKind.NoRoom or FailureKind.Ended or FailureKind.TransactionGone or FailureKind.Unknown => repetitions < 1,
        _ => false,
    };
}
