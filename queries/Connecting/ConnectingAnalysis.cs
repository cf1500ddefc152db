using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// Widens from all ends at once, cheapest first, until nothing unread can join two of them more cheaply than what was read: one store call for each
/// step and kind of row. Then <see cref="SteinerTree"/> on what was read: at most 2(1 − 1/t) times the cheapest for t ends. Ends that nothing
/// connects stay apart; nothing is invented to join them.
/// </summary>
public static class ConnectingAnalysis
{
    public static async ValueTask<Expansion> Ask(IGraphReader graph, ConnectingQuery query, CancellationToken ct)
    {
        using var region = new Region(graph, query.Follow, query.Exclude);
        int[] ends = [.. query.Of.Select(region.Number)];
        var side = new Side(region, ends);
        while (true)
        {
            var (arrays, costs, nodes) = region.Arrays(region.Nodes.Where(node => ends.Contains(node) || !region.IsBusy(node)));
            var tree = SteinerTree.Of(arrays, costs, [.. ends.Select(end => Array.IndexOf(nodes, end))], _ => true);
            var last = side.Radius == long.MaxValue || region.IsFull;
            if (last || (tree.Joined == ends.Length - 1 && side.Radius > tree.Widest / 2))
            {
                var pairs = arrays.Ends(tree.Edges).Select(pair => (region[nodes[pair.From]], region[nodes[pair.To]])).ToArray();
                var links = await Links(graph, query, pairs, ct);
                return new Expansion(
                    [.. query.Of, .. pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Except(query.Of).Order()], links,
                    [.. Apart(query, pairs), .. NotPassed(query, region, side), .. region.IsFull ? [Stopped(query, region)] : (IEnumerable<Cut>)[]]);
            }

            await side.Widen(long.MaxValue, ct);
        }
    }

    /// <summary>All links of each step of the tree, parallel ones too.</summary>
    private static async ValueTask<IReadOnlyList<Link>> Links(
        IGraphReader graph, ConnectingQuery query, IReadOnlyCollection<(NodeId, NodeId)> pairs, CancellationToken ct)
    {
        var chosen = pairs.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToHashSet();
        var links = await MutualLinks.Among(
            new TieReader(graph, Interval.Always), [.. pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 })], query.Follow, ct);
        return [.. links.Where(link => chosen.Contains((link.From, link.To)))];
    }

    private static IEnumerable<Cut> Apart(ConnectingQuery query, IReadOnlyCollection<(NodeId, NodeId)> pairs) =>
        query.Of.Where(end => !pairs.Any(pair => pair.Item1 == end || pair.Item2 == end))
            .Select(end => new Cut(end, query.Follow.Where(kind => LinkKinds.Of(end.Kind, kind)).DefaultIfEmpty(query.Follow.Min()).Min(), 0, query.Of.Count - 1, CutReason.NoConnection));

    private static IEnumerable<Cut> NotPassed(ConnectingQuery query, Region region, Side side) =>
        side.NotPassed.CountBy(node => region[node].Kind).OrderBy(kind => kind.Key)
            .Select(kind => new Cut(query.Of[0], BusyBy(kind.Key), 0, kind.Value, CutReason.NotPassedThrough));

    private static Cut Stopped(ConnectingQuery query, Region region) => new(query.Of[0], query.Follow.Min(), 0, region.Count, CutReason.TooMuchRead);

    private static LinkKind BusyBy(NodeKind kind) => kind switch
    {
        NodeKind.Room => LinkKind.Stayed,
        NodeKind.Vehicle => LinkKind.Drove,
        NodeKind.Building => LinkKind.SeenAt,
        NodeKind.Account => LinkKind.Paid,
        _ => LinkKind.Operates,
    };
}
