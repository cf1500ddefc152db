using System.Numerics;
using Investigate.Queries.Graph;

namespace Investigate.Queries.Tests.Graph;

/// <summary>A simple graph of at most eight nodes with small costs, so that equal sums are common.</summary>
internal sealed record SmallGraph(int Nodes, (int From, int To)[] Edges, long[] Costs)
{
    public Csr Csr { get; } = Csr.Undirected(Nodes, Edges);

    public static SmallGraph Draw(Random random)
    {
        var (nodes, density) = (random.Next(4, 9), random.NextDouble());
        var edges = Enumerable.Range(0, nodes).SelectMany(a => Enumerable.Range(a + 1, nodes - a - 1).Select(b => (a, b)))
            .Where(_ => random.NextDouble() < density).ToArray();
        return new SmallGraph(nodes, edges, [.. edges.Select(_ => (long)random.Next(1, 6))]);
    }

    public SmallGraph Relabelled(Func<int, int> name) => new(Nodes, [.. Edges.Select(edge => (name(edge.From), name(edge.To)))], Costs);

    public SmallGraph WithLoneNode() => new(Nodes + 1, Edges, Costs);

    /// <summary>Every loopless way, by trying them all.</summary>
    public IEnumerable<Way> SimpleWays(int from, int to) => Extend([from], []);

    /// <summary>The cost of the cheapest edges that join these nodes, by trying every set of edges; null where none does.</summary>
    public long? BestTree(int[] ends)
    {
        long? best = null;
        for (var set = 0u; Edges.Length <= 16 && set < 1u << Edges.Length; set++)
        {
            if (BitOperations.PopCount(set) >= Nodes)
            {
                continue;
            }

            int[] chosen = [.. Enumerable.Range(0, Edges.Length).Where(edge => (set >> edge & 1) == 1)];
            var cost = chosen.Sum(edge => Costs[edge]);
            if (!(cost >= best) && Joins(chosen, ends))
            {
                best = cost;
            }
        }

        return best;
    }

    public bool Joins(IEnumerable<int> edges, int[] ends)
    {
        var reached = new HashSet<int> { ends[0] };
        var links = edges.Select(edge => Edges[edge]).ToList();
        while (links.RemoveAll(link => (reached.Contains(link.From) || reached.Contains(link.To)) && (reached.Add(link.From) | reached.Add(link.To) | true)) > 0)
        {
        }

        return ends.All(reached.Contains);
    }

    private IEnumerable<Way> Extend(int[] nodes, int[] edges)
    {
        if (nodes[^1] == 1)
        {
            return [new Way(edges.Sum(edge => Costs[edge]), nodes, edges)];
        }

        return Enumerable.Range(0, Edges.Length).Select(edge => (edge, Next: Edges[edge].From == nodes[^1] ? Edges[edge].To : Edges[edge].To == nodes[^1] ? Edges[edge].From : -1))
            .Where(step => step.Next >= 0 && !nodes.Contains(step.Next)).SelectMany(step => Extend([.. nodes, step.Next], [.. edges, step.edge]));
    }
}
