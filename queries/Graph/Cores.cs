namespace Investigate.Queries.Graph;

/// <summary>The k-core number of each node: Batagelj and Zaveršnik 2003. O(n + m).</summary>
internal static class Cores
{
    /// <param name="graph">Undirected and simple.</param>
    public static int[] Of(Csr graph)
    {
        var nodes = graph.Nodes;
        int[] degree = [.. Enumerable.Range(0, nodes).Select(node => graph.Of(node).Length)];
        var bins = new int[degree.DefaultIfEmpty().Max() + 2];
        foreach (var d in degree)
        {
            bins[d + 1]++;
        }

        for (var d = 1; d < bins.Length; d++)
        {
            bins[d] += bins[d - 1];
        }

        // Nodes by degree, where each stands, and where each degree begins.
        var (order, place, next) = (new int[nodes], new int[nodes], bins.ToArray());
        for (var node = 0; node < nodes; node++)
        {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }

        for (var i = 0; i < nodes; i++)
        {
            foreach (var other in graph.Of(order[i]))
            {
                if (degree[other] > degree[order[i]])
                {
                    // To the front of its degree, then one degree down.
                    var (front, from) = (bins[degree[other]], place[other]);
                    (order[from], order[front]) = (order[front], other);
                    (place[order[from]], place[other]) = (from, front);
                    bins[degree[other]]++;
                    degree[other]--;
                }
            }
        }

        return degree;
    }
}
