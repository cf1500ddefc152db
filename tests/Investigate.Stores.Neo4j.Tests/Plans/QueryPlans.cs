using System.Text.Json;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>Asks the server how it would carry out statements, and reads its plans.</summary>
internal sealed class QueryPlans : IDisposable
{
    private static readonly string[] Forbidden = ["AllNodesScan", "NodeByLabelScan", "CartesianProduct", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan"];

    private readonly Recorder recorder = new();
    private readonly Neo4jSession session;

    public QueryPlans(Neo4jSettings settings) => session = new Neo4jSession(recorder.On(settings with { Options = "EXPLAIN " }));

    public async Task<JsonElement> Of(string text)
    {
        await session.Write(text, Parameters.None, default);
        return recorder.Requests[^1].Plan;
    }

    /// <summary>The operators of a plan that look at more than is asked.</summary>
    /// <param name="few">Labels that may be looked through, since they have few nodes.</param>
    public static IEnumerable<string> Scans(JsonElement plan, IReadOnlyList<string> few) => Operators(plan)
        .Where(found => Forbidden.Any(found.Name.StartsWith) && !(found.Name.StartsWith("NodeByLabelScan") && few.Any(label => found.Details.EndsWith(":" + label))))
        .Select(found => $"{found.Name} {found.Details}");

    /// <summary>What a profiled plan cost the database.</summary>
    public static long Hits(JsonElement plan) => Operators(plan).Sum(one => one.Hits);

    private static IEnumerable<(string Name, string Details, long Hits)> Operators(JsonElement plan)
    {
        var details = plan.GetProperty("arguments").TryGetProperty("Details", out var told) ? told.ToString() : "";
        yield return (plan.GetProperty("operatorType").GetString()!, details, plan.TryGetProperty("dbHits", out var hits) ? hits.GetInt64() : 0);
        foreach (var below in plan.GetProperty("children").EnumerateArray().SelectMany(Operators))
        {
            yield return below;
        }
    }

    public void Dispose() => session.Dispose();
}
