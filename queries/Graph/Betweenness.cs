namespace Investigate.Queries.Graph;

/// <summary>
/// On how many shortest paths between two others each node lies (Brandes 2001, 2008): each unordered pair counts once, shared among its equally
/// short paths, its ends not counted, not normalised. Sums run in the order of nodes, so that the bytes repeat. O(n m), weighted
/// O(n m + n² log n); cancellable.
/// </summary>
internal static class Betweenness
{
    /// <param name="graph">Undirected.</param>
    public static double[] Of(Csr graph, CancellationToken ct) => Sum(graph, new Unweighted(graph), ct);

    /// <param name="costs">By edge, above 0, exact: equal sums are ties. Parallel edges are a mistake of the caller.</param>
    public static double[] Weighted(Csr graph, long[] costs, CancellationToken ct) => Sum(graph, new ByCost(graph, costs), ct);

    private static double[] Sum(Csr graph, Search search, CancellationToken ct)
    {
        var (betweenness, dependency) = (new double[graph.Nodes], new double[graph.Nodes]);
        for (var source = 0; source < graph.Nodes; source++)
        {
            ct.ThrowIfCancellationRequested();
            search.From(source);
            Array.Clear(dependency);
            for (var i = search.Order.Count - 1; i > 0; i--)
            {
                var node = search.Order[i];
                foreach (var before in search.Before[node])
                {
                    dependency[before] += search.Paths[before] / search.Paths[node] * (1 + dependency[node]);
                }

                betweenness[node] += dependency[node];
            }
        }

        return Array.ConvertAll(betweenness, sum => sum / 2);
    }

    private abstract class Search
    {
        protected Search(Csr graph)
        {
            (Graph, Paths, Distance) = (graph, new double[graph.Nodes], new long[graph.Nodes]);
            Before = new List<int>[graph.Nodes];
            for (var node = 0; node < Before.Length; node++)
            {
                Before[node] = [];
            }
        }

        protected Csr Graph { get; }

        protected long[] Distance { get; }

        /// <summary>Nodes reached, nearest first.</summary>
        public List<int> Order { get; } = [];

        /// <summary>How many shortest paths lead to each.</summary>
        public double[] Paths { get; }

        /// <summary>The nodes before each on its shortest paths.</summary>
        public List<int>[] Before { get; }

        public void From(int source)
        {
            Order.Clear();
            Array.Clear(Paths);
            Array.Fill(Distance, long.MaxValue);
            foreach (var list in Before)
            {
                list.Clear();
            }

            (Paths[source], Distance[source]) = (1, 0);
            Walk(source);
        }

        protected abstract void Walk(int source);

        /// <returns>True where the way is shorter than what was known.</returns>
        protected bool Reach(int node, int next, long distance)
        {
            var shorter = distance < Distance[next];
            if (shorter)
            {
                (Distance[next], Paths[next]) = (distance, 0);
                Before[next].Clear();
            }

            if (distance == Distance[next])
            {
                Paths[next] += Paths[node];
                Before[next].Add(node);
            }

            return shorter;
        }
    }

    private sealed class Unweighted(Csr graph) : Search(graph)
    {
        protected override void Walk(int source)
        {
            Order.Add(source);
            for (var i = 0; i < Order.Count; i++)
            {
                foreach (var next in Graph.Of(Order[i]))
                {
                    if (Reach(Order[i], next, Distance[Order[i]] + 1))
                    {
                        Order.Add(next);
                    }
                }
            }
        }
    }

    private sealed class ByCost(Csr graph, long[] costs) : Search(graph)
    {
        protected override void Walk(int source)
        {
            var done = new bool[Graph.Nodes];
            var queue = new PriorityQueue<int, (long Distance, int Node)>([(source, (0L, source))]);
            while (queue.TryDequeue(out var node, out _))
            {
                if (done[node])
                {
                    continue;
                }

                done[node] = true;
                Order.Add(node);
                var targets = Graph.Of(node);
                var edges = Graph.EdgesOf(node);
                for (var i = 0; i < targets.Length; i++)
                {
                    if (Reach(node, targets[i], Distance[node] + costs[edges[i]]))
                    {
                        queue.Enqueue(targets[i], (Distance[targets[i]], targets[i]));
                    }
                }
            }
        }
    }
}
