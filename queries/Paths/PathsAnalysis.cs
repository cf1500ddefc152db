using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// Widens from both ends, cheapest first, until no unread path can be cheaper than the last one wanted (Dijkstra 1959, from both sides): one store
/// call for each step and kind of row. Then <see cref="KShortest"/> on what was read.
/// </summary>
public static class PathsAnalysis
{
    /// <summary>How much further is widened before it is looked again for paths that were not there.</summary>
    private const long Patience = 3_000_000;

    public static ValueTask<Paths> Ask(IGraphReader graph, PathsQuery query, CancellationToken ct) =>
        query.InTimeOrder ? JourneysAnalysis.Ask(graph, query, ct) : Cheapest(graph, query, ct);

    private static async ValueTask<Paths> Cheapest(IGraphReader graph, PathsQuery query, CancellationToken ct)
    {
        using var region = new Region(graph, query.Follow, query.Exclude);
        var (from, to) = (region.Number(query.From), region.Number(query.To));
        var (near, far) = (new Side(region, [from]), new Side(region, [to]));
        // Nothing is looked for before the radii tell more than what the sides met at.
        var (wait, looked, ways) = (long.MaxValue, false, (IReadOnlyList<Way>)[]);
        while (query.First > 0)
        {
            var radius = Sum(near.Radius, far.Radius);
            var last = radius == long.MaxValue || region.IsFull;
            if (last || radius > wait)
            {
                // The one cheapest way costs what the sides met at, unless that has too many links.
                var most = last ? long.MaxValue : query.First == 1 && !looked ? wait : radius - 1;
                ways = Ways(region, Corridor.Between(region, near, far, most), from, to, query.First, ct);
                if (last || (ways.Count == query.First && ways[^1].Cost <= most))
                {
                    break;
                }

                (looked, wait) = (true, ways.Count == query.First ? ways[^1].Cost : radius + Patience);
            }

            var (side, other) = near.Waiting <= far.Waiting ? (near, far) : (far, near);
            foreach (var node in await side.Widen(wait == long.MaxValue ? wait : wait - other.Radius, ct))
            {
                wait = looked ? wait : Math.Min(wait, Sum(side.Distance(node), other.Distance(node)));
            }
        }

        var paths = await Describe(graph, query, [.. ways.Select(way => (way.Cost, way.Nodes.Select(node => region[node]).ToArray()))], ct);
        var notPassed = near.NotPassed.Union(far.NotPassed).CountBy(node => region[node].Kind).ToDictionary();
        return new Paths(paths, notPassed, region.Count, region.IsFull, null);
    }

    private static long Sum(long a, long b) => a == long.MaxValue || b == long.MaxValue ? long.MaxValue : a + b;

    private static IReadOnlyList<Way> Ways(Region region, IEnumerable<int> among, int from, int to, int first, CancellationToken ct)
    {
        var (graph, costs, nodes) = region.Arrays(among.Where(node => node == from || node == to || !region.IsBusy(node)));
        var (start, end) = (Array.IndexOf(nodes, from), Array.IndexOf(nodes, to));
        var ways = start < 0 || end < 0 ? [] : KShortest.Between(graph, costs, start, end, _ => true, first, Side.MostLinks, ct);
        return [.. ways.Select(way => way with { Nodes = [.. way.Nodes.Select(node => nodes[node])] })];
    }

    /// <summary>The paths with all links of each step.</summary>
    private static async ValueTask<IReadOnlyList<FoundPath>> Describe(
        IGraphReader graph, PathsQuery query, IReadOnlyList<(long Cost, NodeId[] Nodes)> ways, CancellationToken ct)
    {
        var links = await MutualLinks.Among(new TieReader(graph, Interval.Always), [.. ways.SelectMany(way => way.Nodes)], query.Follow, ct);
        var costs = new LinkCosts(graph, Interval.Always);
        await costs.Learn(links.Select(link => (link.Kind, link.From, link.To)), ct);
        var steps = links.ToLookup(link => (link.From, link.To));
        return
        [
            .. ways.Select(way => new FoundPath(
                way.Nodes, [.. way.Nodes.Zip(way.Nodes.Skip(1)).SelectMany(step => Step(step.First, step.Second)).Select(link => new PathLink(link, null))],
                way.Cost / 1e6)),
        ];

        IEnumerable<Link> Step(NodeId a, NodeId b) => steps[(a, b)].Concat(steps[(b, a)])
            .OrderBy(link => costs.Of(link.Kind, link.From, link.To, link.Size)).ThenBy(link => link.Id);
    }
}
