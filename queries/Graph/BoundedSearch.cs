namespace Investigate.Queries.Graph;

/// <summary>
/// The least way to one target with at most so many links: for each number of links the cost from every node, relaxed layer by layer from the
/// target (Bellman 1958), then read off from the source by the smallest next node, so that of equal ways the first is found.
/// </summary>
internal sealed class BoundedSearch(Csr graph, long[] costs, int target, int mostLinks, Func<int, bool> allowed)
{
    private const long NoWay = long.MaxValue;

    private readonly long[][] layers = [.. Enumerable.Range(0, mostLinks + 1).Select(_ => new long[graph.Nodes])];
    private readonly List<int>[] touched = [.. Enumerable.Range(0, mostLinks + 1).Select(_ => new List<int>())];
    private bool filled;

    /// <param name="bannedNodes">Nodes no way may contain.</param>
    /// <param name="bannedFirst">Edges it may not begin with.</param>
    public Way? Find(int source, int links, IReadOnlySet<int> bannedNodes, IReadOnlySet<int> bannedFirst)
    {
        Relax(source, links, bannedNodes, bannedFirst);
        var best = Enumerable.Range(0, links + 1).Where(l => layers[l][source] != NoWay).OrderBy(l => layers[l][source]).ThenBy(l => l)
            .Cast<int?>().FirstOrDefault();
        if (best is not { } length)
        {
            return null;
        }

        var (nodes, edges, node) = (new List<int> { source }, new List<int>(), source);
        for (var left = length; left > 0; left--)
        {
            var targets = graph.Of(node);
            var numbers = graph.EdgesOf(node);
            for (var i = 0; i < targets.Length; i++)
            {
                var rest = layers[left - 1][targets[i]];
                if (rest != NoWay && rest + costs[numbers[i]] == layers[left][node] && !(node == source && bannedFirst.Contains(numbers[i])))
                {
                    node = targets[i];
                    nodes.Add(node);
                    edges.Add(numbers[i]);
                    break;
                }
            }
        }

        return new Way(layers[length][source], nodes, edges);
    }

    /// <summary>layers[l][v] becomes the least cost of a walk of exactly l links from v to the target; of least walks none has a loop.</summary>
    private void Relax(int source, int links, IReadOnlySet<int> bannedNodes, IReadOnlySet<int> bannedFirst)
    {
        Clear();
        layers[0][target] = 0;
        touched[0].Add(target);
        for (var l = 1; l <= links; l++)
        {
            foreach (var node in touched[l - 1])
            {
                if (node == source)
                {
                    continue;
                }

                var targets = graph.Of(node);
                var numbers = graph.EdgesOf(node);
                for (var i = 0; i < targets.Length; i++)
                {
                    var next = targets[i];
                    if (next == target || bannedNodes.Contains(next) || !allowed(next) || (next == source && bannedFirst.Contains(numbers[i])))
                    {
                        continue;
                    }

                    if (layers[l][next] == NoWay)
                    {
                        touched[l].Add(next);
                    }

                    layers[l][next] = Math.Min(layers[l][next], layers[l - 1][node] + costs[numbers[i]]);
                }
            }
        }
    }

    private void Clear()
    {
        for (var l = 0; l < layers.Length; l++)
        {
            if (!filled)
            {
                Array.Fill(layers[l], NoWay);
            }

            foreach (var node in touched[l])
            {
                layers[l][node] = NoWay;
            }

            touched[l].Clear();
        }

        filled = true;
    }
}
