namespace Investigate.GraphQL.Execution;

/// <summary>How operations are executed.</summary>
public sealed record ExecutionOptions
{
    public Limits Limits { get; init; } = new();

    /// <summary>
    /// Turns the host's own exceptions into errors for the client; null for an exception that it does not know, which then becomes an
    /// <c>INTERNAL</c> error without details. <see cref="GraphQLException"/> does not come here.
    /// </summary>
    public Func<Exception, GraphQLError?>? ErrorMapping { get; init; }

    /// <summary>
    /// Documents by id. When set, these alone are executed: a request names one by <c>documentId</c> or by the hash of a persisted query, or
    /// sends its very text. Null lets clients send what they like.
    /// </summary>
    public IReadOnlyDictionary<string, string>? TrustedDocuments { get; init; }

    /// <summary>Most bytes that prepared documents may take in memory, by estimate; those not used of late go first.</summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Takes <c>{}</c> for a selection set, as a later draft of the specification does.</summary>
    public bool EmptySelectionSets { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal GraphQLError Map(Exception error) => (error as GraphQLException)?.Error ?? ErrorMapping?.Invoke(error) ??
        new GraphQLError("The server could not complete this part of the request.") { Code = ErrorCodes.Internal };
}
