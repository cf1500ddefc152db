using System.Buffers;
using System.Text.Json;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Tests.Hostile;

/// <summary>Requests that mean harm are refused or answered like any other; <c>bench/graphql</c> measures how long ten thousand take.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData(71)]
    [InlineData(72)]
    public async Task Hostile_requests_get_a_response_and_leave_the_engine_as_it_was(int seed)
    {
        var executor = new RequestExecutor(ConformanceSchema.Create(), new() { DocumentCacheBytes = 1 << 20 });
        var output = new ArrayBufferWriter<byte>();
        foreach (var (family, request) in new HostileDocuments(seed).Take(220))
        {
            using var result = await executor.Execute(request);
            output.ResetWrittenCount();
            result.WriteTo(output);

            using var response = JsonDocument.Parse(output.WrittenMemory, new() { MaxDepth = 256 });
            (result.HasData || response.RootElement.GetProperty("errors").GetArrayLength() > 0).ShouldBeTrue(family);
            (result.HasData || output.WrittenCount < 512 * 1024).ShouldBeTrue($"{family}: a refusal of {output.WrittenCount} bytes");
        }

        executor.Documents.Bytes.ShouldBeLessThanOrEqualTo(1 << 20);
        (await executor.Execute("{ __typename }")).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }
}
