namespace Investigate.GraphQL.Execution;

/// <summary>What operations may ask for. Every limit is on by default; a request past one is refused with <c>LIMIT_EXCEEDED</c>.</summary>
public sealed record Limits
{
    /// <summary>Most bytes of a document, as UTF-8.</summary>
    public int DocumentBytes { get; init; } = 128 * 1024;

    /// <summary>Most tokens of a document.</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>How deep the braces and brackets of a document may nest.</summary>
    public int Nesting { get; init; } = 128;

    /// <summary>Most directives of a document.</summary>
    public int Directives { get; init; } = 500;

    /// <summary>Most items of one list in a response.</summary>
    public int ListSize { get; init; } = 100_000;

    internal Language.ParserLimits Parser => new(Tokens, Nesting, Directives);
}

/// <summary>How operations are executed.</summary>
public sealed record ExecutionOptions
{
    public Limits Limits { get; init; } = new();

    /// <summary>
    /// Turns the host's own exceptions into errors for the client; null for an exception that it does not know, which then becomes an
    /// <c>INTERNAL</c> error without details. <see cref="GraphQLException"/> does not come here.
    /// </summary>
    public Func<Exception, GraphQLError?>? ErrorMapping { get; init; }

    internal GraphQLError Map(Exception error) => (error as GraphQLException)?.Error ?? ErrorMapping?.Invoke(error) ??
        new GraphQLError("The server could not complete this part of the request.") { Code = ErrorCodes.Internal };
}
