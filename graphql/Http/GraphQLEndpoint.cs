using System.Buffers;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>Answers the requests to one address (GraphQL over HTTP).</summary>
internal sealed partial class GraphQLEndpoint(RequestExecutor executor, GraphQLHttpOptions options)
{
    private const int PartialSuccess = 294;

    public RequestExecutor Executor => executor;

    public GraphQLHttpOptions Options => options;

    public async Task Handle(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            await HandleWebSocket(http).ConfigureAwait(false);
            return;
        }

        if (options.Page is { } page && IsOpened(http.Request))
        {
            await page(http).ConfigureAwait(false);
            return;
        }

        var type = MediaType.Negotiate(http.Request.Headers.Accept);
        try
        {
            await Answer(http, type ?? throw Refuse(
                StatusCodes.Status406NotAcceptable,
                $"Expected {MediaType.GraphQLResponse}, {MediaType.Json} or {MediaType.EventStream} to be accepted.")).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            await WriteError(http, refusal.StatusCode, refusal.Error, type).ConfigureAwait(false);
        }
        catch (MalformedRequestException malformed)
        {
            var status = options.Status == StatusProfile.Draft2026 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest;
            await WriteError(http, status, new(malformed.Message) { Code = ErrorCodes.BadUserInput }, type).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody waits for an answer.
        }
    }

    private static bool IsOpened(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Query.Count == 0 && MediaType.AcceptsHtml(request.Headers.Accept);

    private static RequestRefusedException Refuse(int status, string message) => new(status, new(message) { Code = ErrorCodes.BadUserInput });

    private async Task Answer(HttpContext http, ResponseType type)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            RefuseCrossSite(http.Request);
            await Answer(http, RequestReader.Read(http.Request.Query, executor.Options.Limits) with { RefusesMutations = true }, type).ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            throw Refuse(StatusCodes.Status405MethodNotAllowed, $"Expected GET or POST, found {http.Request.Method}.");
        }

        if (!MediaType.IsJson(http.Request.ContentType))
        {
            throw Refuse(StatusCodes.Status415UnsupportedMediaType, $"Expected a body of type {MediaType.Json} in UTF-8.");
        }

        using var body = await RequestBody.Read(http.Request, executor.Options.Limits.BodyBytes, http.RequestAborted).ConfigureAwait(false);
        var requests = RequestReader.Read(body.Bytes, executor.Options.Limits, out var isBatch);
        if (isBatch)
        {
            await AnswerBatch(http, requests, type).ConfigureAwait(false);
        }
        else
        {
            await Answer(http, requests[0], type).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A GET needs no preflight, so a page of another site could have a browser send one with the user's cookies. Browsers say so, and
    /// whether the page could read the answer.
    /// </summary>
    private static void RefuseCrossSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "cors")
        {
            throw Refuse(StatusCodes.Status403Forbidden, "A page of another site may not send this request.");
        }
    }

    private async Task Answer(HttpContext http, GraphQLRequest request, ResponseType type)
    {
        if (type == ResponseType.EventStream)
        {
            await AnswerEvents(http, request).ConfigureAwait(false);
            return;
        }

        var answer = await Execute(http, request).ConfigureAwait(false);
        try
        {
            await Write(http, answer, StatusOf(answer, type), type).ConfigureAwait(false);
        }
        finally
        {
            await ResultStream.Release(answer).ConfigureAwait(false);
        }
    }

    /// <summary>Executes a request that is answered at once; whoever asks releases the result.</summary>
    private async ValueTask<ExecutionResult> Execute(HttpContext http, GraphQLRequest request)
    {
        var state = await options.CreateState(http, request, http.RequestAborted).ConfigureAwait(false);
        try
        {
            return await Complete(await executor.Execute(request, state, http.RequestAborted).ConfigureAwait(false), http.RequestAborted).ConfigureAwait(false);
        }
        catch
        {
            await States.Dispose(state).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Answers an array of requests, one after the other, with an array.</summary>
    private async Task AnswerBatch(HttpContext http, List<GraphQLRequest> requests, ResponseType type)
    {
        if (type == ResponseType.EventStream)
        {
            throw Refuse(StatusCodes.Status406NotAcceptable, $"Expected one request to answer as {MediaType.EventStream}, found an array.");
        }

        ArrayBufferWriter<byte> output = new();
        var separator = "["u8.ToArray();
        foreach (var request in requests)
        {
            var answer = await Execute(http, request).ConfigureAwait(false);
            output.Write(separator);
            answer.WriteTo(output);
            separator = ","u8.ToArray();
            await ResultStream.Release(answer).ConfigureAwait(false);
        }

        output.Write("]"u8);
        SetType(http, StatusCodes.Status200OK, type);
        await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Lets the host complete a result; gives what is to be sent: the result, or the error for which the host could not.</summary>
    public async ValueTask<ExecutionResult> Complete(ExecutionResult result, CancellationToken cancellation)
    {
        try
        {
            await options.Completed(result, result.State, cancellation).ConfigureAwait(false);
            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            result.Dispose();
            return new(ExecutionStage.Completion, executor.Options.Map(error)) { State = result.State };
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private int StatusOf(ExecutionResult result, ResponseType type)
    {
        var isDraft = options.Status == StatusProfile.Draft2026;
        return (result.Stage, type) switch
        {
            (ExecutionStage.Completion, _) => StatusCodes.Status500InternalServerError,
            (ExecutionStage.Overload, _) => StatusCodes.Status503ServiceUnavailable,
            (ExecutionStage.NotAllowed, _) => StatusCodes.Status405MethodNotAllowed,
            (_, not ResponseType.GraphQLResponse) => StatusCodes.Status200OK,
            (ExecutionStage.Executed, _) => isDraft && result.Errors.Count > 0 ? PartialSuccess : StatusCodes.Status200OK,
            (ExecutionStage.Document, _) => StatusCodes.Status400BadRequest,
            _ => isDraft ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        };
    }

    private static async Task WriteError(HttpContext http, int status, GraphQLError error, ResponseType? type)
    {
        using var result = new ExecutionResult(ExecutionStage.Document, error);
        await Write(http, result, status, type ?? ResponseType.Json).ConfigureAwait(false);
    }

    private static async ValueTask Write(HttpContext http, ExecutionResult result, int status, ResponseType type)
    {
        if (status == StatusCodes.Status405MethodNotAllowed && http.Response.Headers.Allow.Count == 0)
        {
            http.Response.Headers.Allow = "POST";
        }

        SetType(http, status, type);
        result.WriteTo(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private static void SetType(HttpContext http, int status, ResponseType type)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type == ResponseType.GraphQLResponse ? MediaType.GraphQLResponse + "; charset=utf-8" : MediaType.Json + "; charset=utf-8";
    }
}
