using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.SignIn;

/// <summary>Sign-in on a WebSocket, its end, and the end of a case while one is open.</summary>
public sealed class SocketTests
{
    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_is_taken_from_the_header_or_the_first_message(bool header)
    {
        await using var service = await Service.Over(Town);
        using var socket = await Open(service, service.Token("lin", Role.Investigator), header);

        (await Ask(socket, "{ viewer { user } }")).ShouldContain("\"user\":\"lin\"");
    }

    [Fact]
    public async Task Without_a_valid_token_the_connection_is_closed_and_nothing_is_answered()
    {
        await using var service = await Service.Over(Town);
        foreach (var token in new[] { null, "nonsense", service.Token("lin", Role.Investigator)[..^4] + "AAAA" })
        {
            using var socket = await Connect(service, null);
            await Send(socket, new { type = "connection_init", payload = token is null ? null : new { authorization = "Bearer " + token } });

            (await Receive(socket)).ShouldNotContain("connection_ack");
        }
    }

    [Fact]
    public async Task A_token_that_ends_while_the_connection_is_open_answers_no_more()
    {
        await using var service = await Service.Over(Town);
        using var socket = await Open(service, service.Token("lin", TimeSpan.FromHours(1), Role.Investigator), header: true);
        (await Ask(socket, "{ viewer { user } }")).ShouldContain("\"user\":\"lin\"");

        service.Time.SetUtcNow(Service.Now.AddHours(1).AddMinutes(1));

        (await Ask(socket, "{ viewer { user } }")).ShouldNotContain("\"user\"");
    }

    [Fact]
    public async Task A_case_that_ends_while_the_connection_is_open_answers_no_more()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        await service.AddSubject(id, "ANN");
        using var socket = await Open(service, service.Token("lin", Role.Investigator), header: true);
        var question = $"{{ case(id: \"{id}\", purpose: \"Who came along\") {{ subjects {{ nodes {{ person {{ displayName }} }} }} }} }}";
        (await Ask(socket, question)).ShouldContain("Ann");

        service.Time.SetUtcNow(Service.Now.AddDays(30));

        var ended = await Ask(socket, question);
        ended.ShouldContain("AUTHORITY_EXPIRED");
        ended.ShouldNotContain("\"Ann\"");
    }

    [Fact]
    public async Task A_page_of_another_site_opens_no_connection()
    {
        await using var service = await Service.Over(Town);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        socket.Options.SetRequestHeader("Authorization", "Bearer " + service.Token("lin", Role.Investigator));

        (await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(new Uri(service.Address, "/graphql")) { Scheme = "ws" }.Uri, default)))
            .Message.ShouldContain("403");
    }

    private static async Task<ClientWebSocket> Open(Service service, string token, bool header)
    {
        var socket = await Connect(service, header ? token : null);
        await Send(socket, new { type = "connection_init", payload = header ? null : new { authorization = "Bearer " + token } });
        (await Receive(socket)).ShouldContain("connection_ack");
        return socket;
    }

    private static async Task<ClientWebSocket> Connect(Service service, string? token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (token is not null)
        {
            socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        }

        await socket.ConnectAsync(new UriBuilder(new Uri(service.Address, "/graphql")) { Scheme = "ws" }.Uri, default);
        return socket;
    }

    private static async Task<string> Ask(ClientWebSocket socket, string query)
    {
        await Send(socket, new { type = "subscribe", id = Guid.Empty.ToString() + query.Length, payload = new { query } });
        var answer = await Receive(socket);
        if (answer.Contains("\"next\""))
        {
            (await Receive(socket)).ShouldContain("complete");
        }

        return answer;
    }

    private static Task Send(ClientWebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    private static async Task<string> Receive(ClientWebSocket socket)
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, default);
            text.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
        }
        while (!received.EndOfMessage);
        return received.MessageType == WebSocketMessageType.Close ? $"closed {socket.CloseStatus}" : text.ToString();
    }
}
