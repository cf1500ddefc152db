using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Http;

/// <summary>A message from a client that the protocol does not allow.</summary>
internal sealed class InvalidMessageException(string message) : Exception(message);

/// <summary>One message of the <c>graphql-transport-ws</c> protocol.</summary>
internal sealed class WebSocketMessage : IDisposable
{
    private readonly JsonDocument json;

    private WebSocketMessage(JsonDocument json) => this.json = json;

    /// <exception cref="InvalidMessageException">It has none.</exception>
    public string Type => Text("type") ?? throw new InvalidMessageException("Message is missing the 'type' property");

    /// <exception cref="InvalidMessageException">It has none.</exception>
    public string Id => Text("id") is { Length: > 0 } id ? id : throw new InvalidMessageException("Message is missing the 'id' property");

    /// <summary>Undefined where there is none.</summary>
    public JsonElement Payload => json.RootElement.TryGetProperty("payload", out var payload) ? payload.Clone() : default;

    /// <summary>Reads the next message; null when the client has closed.</summary>
    /// <exception cref="InvalidMessageException">It is no JSON object, or larger than the limit.</exception>
    public static async ValueTask<WebSocketMessage?> Read(WebSocket socket, int limit, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(1024), cancellation).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            buffer.Advance(received.Count);
            if (buffer.WrittenCount > limit)
            {
                throw new InvalidMessageException($"Message of more than {limit} bytes received");
            }

            if (received.EndOfMessage)
            {
                return Parse(buffer.WrittenMemory);
            }
        }
    }

    /// <summary>The request that the payload of a <c>subscribe</c> is.</summary>
    /// <exception cref="InvalidMessageException">It is none.</exception>
    /// <exception cref="RequestRefusedException">It passes a limit.</exception>
    public GraphQLRequest ReadRequest(Limits limits)
    {
        try
        {
            return RequestReader.ReadObject(Encoding.UTF8.GetBytes(Payload.GetRawText()), limits);
        }
        catch (MalformedRequestException error)
        {
            throw new InvalidMessageException(error.Message);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidMessageException("Message is missing the 'payload' property");
        }
    }

    public void Dispose() => json.Dispose();

    private static WebSocketMessage Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            var message = JsonDocument.Parse(text, new() { MaxDepth = 128 });
            return message.RootElement.ValueKind == JsonValueKind.Object ? new(message) : throw new InvalidMessageException("Message is expected to be an object");
        }
        catch (JsonException)
        {
            throw new InvalidMessageException("Message is expected to be JSON");
        }
    }

    private string? Text(string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
