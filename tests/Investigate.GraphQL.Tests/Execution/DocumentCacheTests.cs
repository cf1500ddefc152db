using System.Text;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests.Execution;

/// <summary>Documents are prepared once and kept as far as they fit.</summary>
public sealed class DocumentCacheTests
{
    private static readonly Schema Kit = ConformanceSchema.Create();

    [Fact]
    public async Task A_document_that_many_ask_for_at_once_is_prepared_once()
    {
        var cache = new DocumentCache(1 << 20);
        var (prepared, go) = (0, new ManualResetEventSlim());
        var asked = Enumerable.Range(0, 8).Select(_ => Task.Run(() => cache.Get("{ __typename }"u8.ToArray(), text =>
        {
            Interlocked.Increment(ref prepared);
            go.Wait();
            return Prepare(text);
        }).AsTask())).ToArray();
        go.Set();

        var documents = await Task.WhenAll(asked);

        prepared.ShouldBe(1);
        documents.Select(preparation => preparation.Document).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Documents_stay_within_their_bytes_and_those_in_use_stay_longest()
    {
        var one = Prepare("{ a0: __typename }"u8.ToArray()).Document!.Bytes;
        var cache = new DocumentCache(one * 4);
        var prepared = new List<string>();

        foreach (var i in (int[])[0, 1, 2, 3, 0, 4, 5, 0, 6, 0])
        {
            await cache.Get(Encoding.UTF8.GetBytes($"{{ a{i}: __typename }}"), text =>
            {
                prepared.Add($"a{i}");
                return Prepare(text);
            });
            cache.Bytes.ShouldBeLessThanOrEqualTo(one * 4);
        }

        prepared.ShouldBe(["a0", "a1", "a2", "a3", "a4", "a5", "a6"]);
        cache.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_refused_is_not_kept()
    {
        var cache = new DocumentCache(1 << 20);

        await cache.Get("{"u8.ToArray(), _ => new(null, ExecutionStage.Document, []));

        cache.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Plans_that_are_compiled_later_count_too()
    {
        var executor = new RequestExecutor(Kit);
        const string document = "query($x: Boolean!) { named { ... on Person { name @skip(if: $x) age } } }";
        await executor.Execute(document, """{"x":true}""");
        var before = executor.Documents.Bytes;

        await executor.Execute(document, """{"x":false}""");

        executor.Documents.Bytes.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Only_trusted_documents_are_executed_where_there_are_any()
    {
        var trusted = new Dictionary<string, string> { ["sha-1"] = "{ __typename }" };
        var executor = new RequestExecutor(Kit, new() { TrustedDocuments = trusted });

        (await executor.Execute("{ __typename }")).ShouldBe("""{"data":{"__typename":"Query"}}""");
        (await executor.Execute("{ echo }")).ShouldBe(
            """{"errors":[{"message":"Only documents that were registered are executed here, and this is none of them.","extensions":{"code":"DOCUMENT_NOT_TRUSTED"}}]}""");
        using var byId = await executor.Execute(new GraphQLRequest("") { DocumentId = "sha-1" });
        Encoding.UTF8.GetString(byId.Data.Span).ShouldBe("""{"__typename":"Query"}""");
        using var unknown = await executor.Execute(new GraphQLRequest("") { DocumentId = "sha-2" });
        unknown.Errors[0].ShouldBe(new GraphQLError("The document \"sha-2\" is not known here.") { Code = "DOCUMENT_NOT_FOUND" });
    }

    private static Preparation Prepare(ReadOnlyMemory<byte> text) => new(new PreparedDocument(Kit, Parser.Parse(text, ParserOptions.Trusted), new()));
}
