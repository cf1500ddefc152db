using System.Text;
using System.Text.Json;

namespace Investigate.GraphQL.Execution;

/// <summary>One operation to execute, as a client sends it.</summary>
public sealed record GraphQLRequest
{
    public GraphQLRequest(string query) => Query = Encoding.UTF8.GetBytes(query);

    /// <param name="query">UTF-8; it must not change while the request is executed.</param>
    public GraphQLRequest(ReadOnlyMemory<byte> query) => Query = query;

    /// <summary>The document as UTF-8.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which operation of the document; null or empty where it has one alone.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object; undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>True to refuse everything but queries, as for a request that must change nothing.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>A JSON object for the host; undefined or null for none.</summary>
    public JsonElement Extensions { get; init; }
}
