namespace Investigate.Queries.Graph;

/// <summary>Distances from a source over weighted edges (Dijkstra 1959; LDBC Graphalytics SSSP). O((n + m) log n).</summary>
internal static class Dijkstra
{
    /// <param name="weights">By edge, not negative.</param>
    /// <returns>Infinity where there is no way.</returns>
    public static double[] Distances(Csr graph, double[] weights, int source)
    {
        var distances = new double[graph.Nodes];
        Array.Fill(distances, double.PositiveInfinity);
        distances[source] = 0;
        var queue = new PriorityQueue<int, (double Distance, int Node)>([(source, (0.0, source))]);
        while (queue.TryDequeue(out var node, out var reached))
        {
            if (reached.Distance > distances[node])
            {
                continue;
            }

            var targets = graph.Of(node);
            var edges = graph.EdgesOf(node);
            for (var i = 0; i < targets.Length; i++)
            {
                var distance = reached.Distance + weights[edges[i]];
                if (distance < distances[targets[i]])
                {
                    distances[targets[i]] = distance;
                    queue.Enqueue(targets[i], (distance, targets[i]));
                }
            }
        }

        return distances;
    }
}
