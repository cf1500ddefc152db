using System.Text;
using System.Text.Json;

namespace Investigate.GraphQL.Execution;

/// <summary>One operation to execute, as a client sends it.</summary>
public sealed record GraphQLRequest
{
    public GraphQLRequest(string query) => Query = Encoding.UTF8.GetBytes(query);

    /// <param name="query">UTF-8; it must not change while the request is executed.</param>
    public GraphQLRequest(ReadOnlyMemory<byte> query) => Query = query;

    /// <summary>The document as UTF-8; empty where <see cref="DocumentId"/> names it.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Names a trusted document; null where the request carries the document itself.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document; null or empty where it has one alone.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object; undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>True to refuse mutations, as for a request that must change nothing.</summary>
    public bool RefusesMutations { get; init; }

    /// <summary>A JSON object for the host; undefined or null for none.</summary>
    public JsonElement Extensions { get; init; }
}
