namespace Investigate.Queries.Graph;

/// <summary>Closeness (Wasserman and Faust 1994) and the eigenvector (Bonacich 1987).</summary>
internal static class Centrality
{
    private const double Settled = 1e-12;
    private const int MostSteps = 100_000;

    /// <summary>
    /// (r / (n − 1)) · (r / D) with r others reached and their distances' sum D; 0 where none is reached. Comparable across components. O(n m).
    /// </summary>
    public static double[] Closeness(Csr graph, CancellationToken ct)
    {
        var closeness = new double[graph.Nodes];
        for (var node = 0; node < closeness.Length; node++)
        {
            ct.ThrowIfCancellationRequested();
            var (reached, sum) = (0L, 0L);
            foreach (var level in Traversal.Levels(graph, node))
            {
                if (level is > 0 and < long.MaxValue)
                {
                    (reached, sum) = (reached + 1, sum + level);
                }
            }

            closeness[node] = reached == 0 ? 0 : (double)reached / (graph.Nodes - 1) * ((double)reached / sum);
        }

        return closeness;
    }

    /// <summary>
    /// Per component the power iteration on A + I from all equal, of norm 1: the shift keeps graphs of two sides from swinging for ever. 0 for a
    /// node alone; null for all of a component that has not settled after 100,000 steps.
    /// </summary>
    public static double?[] Eigenvector(Csr graph, CancellationToken ct)
    {
        var eigenvector = new double?[graph.Nodes];
        foreach (var component in Traversal.Components(graph).Select((first, node) => (first, node)).GroupBy(pair => pair.first, pair => pair.node))
        {
            int[] nodes = [.. component];
            var entries = nodes.Length == 1 ? [0.0] : Iterate(graph, nodes, ct);
            for (var i = 0; i < nodes.Length; i++)
            {
                eigenvector[nodes[i]] = entries?[i];
            }
        }

        return eigenvector;
    }

    private static double[]? Iterate(Csr graph, int[] nodes, CancellationToken ct)
    {
        var (now, next) = (new double[graph.Nodes], new double[graph.Nodes]);
        foreach (var node in nodes)
        {
            now[node] = 1 / Math.Sqrt(nodes.Length);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            ct.ThrowIfCancellationRequested();
            var squares = 0.0;
            foreach (var node in nodes)
            {
                var sum = now[node];
                foreach (var other in graph.Of(node))
                {
                    sum += now[other];
                }

                next[node] = sum;
                squares += sum * sum;
            }

            var (norm, moved) = (Math.Sqrt(squares), 0.0);
            foreach (var node in nodes)
            {
                next[node] /= norm;
                moved = Math.Max(moved, Math.Abs(next[node] - now[node]));
            }

            (now, next) = (next, now);
            if (moved < Settled)
            {
                return [.. nodes.Select(node => now[node])];
            }
        }

        return null;
    }
}
