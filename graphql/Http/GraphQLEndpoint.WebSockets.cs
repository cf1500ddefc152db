using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <content>WebSockets: the <c>graphql-transport-ws</c> protocol.</content>
internal sealed partial class GraphQLEndpoint
{
    private const string Subprotocol = "graphql-transport-ws";

    private async Task HandleWebSocket(HttpContext http)
    {
        if (!IsAllowedOrigin(http.Request))
        {
            await WriteError(http, StatusCodes.Status403Forbidden, new("This origin may not open a WebSocket here."), type: null).ConfigureAwait(false);
            return;
        }

        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Subprotocol : null,
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = options.KeepAlive,
        }).ConfigureAwait(false);
        await using var connection = new WebSocketConnection(this, http, socket);
        if (speaks)
        {
            await connection.Run().ConfigureAwait(false);
        }
        else
        {
            await connection.Close(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable").ConfigureAwait(false);
        }
    }

    /// <summary>Browsers let any page open a WebSocket, with cookies; programs name no origin.</summary>
    private bool IsAllowedOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) ||
            (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
