namespace Investigate.Queries.Graph;

/// <summary>Walks over a whole graph (LDBC Graphalytics specification 2.3: BFS, WCC). O(n + m).</summary>
internal static class Traversal
{
    /// <summary>Links from the source to each node; <see cref="long.MaxValue"/> where there is no way.</summary>
    public static long[] Levels(Csr graph, int source)
    {
        var levels = new long[graph.Nodes];
        Array.Fill(levels, long.MaxValue);
        levels[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in graph.Of(node))
            {
                if (levels[next] == long.MaxValue)
                {
                    levels[next] = levels[node] + 1;
                    queue.Enqueue(next);
                }
            }
        }

        return levels;
    }

    /// <summary>The smallest node of each node's component.</summary>
    /// <param name="graph">Undirected.</param>
    public static int[] Components(Csr graph)
    {
        var component = new int[graph.Nodes];
        Array.Fill(component, -1);
        var stack = new Stack<int>();
        for (var first = 0; first < graph.Nodes; first++)
        {
            if (component[first] >= 0)
            {
                continue;
            }

            component[first] = first;
            stack.Push(first);
            while (stack.TryPop(out var node))
            {
                foreach (var next in graph.Of(node))
                {
                    if (component[next] < 0)
                    {
                        component[next] = first;
                        stack.Push(next);
                    }
                }
            }
        }

        return component;
    }
}
