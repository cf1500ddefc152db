using System.Text.Json;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Tests.Execution;

/// <summary>Every limit refuses what passes it, with its name, its size and a way out, and lets pass what just keeps to it.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, Limits, string, string, string> OfDocuments => new()
    {
        { "documentBytes", new() { DocumentBytes = 16 }, "{ a: __typename}", "{ ab: __typename}", "The document has 17 bytes, more than 16, the limit. Split it into several requests." },
        { "tokens", new() { Tokens = 5 }, "{ a: __typename }", "{ a: __typename id }", "The document has more than 5 tokens, the limit. Send fewer fields, or split it into several requests." },
        { "nesting", new() { Nesting = 3 }, "{ echo(json: [[1]]) }", "{ echo(json: [[[1]]]) }", "The document nests deeper than 3 levels, the limit. Ask for the deeper part in a second request." },
        { "nesting", new() { Nesting = 2 }, "{ ...A } fragment A on Query { __typename }", "{ ...A } fragment A on Query { ...B } fragment B on Query { __typename }",
            "The document nests deeper than 2 levels, fragments put in place, the limit. Ask for the deeper part in a second request." },
        { "depth", new() { Depth = 3 }, "{ cases { nodes { id } } }", "{ cases { ...N } } fragment N on CaseConnection { nodes { related { totalCount } } }",
            "The operation nests fields 4 levels deep, more than 3, the limit. Ask for the deeper part in a second request." },
        { "aliases", new() { Aliases = 1 }, "{ a: __typename }", "{ a: __typename b: __typename }", "The document has more than 1 aliases, the limit. Ask for lists of things instead of one by one." },
        { "fields", new() { Fields = 3 }, "{ ...F ...F } fragment F on Query { __typename }", "{ ...F ...F } fragment F on Query { __typename echo }",
            "The document asks for 4 fields, fragments put in place, more than 3, the limit. Ask for fewer, or in several requests." },
        { "directives", new() { Directives = 1 }, "{ __typename @skip(if: false) }", "{ __typename @skip(if: false) @include(if: true) }",
            "The document has more than 1 directives, the limit. Leave out what is not needed instead of skipping it." },
        { "fieldComparisons", new() { FieldComparisons = 10 }, "{ __typename __typename }", "{ a: __typename a: echo a: __typename a: echo }",
            "Fields of the document share names so often that comparing them takes more than 10 steps, the limit. Ask for each field once." },
        { "cost", new() { Cost = 12 }, "{ cases(first: 10) { nodes { id } } }", "{ cases(first: 11) { nodes { id title } } }",
            "The operation may return 24 values, counted with the cost of their fields, more than 12, the limit. Ask for fewer items at once (first, last, limit), or for fewer fields." },
    };

    [Theory]
    [MemberData(nameof(OfDocuments))]
    public async Task A_document_past_a_limit_is_refused_with_its_name_its_size_and_a_way_out(string limit, Limits limits, string kept, string passed, string message)
    {
        var executor = new RequestExecutor(ConformanceSchema.Create(), new() { Limits = limits });

        (await executor.Execute(kept)).ShouldNotContain("LIMIT_EXCEEDED");
        Refusal(await executor.Execute(passed)).ShouldBe((message, "LIMIT_EXCEEDED", limit));
    }

    [Fact]
    public async Task A_longer_list_than_the_limit_is_null_with_an_error_at_its_place()
    {
        var executor = new RequestExecutor(ConformanceSchema.Create(), new() { Limits = new() { ListSize = 2 } });

        (await executor.Execute("{ case(id: \"c3\") { tags } faults { objects { ok } } nodes(ids: [1, 2]) { id } }")).ShouldBe(
            """{"errors":[{"message":"The list has 3 items, more than 2, the limit. Ask for fewer at once, page by page.","locations":[{"line":1,"column":20}],"path":["case","tags"],"extensions":{"code":"LIMIT_EXCEEDED","limit":"listSize","maximum":2}},{"message":"The list has 3 items, more than 2, the limit. Ask for fewer at once, page by page.","locations":[{"line":1,"column":36}],"path":["faults","objects"],"extensions":{"code":"LIMIT_EXCEEDED","limit":"listSize","maximum":2}}],"data":{"case":null,"faults":{"objects":null},"nodes":[null,null]}}""");
    }

    [Fact]
    public async Task What_costs_more_by_its_variables_is_refused_once_they_are_known()
    {
        var executor = new RequestExecutor(ConformanceSchema.Create(), new() { Limits = new() { Cost = 1000 } });

        (await executor.Execute("query($n: Int) { cases(first: $n) { nodes { id } } }", """{"n":900}""")).ShouldContain("\"data\"");
        Refusal(await executor.Execute("query($n: Int) { cases(first: $n) { nodes { id } } }", """{"n":1000}""")).Limit.ShouldBe("cost");
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_given_up()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var started = Signal();
        var schema = Slow(async cancellation =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        var answer = new RequestExecutor(schema, new() { TimeProvider = time, Limits = new() { Time = TimeSpan.FromSeconds(2) } }).Execute("{ slow }");
        await started.Task;

        time.Advance(TimeSpan.FromSeconds(2));

        (await answer).ShouldBe(
            """{"errors":[{"message":"The operation took longer than 2 seconds, the limit. Ask for less at once.","extensions":{"code":"LIMIT_EXCEEDED","limit":"time","maximum":2000}}],"data":null}""");
    }

    [Fact]
    public async Task More_operations_at_once_than_the_limit_are_turned_away_until_one_has_ended()
    {
        var (started, end) = (Signal(), Signal());
        var executor = new RequestExecutor(
            Slow(_ =>
            {
                started.TrySetResult();
                return end.Task;
            }),
            new() { Limits = new() { ConcurrentOperations = 1 } });
        var first = executor.Execute("{ slow }");
        await started.Task;

        Refusal(await executor.Execute("{ slow }")).ShouldBe(("1 operations are being executed, the limit. Ask again in a moment.", "LIMIT_EXCEEDED", "concurrentOperations"));

        end.SetResult();
        (await first).ShouldBe("""{"data":{"slow":1}}""");
        (await executor.Execute("{ slow }")).ShouldBe("""{"data":{"slow":1}}""");
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_the_work()
    {
        using var client = new CancellationTokenSource();
        var (started, stopped) = (Signal(), Signal());
        var schema = Slow(async cancellation =>
        {
            started.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                stopped.SetResult();
            }
        });
        var answer = new RequestExecutor(schema).Execute(new GraphQLRequest("{ slow }"), cancellationToken: client.Token).AsTask();
        await started.Task;

        await client.CancelAsync();

        await stopped.Task;
        await Should.ThrowAsync<OperationCanceledException>(answer);
    }

    [Fact]
    public void Types_that_fan_out_at_every_depth_end_at_the_limit_of_comparisons()
    {
        var types = Enumerable.Range(0, 6).Select(i => new ObjectType<int>(type =>
        {
            type.Name($"T{i}").Implements("N");
            type.Field("n").Type("N").Resolve(value => (object)value);
            type.Field("v").Type("Int").Resolve(value => value);
        }));
        var schema = Schema.Create(schema => schema
            .Query(new ObjectType(type => type.Name("Query").Field("n").Type("N").Resolve(_ => (object)1)))
            .Types(new InterfaceType(type =>
            {
                type.Name("N").ResolveType(_ => "T0").Field("n").Type("N");
                type.Field("v").Type("Int");
            }))
            .Types(types));
        var inner = "v";
        for (var i = 0; i < 25; i++)
        {
            inner = $"n{{{inner}}}{string.Concat(Enumerable.Range(0, 6).Select(t => $"...on T{t}{{n{{v}}}}"))}";
        }

        var document = Parser.Parse($"{{n{{{inner}}}}}");

        DocumentValidator.Validate(schema, document, new()).ShouldBeEmpty();
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Schema Slow(Func<CancellationToken, Task> wait) => Schema.Create(schema => schema.Query(new ObjectType(type =>
        type.Name("Query").Field("slow").Type("Int").Resolve(async context =>
        {
            await wait(context.CancellationToken);
            return 1;
        }))));

    private static (string Message, string Code, string Limit) Refusal(string response)
    {
        using var json = JsonDocument.Parse(response);
        json.RootElement.TryGetProperty("data", out _).ShouldBeFalse();
        var error = json.RootElement.GetProperty("errors")[0];
        var extensions = error.GetProperty("extensions");
        extensions.GetProperty("maximum").GetInt64().ShouldBeGreaterThan(0);
        return (error.GetProperty("message").GetString()!, extensions.GetProperty("code").GetString()!, extensions.GetProperty("limit").GetString()!);
    }
}
