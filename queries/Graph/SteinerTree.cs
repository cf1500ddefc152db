namespace Investigate.Queries.Graph;

/// <summary>
/// A cheap way to connect several ends: Mehlhorn 1988 (after Kou, Markowsky and Berman 1981), at most 2(1 − 1/t) times the best for t ends.
/// Ends in different components give one tree each. Pure and repeatable: every choice between equals is by number. O(m log n).
/// </summary>
internal sealed class SteinerTree
{
    private readonly Csr graph;
    private readonly long[] costs;
    private readonly long[] distance;
    private readonly int[] end;
    private readonly int[] back;
    private readonly int[] backEdge;

    private SteinerTree(Csr graph, long[] costs)
    {
        (this.graph, this.costs) = (graph, costs);
        (distance, end, back, backEdge) = (new long[graph.Nodes], new int[graph.Nodes], new int[graph.Nodes], new int[graph.Nodes]);
        Array.Fill(distance, long.MaxValue);
        Array.Fill(end, -1);
        Array.Fill(back, -1);
    }

    /// <param name="graph">Undirected, of which parallel edges have been left but the cheapest.</param>
    /// <param name="costs">By edge, above 0.</param>
    /// <param name="passable">Whether the tree may pass through a node that is no end.</param>
    public static Connection Of(Csr graph, long[] costs, IReadOnlyCollection<int> ends, Func<int, bool> passable)
    {
        var tree = new SteinerTree(graph, costs);
        tree.GrowRegions(ends, passable);
        var joining = tree.Joining();
        var edges = Pruned(tree.Spanning(tree.WaysBack([.. joining.Select(border => (border.From, border.To, border.Edge))])), ends.ToHashSet());
        return new Connection(edges, joining.Count, joining.Select(border => border.Cost).DefaultIfEmpty().Max());
    }

    /// <param name="Edges">The edges of the trees, ascending.</param>
    /// <param name="Joined">How often two groups of ends were joined: one less than the ends where all are.</param>
    /// <param name="Widest">Cost of the dearest way between two ends that joined two groups.</param>
    public sealed record Connection(IReadOnlyList<int> Edges, int Joined, long Widest);

    /// <summary>The nearest end of every node, and the way back to it.</summary>
    private void GrowRegions(IReadOnlyCollection<int> ends, Func<int, bool> passable)
    {
        var queue = new PriorityQueue<(int Node, int From, int Edge, int End), (long Cost, int End, int Node)>();
        var isEnd = ends.ToHashSet();
        foreach (var node in isEnd)
        {
            queue.Enqueue((node, -1, -1, node), (0, node, node));
        }

        while (queue.TryDequeue(out var reached, out var at))
        {
            var node = reached.Node;
            if (end[node] >= 0)
            {
                continue;
            }

            (distance[node], end[node], back[node], backEdge[node]) = (at.Cost, reached.End, reached.From, reached.Edge);
            var targets = graph.Of(node);
            var edges = graph.EdgesOf(node);
            for (var i = 0; i < targets.Length; i++)
            {
                if (end[targets[i]] < 0 && (isEnd.Contains(targets[i]) || passable(targets[i])))
                {
                    queue.Enqueue((targets[i], node, edges[i], reached.End), (at.Cost + costs[edges[i]], reached.End, targets[i]));
                }
            }
        }
    }

    /// <summary>The links across borders that join the ends most cheaply: Kruskal over the ends.</summary>
    private List<(long Cost, int From, int To, int Edge)> Joining()
    {
        var borders = new List<(long Cost, int From, int To, int Edge)>();
        for (var node = 0; node < graph.Nodes; node++)
        {
            var targets = graph.Of(node);
            var edges = graph.EdgesOf(node);
            for (var i = 0; end[node] >= 0 && i < targets.Length; i++)
            {
                if (targets[i] > node && end[targets[i]] >= 0 && end[targets[i]] != end[node])
                {
                    borders.Add((distance[node] + costs[edges[i]] + distance[targets[i]], node, targets[i], edges[i]));
                }
            }
        }

        borders.Sort();
        var joined = new DisjointSets(graph.Nodes);
        return [.. borders.Where(border => joined.Join(end[border.From], end[border.To]))];
    }

    private Dictionary<int, (int From, int To)> WaysBack(List<(int From, int To, int Edge)> joining)
    {
        var edges = new Dictionary<int, (int, int)>();
        foreach (var (from, to, edge) in joining)
        {
            edges.TryAdd(edge, (from, to));
            foreach (var side in (ReadOnlySpan<int>)[from, to])
            {
                for (var node = side; back[node] >= 0; node = back[node])
                {
                    edges.TryAdd(backEdge[node], (node, back[node]));
                }
            }
        }

        return edges;
    }

    private List<(int From, int To, int Edge)> Spanning(Dictionary<int, (int From, int To)> edges)
    {
        var joined = new DisjointSets(graph.Nodes);
        return
        [
            .. edges.OrderBy(edge => costs[edge.Key]).ThenBy(edge => edge.Key).Where(edge => joined.Join(edge.Value.From, edge.Value.To))
                .Select(edge => (edge.Value.From, edge.Value.To, edge.Key)),
        ];
    }

    private static int[] Pruned(List<(int From, int To, int Edge)> tree, HashSet<int> ends)
    {
        while (true)
        {
            var degree = tree.SelectMany(edge => new[] { edge.From, edge.To }).CountBy(node => node).ToDictionary();
            var dropped = tree.RemoveAll(edge => (degree[edge.From] == 1 && !ends.Contains(edge.From)) || (degree[edge.To] == 1 && !ends.Contains(edge.To)));
            if (dropped == 0)
            {
                return [.. tree.Select(edge => edge.Edge).Order()];
            }
        }
    }
}

/// <summary>Sets that are joined pair by pair.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    /// <returns>False where both were in one set already.</returns>
    public bool Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        parent[Math.Max(x, y)] = Math.Min(x, y);
        return x != y;
    }

    public int Root(int node)
    {
        while (parent[node] != node)
        {
            node = parent[node] = parent[parent[node]];
        }

        return node;
    }
}
