using System.Runtime.InteropServices;
using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// The part of the graph that a question has read so far: things and the links between them, in arrays. What is excluded is never linked.
/// </summary>
internal sealed partial class Region : IDisposable
{
    /// <summary>Things read after which a search stops.</summary>
    public const int MostNodes = 100_000;

    private const int NoLink = -1;

    private readonly IGraphReader graph;
    private readonly TieReader reader;
    private readonly IReadOnlySet<LinkKind> others;
    private readonly IReadOnlySet<NodeId> exclude;
    private readonly LinkCosts costs;
    private readonly bool stayed;
    private readonly NodeNumbers numbers = new();
    private readonly List<Thing> things = [];
    private readonly List<Half> halves = [];

    public Region(IGraphReader graph, IReadOnlySet<LinkKind> follow, IEnumerable<NodeId> exclude)
    {
        (this.graph, this.exclude, stayed) = (graph, exclude.ToHashSet(), follow.Contains(LinkKind.Stayed));
        others = follow.Where(kind => kind != LinkKind.Stayed).ToHashSet();
        (reader, costs) = (new TieReader(graph, Interval.Always), new LinkCosts(graph, Interval.Always));
        foreach (var node in this.exclude)
        {
            Number(node);
        }
    }

    public int Count => things.Count - exclude.Count;

    public bool IsFull => Count >= MostNodes;

    /// <summary>All but what is excluded.</summary>
    public IEnumerable<int> Nodes => Enumerable.Range(exclude.Count, Count);

    public NodeId this[int node] => numbers[node];

    /// <summary>True where more hangs on it by one of the kinds than a way may pass through.</summary>
    public bool IsBusy(int node) =>
        things[node].Guests > LinkCosts.Busy || (others.Count > 0 && costs.Degree(numbers[node], others) > LinkCosts.Busy);

    /// <summary>True where <see cref="Part.Guests"/> is a part of what hangs on it.</summary>
    public bool HasGuests(int node) => stayed && numbers[node].Kind == NodeKind.Room;

    /// <summary>True where <see cref="Part.Rest"/> may have links.</summary>
    public bool HasRest(int node) => numbers[node].Kind switch
    {
        NodeKind.Room => others.Contains(LinkKind.Operates),
        _ => true,
    };

    /// <summary>What each link of this part costs, where that is known before it is read; else 0.</summary>
    public long LeastCost(int node, Part part) => part == Part.Guests ? things[node].GuestCost : 0;

    public int Number(NodeId node)
    {
        var number = numbers.Of(node);
        AddThings();
        return number;
    }

    /// <summary>Every link of a thing that has been read; of parallel ones not the cheapest alone.</summary>
    public LinkList LinksOf(int node) => new(CollectionsMarshal.AsSpan(halves), things[node].First);

    public void Dispose() => numbers.Dispose();

    /// <summary>One for each number given.</summary>
    private void AddThings()
    {
        for (var known = things.Count; known < numbers.Count; known++)
        {
            things.Add(new Thing(NoLink, 0, 0, 0));
        }
    }

    private void Join(int a, int b, long cost)
    {
        Add(a, b, cost);
        Add(b, a, cost);
    }

    private void Add(int from, int to, long cost)
    {
        ref var thing = ref CollectionsMarshal.AsSpan(things)[from];
        halves.Add(new Half(to, thing.First, cost));
        thing.First = halves.Count - 1;
    }

    /// <summary>The region as arrays: these things in the order of their ids, so that equal ways are found in that order, each two with the cheapest link.</summary>
    public (Csr Graph, long[] Costs, int[] Nodes) Arrays(IEnumerable<int> of)
    {
        int[] kept = [.. of.OrderBy(node => numbers[node])];
        var place = new int[things.Count];
        Array.Fill(place, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            place[kept[i]] = i;
        }

        var links = new List<(int From, int To, long Cost)>();
        for (var i = 0; i < kept.Length; i++)
        {
            foreach (ref readonly var link in LinksOf(kept[i]))
            {
                if (place[link.Other] > i)
                {
                    links.Add((i, place[link.Other], link.Cost));
                }
            }
        }

        links.Sort();
        var (edges, cheapest) = (new List<(int, int)>(links.Count), new List<long>(links.Count));
        foreach (var (from, to, cost) in links)
        {
            if (edges.Count == 0 || edges[^1] != (from, to))
            {
                edges.Add((from, to));
                cheapest.Add(cost);
            }
        }

        return (Csr.Undirected(kept.Length, edges), [.. cheapest], kept);
    }

    /// <summary>What hangs on a thing, in two parts: the guests of a room are read apart from all else, since what they cost is known before.</summary>
    public enum Part
    {
        Rest,
        Guests,
    }

    /// <summary>A link as one of its ends sees it.</summary>
    /// <param name="Next">Place of this end's link before; <see cref="NoLink"/> where there is none.</param>
    public readonly record struct Half(int Other, int Next, long Cost);

    /// <param name="First">Place of its last link.</param>
    /// <param name="Guests">Of a room: how many different guests; 0 while not known.</param>
    /// <param name="GuestCost">What a link to a guest costs; 0 while not known.</param>
    private record struct Thing(int First, int Guests, long GuestCost, int Loaded);

    /// <summary>The links of one thing, newest first.</summary>
    public ref struct LinkList(ReadOnlySpan<Half> halves, int first)
    {
        private readonly ReadOnlySpan<Half> halves = halves;
        private int at = NoLink;
        private int next = first;

        public readonly ref readonly Half Current => ref halves[at];

        public readonly LinkList GetEnumerator() => this;

        public bool MoveNext()
        {
            at = next;
            next = at == NoLink ? NoLink : halves[at].Next;
            return at != NoLink;
        }
    }
}
