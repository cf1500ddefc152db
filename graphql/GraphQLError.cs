using Investigate.GraphQL.Language;

namespace Investigate.GraphQL;

/// <summary>One entry of the <c>errors</c> list of a response (specification, section 7.1.6).</summary>
/// <param name="Message">A whole sentence for the developer of the client.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>Written as <c>extensions.code</c>; null writes none.</summary>
    public string? Code { get; init; }

    /// <summary>Where in the document it arose; empty where no single place is to blame.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response keys (<see cref="string"/>) and list indices (<see cref="int"/>) from the root; null for an error of the request as a whole.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: strings, numbers, booleans, null, lists and dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>The codes that the engine itself gives to errors. A host adds its own.</summary>
public static class ErrorCodes
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string Internal = "INTERNAL";

    /// <summary>The id is of no trusted document.</summary>
    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";

    /// <summary>Only trusted documents are executed, and this is none.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
}
