using System.Runtime.InteropServices;
using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// The part of the graph that a question has read so far: things, and between two of them the cheapest link. What is excluded is never in it.
/// </summary>
internal sealed class Region
{
    /// <summary>Things read after which a search stops.</summary>
    public const int MostNodes = 100_000;

    private readonly TieReader reader;
    private readonly IReadOnlySet<LinkKind> follow;
    private readonly IReadOnlySet<NodeId> exclude;
    private readonly LinkCosts costs;
    private readonly List<NodeId> nodes = [];
    private readonly List<bool> loaded = [];
    private readonly List<List<(int Other, long Cost)>> links = [];
    private readonly Dictionary<NodeId, int> numbers = [];
    private readonly Dictionary<(int Low, int High), (int Low, int High)> joined = [];

    public Region(IGraphReader graph, IReadOnlySet<LinkKind> follow, IEnumerable<NodeId> exclude)
    {
        (this.follow, this.exclude) = (follow, exclude.ToHashSet());
        (reader, costs) = (new TieReader(graph, Interval.Always), new LinkCosts(graph, Interval.Always));
    }

    public int Count => nodes.Count;

    public bool IsFull => nodes.Count >= MostNodes;

    public NodeId this[int node] => nodes[node];

    /// <summary>The cheapest link to each neighbour that has been read.</summary>
    public IReadOnlyList<(int Other, long Cost)> LinksOf(int node) => links[node];

    public bool IsLoaded(int node) => loaded[node];

    /// <summary>True where more hangs on it by one of the kinds than a way may pass through.</summary>
    public bool IsBusy(int node) => costs.Degree(nodes[node], follow) > LinkCosts.Busy;

    public int Number(NodeId node)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, node, out var known);
        if (!known)
        {
            number = nodes.Count;
            nodes.Add(node);
            loaded.Add(false);
            links.Add([]);
        }

        return number;
    }

    /// <summary>Reads what hangs on these, and how much hangs on the hubs that come with it.</summary>
    public async ValueTask Load(IReadOnlyList<int> batch, CancellationToken ct)
    {
        int[] unread = [.. batch.Where(node => !loaded[node])];
        if (unread.Length == 0)
        {
            return;
        }

        var sizes = new Dictionary<(NodeId From, NodeId To, LinkKind Kind), int>();
        foreach (var tie in CollectionsMarshal.AsSpan(await reader.Read([.. unread.Select(node => nodes[node])], follow, ct)))
        {
            if (!exclude.Contains(tie.From) && !exclude.Contains(tie.To))
            {
                ref var size = ref CollectionsMarshal.GetValueRefOrAddDefault(sizes, (tie.From, tie.To, tie.Kind), out _);
                size = Math.Max(size, tie.Size);
            }
        }

        await costs.Learn(sizes.Keys.Select(link => (link.Kind, link.From, link.To)), ct);
        foreach (var node in unread)
        {
            loaded[node] = true;
        }

        foreach (var ((from, to, kind), size) in sizes)
        {
            Join(Number(from), Number(to), costs.Of(kind, from, to, size));
        }
    }

    /// <summary>Keeps the cheapest link of two; of one read again, from its other end, nothing changes.</summary>
    private void Join(int from, int to, long cost)
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(joined, (Math.Min(from, to), Math.Max(from, to)), out var known);
        var (low, high) = (links[Math.Min(from, to)], links[Math.Max(from, to)]);
        if (!known)
        {
            places = (low.Count, high.Count);
            low.Add((Math.Max(from, to), cost));
            high.Add((Math.Min(from, to), cost));
        }
        else if (cost < low[places.Low].Cost)
        {
            low[places.Low] = low[places.Low] with { Cost = cost };
            high[places.High] = high[places.High] with { Cost = cost };
        }
    }

    /// <summary>The region as arrays: the things that matter in the order of their ids, so that equal ways are found in that order.</summary>
    public (Csr Graph, long[] Costs, int[] Nodes) Arrays(Func<int, bool> matters)
    {
        int[] kept = [.. Enumerable.Range(0, nodes.Count).Where(matters).OrderBy(node => nodes[node])];
        var place = new int[nodes.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            place[kept[i]] = i;
        }

        var (edges, of) = (new List<(int, int)>(), new List<long>());
        for (var i = 0; i < kept.Length; i++)
        {
            foreach (var (other, cost) in links[kept[i]])
            {
                if (place[other] > i)
                {
                    edges.Add((i, place[other]));
                    of.Add(cost);
                }
            }
        }

        return (Csr.Undirected(kept.Length, edges), [.. of], kept);
    }
}
