using System.Text.Json;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>Which status codes answer requests that fail before execution, where the client accepts <c>application/graphql-response+json</c>.</summary>
public enum StatusProfile
{
    /// <summary>400 for all of them, 200 once executed: what the published audits of GraphQL over HTTP expect.</summary>
    Audited,

    /// <summary>The draft of 2026: 400 for a document that does not parse, 422 for whatever else fails before execution, 294 for data with errors.</summary>
    Draft2026,
}

/// <summary>How a schema is served over HTTP.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>
    /// Makes the state of one operation, or of one event of a subscription, which its resolvers then get; called before the document is
    /// looked at. It refuses a request by throwing <see cref="RequestRefusedException"/>. A state that is disposable is disposed once the
    /// answer is written. Calls for one connection never overlap.
    /// </summary>
    public Func<HttpContext, GraphQLRequest, CancellationToken, ValueTask<object?>> CreateState { get; init; } = (_, _, _) => default;

    /// <summary>
    /// Awaited for every result, each event of a subscription too, after execution and before its first byte leaves; it may set
    /// <see cref="ExecutionResult.Extensions"/>. When it throws, the result is discarded and the error is sent in its place.
    /// </summary>
    public Func<ExecutionResult, object?, CancellationToken, ValueTask> Completed { get; init; } = (_, _, _) => default;

    /// <summary>
    /// Answers a browser that opens the address: a GET that accepts <c>text/html</c> and asks nothing. Null answers it like any other.
    /// </summary>
    public Func<HttpContext, Task>? Page { get; init; }

    /// <summary>
    /// Takes the payload of <c>connection_init</c> of a WebSocket, undefined where there is none, before anything can be asked on it. It refuses
    /// the connection by throwing <see cref="RequestRefusedException"/>.
    /// </summary>
    public Func<HttpContext, JsonElement, CancellationToken, ValueTask> Connect { get; init; } = (_, _, _) => default;

    /// <summary>Origins from which browsers may open WebSockets, such as <c>https://example.org</c>; that of the server itself always may.</summary>
    public IReadOnlyCollection<string> AllowedOrigins { get; init; } = [];

    public StatusProfile Status { get; init; } = StatusProfile.Audited;

    /// <summary>How often an idle stream of events shows that it is alive.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}

/// <summary>Thrown by a hook of the host to refuse a whole request.</summary>
/// <param name="statusCode">HTTP status of the answer, such as 401.</param>
public sealed class RequestRefusedException(int statusCode, GraphQLError error) : Exception(error.Message)
{
    public int StatusCode => statusCode;

    public GraphQLError Error => error;
}
