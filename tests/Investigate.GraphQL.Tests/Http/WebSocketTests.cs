using System.Net.WebSockets;
using Investigate.GraphQL.Http;

namespace Investigate.GraphQL.Tests.Http;

/// <summary>The <c>graphql-transport-ws</c> protocol, where the host has a say; the rest of it is checked by the conformance kit.</summary>
public sealed class WebSocketTests
{
    [Fact]
    public async Task A_host_takes_the_payload_of_a_connection_or_forbids_it()
    {
        await using var served = await Served.Start(new()
        {
            Connect = (_, payload, _) => payload.GetProperty("token").GetString() == "good" ? default : throw new RequestRefusedException(403, new("No.")),
        });
        using var good = await served.Connect();
        using var bad = await served.Connect();

        await good.Say("""{"type":"connection_init","payload":{"token":"good"}}""");
        await bad.Say("""{"type":"connection_init","payload":{"token":"bad"}}""");

        (await good.Hear()).ShouldBe("""{"type":"connection_ack"}""");
        (await bad.Hear()).ShouldBe("4403 Forbidden");
    }

    [Fact]
    public async Task A_host_that_fails_closes_the_connection_without_telling_why()
    {
        await using var served = await Served.Start(new() { Connect = (_, _, _) => throw new InvalidOperationException("no database") });
        using var socket = await served.Connect();

        await socket.Say("""{"type":"connection_init"}""");

        (await socket.Hear()).ShouldBe("4500 Internal server error");
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_open_a_connection()
    {
        await using var served = await Served.Start(new() { AllowedOrigins = ["https://friend.example"] });

        (await Should.ThrowAsync<WebSocketException>(served.Connect("https://evil.example"))).Message.ShouldContain("403");
        using var friend = await served.Connect("https://friend.example");
        friend.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_connection_has_so_many_operations_open_and_no_more()
    {
        await using var served = await Served.Start(execution: new() { Limits = new() { SubscriptionsPerConnection = 1 } });
        using var socket = await served.Connect();
        await socket.Say("""{"type":"connection_init"}""");
        await socket.Hear();

        await socket.Say("""{"id":"a","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await socket.Say("""{"id":"b","type":"subscribe","payload":{"query":"{ __typename }"}}""");

        (await socket.Hear()).ShouldBe(
            """{"id":"b","type":"error","payload":[{"message":"The connection has 1 operations open, the limit. Complete one of them first.","extensions":{"code":"LIMIT_EXCEEDED","limit":"subscriptionsPerConnection","maximum":1}}]}""");
    }

    [Fact]
    public async Task A_client_that_says_nothing_is_sent_away()
    {
        await using var served = await Served.Start(execution: new() { Limits = new() { InitTimeout = TimeSpan.FromMilliseconds(1) } });
        using var socket = await served.Connect();

        (await socket.Hear()).ShouldBe("4408 Connection initialisation timeout");
    }

    [Fact]
    public async Task Variables_may_nest_as_deep_as_over_http()
    {
        await using var served = await Served.Start();
        using var socket = await served.Connect();
        await socket.Say("""{"type":"connection_init"}""");
        await socket.Hear();
        var deep = new string('[', 90) + new string(']', 90);

        await socket.Say("""{"id":"a","type":"subscribe","payload":{"query":"query($x: JSON) { echo(json: $x) }","variables":{"x":DEEP}}}""".Replace("DEEP", deep));

        (await socket.Hear()).ShouldStartWith("""{"id":"a","type":"next","payload":{"data":{"echo":""");
    }
}
