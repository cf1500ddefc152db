using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// What requests may ask for. Every limit is on by default; a request past one is refused with <c>LIMIT_EXCEEDED</c>, whose extensions
/// carry the limit's name and size.
/// </summary>
public sealed record Limits
{
    /// <summary>Most bytes of a document, as UTF-8.</summary>
    public int DocumentBytes { get; init; } = 128 * 1024;

    /// <summary>Most tokens of a document.</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>How deep the braces and brackets of a document may nest, fragments put in place.</summary>
    public int Nesting { get; init; } = 128;

    /// <summary>How deep fields may nest, fragments put in place.</summary>
    public int Depth { get; init; } = 30;

    /// <summary>Most aliases of a document.</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>Most fields of a document, fragments put in place wherever they are spread.</summary>
    public int Fields { get; init; } = 10_000;

    /// <summary>Most directives of a document.</summary>
    public int Directives { get; init; } = 500;

    /// <summary>Most steps in which validation compares fields that share a response key.</summary>
    public int FieldComparisons { get; init; } = 200_000;

    /// <summary>Most items of one list in a response.</summary>
    public int ListSize { get; init; } = 100_000;

    /// <summary>Most that an operation may cost: the values it may return, each counted with the cost of its field.</summary>
    public long Cost { get; init; } = 1_000_000;

    /// <summary>How many items a list is taken to have, for its cost, where nothing says so.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Most bytes of the variables of a request.</summary>
    public int VariablesBytes { get; init; } = 256 * 1024;

    /// <summary>Most bytes of a request body, and of a message over a WebSocket.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Most requests in the array of one body.</summary>
    public int Batch { get; init; } = 10;

    /// <summary>How long a query or mutation may take, or one event of a subscription.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most operations that are executed at one time; open subscriptions count only while an event is.</summary>
    public int ConcurrentOperations { get; init; } = 512;

    /// <summary>Most operations that one WebSocket may have open.</summary>
    public int SubscriptionsPerConnection { get; init; } = 100;

    /// <summary>How long a WebSocket may stay open without saying <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    internal ParserOptions Parser(bool emptySelectionSets) => new(Tokens, Nesting, Directives, emptySelectionSets);
}
