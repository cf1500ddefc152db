using System.Buffers;
using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests;

/// <summary>Executes documents and gives the response as the client would read it.</summary>
internal static class Responses
{
    public static Task<string> Execute(this Schema schema, string query, string? variables = null, object? state = null) =>
        new RequestExecutor(schema).Execute(query, variables, state);

    public static async Task<string> Execute(this RequestExecutor executor, string query, string? variables = null, object? state = null)
    {
        var request = new GraphQLRequest(query) { Variables = variables is null ? default : JsonElement.Parse(variables) };
        using var result = await executor.Execute(request, state);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
