using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Investigate.GraphQL.Tests.Http;

/// <summary>The schema of the conformance host, served on a free port of this machine.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly WebApplication app;

    private Served(WebApplication app) => this.app = app;

    private Uri Address => new(app.Urls.Single() + "/graphql");

    public static async Task<Served> Start(GraphQLHttpOptions? options = null, ExecutionOptions? execution = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.UseWebSockets();
        built.MapGraphQL("/graphql", new RequestExecutor(ConformanceSchema.Create(), execution), options);
        await built.StartAsync();
        return new(built);
    }

    /// <summary>Posts a body; headers as <c>name: value</c>.</summary>
    public Task<string> Post(string body, params string[] headers) => Send(HttpMethod.Post, "", body, headers);

    public Task<string> Get(string query, params string[] headers) => Send(HttpMethod.Get, "?" + query, null, headers);

    /// <summary>The status, then the Allow header where there is one, then the body.</summary>
    public async Task<string> Send(HttpMethod method, string query, string? body, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, Address + query);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            if (header[0] == "content-type")
            {
                request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(header[1]);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        using var response = await http.SendAsync(request);
        var allow = response.Content.Headers.Allow.Count > 0 ? $" allow {string.Join(", ", response.Content.Headers.Allow)}" : "";
        return $"{(int)response.StatusCode}{allow} {await response.Content.ReadAsStringAsync()}";
    }

    public async Task<ClientWebSocket> Connect(string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri("ws" + Address.ToString()[4..]), default);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}

internal static class WebSockets
{
    public static Task Say(this ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    /// <summary>The next message; of a close its code and reason.</summary>
    public static async Task<string> Hear(this ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, default);
        return received.MessageType == WebSocketMessageType.Close
            ? $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}"
            : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
