using System.Buffers;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <content>Server-sent events: the distinct connections mode of the GraphQL over Server-Sent Events protocol.</content>
internal sealed partial class GraphQLEndpoint
{
    private async Task AnswerEvents(HttpContext http, GraphQLRequest request)
    {
        var cancellation = http.RequestAborted;
        await using var results = await ResultStream.Open(this, http, request, turn: null, cancellation).ConfigureAwait(false);
        http.Response.ContentType = MediaType.EventStream + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
        while (await NextWhileAlive(http, results).ConfigureAwait(false) is { } result)
        {
            http.Response.BodyWriter.Write("event: next\ndata: "u8);
            result.WriteTo(http.Response.BodyWriter);
            http.Response.BodyWriter.Write("\n\n"u8);
            await ResultStream.Release(result).ConfigureAwait(false);
            await http.Response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
        }

        http.Response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        await http.Response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for the next result, sending a comment now and then so that nobody between takes the stream for dead.</summary>
    private async Task<ExecutionResult?> NextWhileAlive(HttpContext http, ResultStream results)
    {
        var next = results.Next();
        while (true)
        {
            try
            {
                return await next.WaitAsync(Options.KeepAlive, Executor.Options.TimeProvider).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                http.Response.BodyWriter.Write(":\n\n"u8);
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
            }
        }
    }
}
