using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Asks for the links between the things of a chart, and how much hangs on their hubs: a fixed number of store calls. The rest is
/// <see cref="MeasuresFold"/>, whose cost is nodes times links.
/// </summary>
public static class MeasuresAnalysis
{
    /// <exception cref="QuestionTooLargeException">More than 5,000 things or 50,000 links.</exception>
    public static async ValueTask<Measures> Ask(IGraphReader graph, MeasuresQuery query, CancellationToken ct)
    {
        if (query.On.Count > MeasuresQuery.MostNodes)
        {
            throw TooLarge("nodes", "节点", MeasuresQuery.MostNodes, query.On.Count);
        }

        var links = await MutualLinks.Among(new TieReader(graph, Interval.Always), query.On, query.Follow, ct);
        var pairs = links.Select(link => (link.From, link.To)).Distinct().Count();
        if (pairs > MeasuresQuery.MostLinks)
        {
            throw TooLarge("links", "关联", MeasuresQuery.MostLinks, pairs);
        }

        var costs = new LinkCosts(graph, Interval.Always);
        await costs.Learn(links.Select(link => (link.Kind, link.From, link.To)), ct);
        return MeasuresFold.Fold(query.On, links, costs, ct);
    }

    private static QuestionTooLargeException TooLarge(string what, string chinese, int most, int found) => new(
        $"Expected at most {most} {what} to measure, found {found}. Ask about fewer with `on`.",
        $"最多可度量 {most} 个{chinese}，实际为 {found} 个。请用 `on` 缩小范围。");
}
