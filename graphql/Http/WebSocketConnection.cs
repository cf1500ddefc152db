using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>Close codes of the <c>graphql-transport-ws</c> protocol.</summary>
internal static class CloseCode
{
    public const int InternalError = 4500;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInits = 4429;
}

/// <summary>
/// One WebSocket that speaks <c>graphql-transport-ws</c>: any number of operations at once, each under an id of the client. Messages are read
/// one by one; what the operations send is written one by one.
/// </summary>
internal sealed class WebSocketConnection(GraphQLEndpoint endpoint, HttpContext http, WebSocket socket) : IAsyncDisposable
{
    private readonly CancellationTokenSource lifetime = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<string, Operation> operations = new(StringComparer.Ordinal);
    private readonly HashSet<Operation> running = [];
    private readonly Lock changing = new();
    private bool isInitialized;
    private bool isAcknowledged;
    private bool isClosed;

    /// <summary>An operation under way, until its task has ended; it may have lost its id before.</summary>
    private sealed class Operation(CancellationTokenSource cancellation)
    {
        public CancellationTokenSource Cancellation => cancellation;

        public Task Task { get; set; } = Task.CompletedTask;
    }

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private Limits Limits => endpoint.Executor.Options.Limits;

    /// <summary>Serves the connection until either side closes it.</summary>
    public async Task Run()
    {
        using var init = new CancellationTokenSource(Limits.InitTimeout, endpoint.Executor.Options.TimeProvider);
        await using var timeout = init.Token.Register(() => _ = isInitialized ? Task.CompletedTask : Close(CloseCode.InitTimeout, "Connection initialisation timeout"));
        try
        {
            while (await WebSocketMessage.Read(socket, Limits.BodyBytes, lifetime.Token).ConfigureAwait(false) is { } message)
            {
                using (message)
                {
                    await (isClosed ? Task.CompletedTask : Handle(message)).ConfigureAwait(false);
                }
            }
        }
        catch (InvalidMessageException error)
        {
            await Close(CloseCode.InvalidMessage, error.Message).ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The connection is gone.
        }
    }

    /// <summary>Closes the connection, unless it is closed already.</summary>
    public async Task Close(int code, string reason)
    {
        try
        {
            if (!isClosed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                isClosed = true;
                await writing.WaitAsync(lifetime.Token).ConfigureAwait(false);
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shorten(reason), lifetime.Token).ConfigureAwait(false);
                lifetime.CancelAfter(CloseTimeout);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side was faster.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync().ConfigureAwait(false);
        Task[] last;
        lock (changing)
        {
            last = [.. running.Select(operation => operation.Task)];
        }

        await Task.WhenAll(last).ConfigureAwait(false);
        lifetime.Dispose();
        writing.Dispose();
        turn.Dispose();
    }

    private Task Handle(WebSocketMessage message) => message.Type switch
    {
        "connection_init" => Initialize(message),
        "ping" => Send(static writer => writer.WriteRaw("{\"type\":\"pong\"}"u8), lifetime.Token),
        "pong" => Task.CompletedTask,
        "subscribe" => Subscribe(message),
        "complete" => Complete(message.Id),
        _ => throw new InvalidMessageException($"Unexpected message of type {message.Type} received"),
    };

    private async Task Initialize(WebSocketMessage message)
    {
        if (isInitialized)
        {
            await Close(CloseCode.TooManyInits, "Too many initialisation requests").ConfigureAwait(false);
            return;
        }

        isInitialized = true;
        try
        {
            await endpoint.Options.Connect(http, message.Payload, lifetime.Token).ConfigureAwait(false);
        }
        catch (RequestRefusedException)
        {
            await Close(CloseCode.Forbidden, "Forbidden").ConfigureAwait(false);
            return;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await Close(CloseCode.InternalError, "Internal server error").ConfigureAwait(false);
            return;
        }

        isAcknowledged = true;
        await Send(static writer => writer.WriteRaw("{\"type\":\"connection_ack\"}"u8), lifetime.Token).ConfigureAwait(false);
    }

    private async Task Subscribe(WebSocketMessage message)
    {
        if (!isAcknowledged)
        {
            await Close(CloseCode.Unauthorized, "Unauthorized").ConfigureAwait(false);
            return;
        }

        var id = message.Id;
        GraphQLRequest request;
        try
        {
            request = message.ReadRequest(Limits);
        }
        catch (RequestRefusedException refusal)
        {
            await Send(writer => WriteEnd(writer, id, [refusal.Error]), lifetime.Token).ConfigureAwait(false);
            return;
        }

        var operation = new Operation(CancellationTokenSource.CreateLinkedTokenSource(lifetime.Token));
        int open;
        lock (changing)
        {
            open = operations.TryAdd(id, operation) ? operations.Count : 0;
        }

        if (open == 0)
        {
            operation.Cancellation.Dispose();
            await Close(CloseCode.SubscriberExists, $"Subscriber for {id} already exists").ConfigureAwait(false);
            return;
        }

        if (open > Limits.SubscriptionsPerConnection)
        {
            operation.Cancellation.Dispose();
            await End(id, operation, GraphQLException.Limit("subscriptionsPerConnection", Limits.SubscriptionsPerConnection,
                $"The connection has {Limits.SubscriptionsPerConnection} operations open, the limit. Complete one of them first.").Error).ConfigureAwait(false);
            return;
        }

        lock (changing)
        {
            running.Add(operation);
            operation.Task = Task.Run(() => Serve(id, operation, request));
        }
    }

    private async Task Serve(string id, Operation operation, GraphQLRequest request)
    {
        var cancellation = operation.Cancellation.Token;
        try
        {
            await using var results = await ResultStream.Open(endpoint, http, request, turn, cancellation).ConfigureAwait(false);
            while (await results.Next().ConfigureAwait(false) is { } result)
            {
                if (result is { HasData: false })
                {
                    await End(id, operation, [.. result.Errors]).ConfigureAwait(false);
                    await ResultStream.Release(result).ConfigureAwait(false);
                    return;
                }

                await Send(writer => WriteNext(writer, id, result), cancellation).ConfigureAwait(false);
                await ResultStream.Release(result).ConfigureAwait(false);
            }

            await End(id, operation).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal)
        {
            await End(id, operation, refusal.Error).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            Forget(id, operation);
        }
        catch (Exception error)
        {
            await End(id, operation, endpoint.Executor.Options.Map(error)).ConfigureAwait(false);
        }
        finally
        {
            lock (changing)
            {
                running.Remove(operation);
                operation.Cancellation.Dispose();
            }
        }
    }

    /// <summary>Frees the id, then says that the operation has ended: with errors where there are any.</summary>
    private async Task End(string id, Operation operation, params IReadOnlyList<GraphQLError> errors)
    {
        if (!Forget(id, operation))
        {
            return;
        }

        try
        {
            await Send(writer => WriteEnd(writer, id, errors), lifetime.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The connection is gone.
        }
    }

    /// <summary>The client wants no more of an operation.</summary>
    private async Task Complete(string id)
    {
        Task cancelling;
        lock (changing)
        {
            cancelling = operations.Remove(id, out var operation) && running.Contains(operation) ? operation.Cancellation.CancelAsync() : Task.CompletedTask;
        }

        await cancelling.ConfigureAwait(false);
    }

    /// <summary>False when it was forgotten before.</summary>
    private bool Forget(string id, Operation operation)
    {
        lock (changing)
        {
            return operations.TryGetValue(id, out var known) && known == operation && operations.Remove(id);
        }
    }

    private async Task Send(Action<ResultWriter> write, CancellationToken cancellation)
    {
        using var writer = new ResultWriter();
        write(writer);
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Not the operation's token: it must not break the connection in the middle of a message.
            await socket.SendAsync(writer.Written, WebSocketMessageType.Text, endOfMessage: true, lifetime.Token).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>A reason may have 123 bytes.</summary>
    private static string Shorten(string reason) => Encoding.UTF8.GetByteCount(reason) <= 123 ? reason : reason[..Math.Min(reason.Length, 30)] + "…";

    private static void WriteNext(ResultWriter writer, string id, ExecutionResult result)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id);
        writer.WriteRaw(",\"type\":\"next\",\"payload\":"u8);
        var payload = new ArrayBufferWriter<byte>(result.Data.Length + 64);
        result.WriteTo(payload);
        writer.WriteRaw(payload.WrittenSpan);
        writer.WriteRaw("}"u8);
    }

    private static void WriteEnd(ResultWriter writer, string id, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id);
        if (errors.Count == 0)
        {
            writer.WriteRaw(",\"type\":\"complete\"}"u8);
            return;
        }

        writer.WriteRaw(",\"type\":\"error\",\"payload\":"u8);
        ExecutionResult.WriteErrorList(writer, errors);
        writer.WriteRaw("}"u8);
    }
}
