using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>Answers the requests to one address (GraphQL over HTTP).</summary>
internal sealed partial class GraphQLEndpoint(RequestExecutor executor, GraphQLHttpOptions options)
{
    private const int PartialSuccess = 294;

    public async Task Handle(HttpContext http)
    {
        var type = MediaType.Negotiate(http.Request.Headers.Accept);
        try
        {
            if (type is null)
            {
                throw Refuse(StatusCodes.Status406NotAcceptable, $"Expected {MediaType.GraphQLResponse}, {MediaType.Json} or {MediaType.EventStream} to be accepted.");
            }

            var request = await ReadRequest(http).ConfigureAwait(false);
            await Answer(http, request, type.Value).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            using var result = new ExecutionResult(ExecutionStage.Document, refusal.Error);
            await Write(http, result, refusal.StatusCode, type ?? ResponseType.Json).ConfigureAwait(false);
        }
    }

    private static RequestRefusedException Refuse(int status, string message) => new(status, new(message) { Code = ErrorCodes.BadUserInput });

    private async ValueTask<GraphQLRequest> ReadRequest(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (!MediaType.IsJson(http.Request.ContentType))
            {
                throw Refuse(StatusCodes.Status415UnsupportedMediaType, $"Expected a body of type {MediaType.Json} in UTF-8.");
            }

            return RequestReader.Parse(await RequestReader.ReadBody(http.Request, options.BodyBytes, http.RequestAborted).ConfigureAwait(false));
        }

        if (HttpMethods.IsGet(http.Request.Method))
        {
            return RequestReader.Parse(http.Request.Query) with { QueriesOnly = true };
        }

        http.Response.Headers.Allow = "GET, POST";
        throw Refuse(StatusCodes.Status405MethodNotAllowed, $"Expected GET or POST, found {http.Request.Method}.");
    }

    private async ValueTask Answer(HttpContext http, GraphQLRequest request, ResponseType type)
    {
        var cancellation = http.RequestAborted;
        var state = await options.CreateState(http, request, cancellation).ConfigureAwait(false);
        try
        {
            using var result = await executor.Execute(request, state, cancellation).ConfigureAwait(false);
            var failure = await Complete(result, state, cancellation).ConfigureAwait(false);
            if (result.Stage == ExecutionStage.NotAllowed)
            {
                http.Response.Headers.Allow = "POST";
            }

            await Write(http, failure ?? result, StatusOf(failure ?? result, type), type).ConfigureAwait(false);
        }
        finally
        {
            await Dispose(state).ConfigureAwait(false);
        }
    }

    /// <summary>Lets the host complete a result; returns what is sent in its place when the host cannot.</summary>
    private async ValueTask<ExecutionResult?> Complete(ExecutionResult result, object? state, CancellationToken cancellation)
    {
        try
        {
            await options.Completed(result, state, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new(ExecutionStage.Completion, executor.Options.Map(error));
        }
    }

    private int StatusOf(ExecutionResult result, ResponseType type)
    {
        switch (result.Stage)
        {
            case ExecutionStage.Completion:
                return StatusCodes.Status500InternalServerError;
            case ExecutionStage.NotAllowed:
                return StatusCodes.Status405MethodNotAllowed;
        }

        var isDraft = options.Status == StatusProfile.Draft2026;
        if (type != ResponseType.GraphQLResponse)
        {
            return StatusCodes.Status200OK;
        }

        return result.Stage switch
        {
            ExecutionStage.Executed => isDraft && result.Errors.Count > 0 ? PartialSuccess : StatusCodes.Status200OK,
            ExecutionStage.Document => StatusCodes.Status400BadRequest,
            _ => isDraft ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        };
    }

    private static async ValueTask Dispose(object? state)
    {
        if (state is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            (state as IDisposable)?.Dispose();
        }
    }

    private static async ValueTask Write(HttpContext http, ExecutionResult result, int status, ResponseType type)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type == ResponseType.GraphQLResponse ? MediaType.GraphQLResponse + "; charset=utf-8" : MediaType.Json + "; charset=utf-8";
        result.WriteTo(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
