using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>How many links of one kind hang on a thing.</summary>
public readonly record struct LinkCount(LinkKind Kind, int Total);

/// <summary>
/// How many links of each kind hang on each thing, so that it is known before they are asked for. What a hub's number says is not read; the same
/// number of store calls for one thing and for a thousand.
/// </summary>
public static class LinkCountsAnalysis
{
    /// <summary>For each thing its kinds with at least one link, in the order of the kinds.</summary>
    public static async ValueTask<IReadOnlyList<IReadOnlyList<LinkCount>>> Ask(
        IGraphReader graph, IReadOnlyList<NodeId> nodes, Interval during, CancellationToken ct)
    {
        var costs = new LinkCosts(graph, during);
        var distinct = nodes.Distinct().ToArray();
        await costs.Learn(distinct, LinkKinds.Stated, ct);
        var reader = new TieReader(graph, during);
        var counts = new Dictionary<(NodeId, LinkKind), int>();
        foreach (var kind in Enum.GetValues<NodeKind>())
        {
            var kinds = LinkKinds.Stated.Where(link => LinkKinds.Of(kind, link) && (link == LinkKind.Paid || !LinkCosts.IsHub(link, kind))).ToHashSet();
            NodeId[] asked = [.. distinct.Where(node => node.Kind == kind && costs.Degree(node, kinds) <= LinkCosts.Busy).Order()];
            if (asked.Length > 0 && kinds.Count > 0)
            {
                foreach (var group in (await reader.Read(asked, kinds, ct)).Select(tie => (asked[tie.Origin], tie.Kind, LinkFold.Id(tie))).Distinct()
                    .CountBy(tie => (tie.Item1, tie.Kind)))
                {
                    counts.Add(group.Key, group.Value);
                }
            }
        }

        return [.. nodes.Select(node => LinkKinds.Stated.Order().Select(kind => new LinkCount(kind, counts.GetValueOrDefault((node, kind), costs.Degree(kind, node))))
            .Where(count => count.Total > 0).ToArray())];
    }
}
