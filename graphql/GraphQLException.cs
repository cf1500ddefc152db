namespace Investigate.GraphQL;

/// <summary>
/// Thrown by a resolver, a scalar or a hook of the host to put an error with this message into the response. Its message reaches the
/// client; that of any other exception does not.
/// </summary>
public sealed class GraphQLException : Exception
{
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message) { Code = code })
    {
    }

    public GraphQLException(GraphQLError error)
        : base(error.Message) => Error = error;

    public GraphQLError Error { get; }

    /// <summary>A limit that was passed: <c>LIMIT_EXCEEDED</c> with the limit's name and size in the extensions.</summary>
    /// <param name="limit">Name of the limit as in <c>Limits</c>, in lower camel case.</param>
    /// <param name="message">What was found, the size, and how to ask for less.</param>
    internal static GraphQLException Limit(string limit, long maximum, string message) => new(new GraphQLError(message)
    {
        Code = ErrorCodes.LimitExceeded,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = limit, ["maximum"] = maximum },
    });
}
