using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests.Execution;

/// <summary>Subscriptions (specification, section 6.2.3): a stream of events, each executed on its own.</summary>
public sealed class SubscriptionTests
{
    private readonly List<string> trace = [];

    [Fact]
    public async Task Each_event_is_a_response_of_its_own()
    {
        (await Responses("subscription { arrivals(room: 7) { name } }")).ShouldBe([
            """{"data":{"arrivals":{"name":"Ada of 7"}}}""",
            """{"errors":[{"message":"unreadable","locations":[{"line":1,"column":16}],"path":["arrivals"]}],"data":{"arrivals":null}}""",
            """{"data":{"arrivals":{"name":"Béla of 7"}}}""",
        ]);
    }

    [Fact]
    public async Task Events_are_made_into_values_with_the_state_of_their_own_execution()
    {
        (await Responses("subscription { counted }")).ShouldBe(["""{"data":{"counted":"Ada 2"}}""", """{"data":{"counted":"Béla 3"}}"""]);
        trace.ShouldBe(["opened with 1", "closed"]);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_ends_with_an_error()
    {
        (await Responses("subscription { broken }")).ShouldBe([
            """{"data":{"broken":1}}""",
            """{"errors":[{"message":"The server could not complete this part of the request.","locations":[{"line":1,"column":16}],"path":["broken"],"extensions":{"code":"INTERNAL"}}]}""",
        ]);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_opened_answers_with_an_error_alone()
    {
        (await Responses("subscription { refused }")).ShouldBe([
            """{"errors":[{"message":"Not for you.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"FORBIDDEN"}}]}""",
        ]);
    }

    [Fact]
    public async Task A_query_is_a_stream_of_one()
    {
        (await Responses("{ a: __typename }")).ShouldBe(["""{"data":{"a":"Query"}}"""]);
    }

    [Fact]
    public async Task A_client_that_goes_away_closes_the_stream()
    {
        using var client = new CancellationTokenSource();
        var reading = Read("subscription { endless }", client.Token);
        await foreach (var _ in reading)
        {
            await client.CancelAsync();
            break;
        }

        trace.ShouldBe(["closed"]);
    }

    [Fact]
    public async Task A_subscription_that_is_executed_at_once_says_how_it_is_answered()
    {
        (await Schema().Execute("subscription { endless }")).ShouldBe(
            """{"errors":[{"message":"Subscriptions are answered as text/event-stream or over a WebSocket.","extensions":{"code":"BAD_USER_INPUT"}}]}""");
    }

    private async Task<List<string>> Responses(string document)
    {
        List<string> responses = [];
        await foreach (var response in Read(document, default))
        {
            responses.Add(response);
        }

        return responses;
    }

    private async IAsyncEnumerable<string> Read(string document, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var states = 0;
        await foreach (var result in new RequestExecutor(Schema()).Stream(new(document), () => new($"{++states}"), cancellation))
        {
            var output = new ArrayBufferWriter<byte>();
            result.WriteTo(output);
            result.Dispose();
            yield return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    private Schema Schema() => GraphQL.Types.Schema.Create(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int").Resolve(_ => 1)))
        .Types(new ObjectType<Guest>(type => type.Field("name").Type("String!").Resolve(guest => guest.Name)))
        .Subscription(new ObjectType(type =>
        {
            type.Name("Subscription");
            type.Field("arrivals").Type("Guest").Argument("room", "Int!").Subscribe(context => Arrivals(context.Argument<int>("room")));
            type.Field("counted").Type("String!").Subscribe(
                context => Names(context.State<string>()),
                (name, context) => new ValueTask<string>($"{name} {context.State<string>()}"));
            type.Field("broken").Type("Int!").Subscribe(_ => Broken());
            type.Field("refused").Type("Int!").Subscribe<int>(_ => throw new GraphQLException("Not for you.", "FORBIDDEN"));
            type.Field("endless").Type("Int!").Subscribe(_ => Endless());
        })));

    private static async IAsyncEnumerable<FieldResult<Guest>> Arrivals(int room)
    {
        yield return new Guest($"Ada of {room}");
        await Task.Yield();
        yield return new GraphQLException("unreadable");
        yield return new Guest($"Béla of {room}");
    }

    private async IAsyncEnumerable<string> Names(string state)
    {
        trace.Add($"opened with {state}");
        await Task.Yield();
        yield return "Ada";
        yield return "Béla";
        trace.Add("closed");
    }

    private static async IAsyncEnumerable<int> Broken()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("the line is dead");
    }

    private async IAsyncEnumerable<int> Endless()
    {
        try
        {
            for (var i = 0; ; i++)
            {
                yield return i;
                await Task.Yield();
            }
        }
        finally
        {
            trace.Add("closed");
        }
    }

    private sealed record Guest(string Name);
}
