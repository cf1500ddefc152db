namespace Investigate.Queries.Graph;

/// <summary>A way through a graph: its nodes and the edges between them.</summary>
internal sealed record Way(long Cost, IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges) : IComparable<Way>
{
    /// <summary>By cost, then links, then nodes compared as lists, then edges: a total order of the ways between two nodes.</summary>
    public int CompareTo(Way? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = (Cost, Edges.Count).CompareTo((other.Cost, other.Edges.Count));
        return order != 0 ? order : Compare(Nodes, other.Nodes) is not 0 and var nodes ? nodes : Compare(Edges, other.Edges);
    }

    private static int Compare(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return 0;
    }
}

/// <summary>
/// The cheapest loopless ways between two nodes, in order: Yen 1971 over exact costs, each spur with at most as many links as the way has left.
/// </summary>
internal static class KShortest
{
    /// <param name="graph">Undirected, of which parallel edges have been left but the cheapest.</param>
    /// <param name="costs">By edge, above 0.</param>
    /// <param name="passable">Whether a way may go through a node; ends are always allowed.</param>
    /// <param name="mostLinks">Longer ways do not count.</param>
    public static IReadOnlyList<Way> Between(
        Csr graph, long[] costs, int from, int to, Func<int, bool> passable, int first, int mostLinks, CancellationToken ct)
    {
        var search = new BoundedSearch(graph, costs, to, mostLinks, node => node == from || node == to || passable(node));
        var found = new List<Way>();
        var candidates = new SortedSet<Way>();
        if (first > 0 && search.Find(from, mostLinks, new HashSet<int>(), new HashSet<int>()) is { } shortest)
        {
            candidates.Add(shortest);
        }

        while (candidates.Min is { } best && found.Count < first)
        {
            ct.ThrowIfCancellationRequested();
            candidates.Remove(best);
            found.Add(best);
            if (found.Count < first)
            {
                AddSpurs(search, found, best, costs, mostLinks, candidates);
            }
        }

        return found;
    }

    private static void AddSpurs(BoundedSearch search, List<Way> found, Way last, long[] costs, int mostLinks, SortedSet<Way> candidates)
    {
        var banned = new HashSet<int>();
        var (rootCost, rootEdges) = (0L, new List<int>());
        for (var i = 0; i < last.Edges.Count; i++)
        {
            var taken = found.Where(way => way.Edges.Count > i && way.Nodes.Take(i + 1).SequenceEqual(last.Nodes.Take(i + 1)))
                .Select(way => way.Edges[i]).ToHashSet();
            if (search.Find(last.Nodes[i], mostLinks - i, banned, taken) is { } spur)
            {
                candidates.Add(new Way(
                    rootCost + spur.Cost, [.. last.Nodes.Take(i), .. spur.Nodes], [.. rootEdges, .. spur.Edges]));
            }

            banned.Add(last.Nodes[i]);
            rootCost += costs[last.Edges[i]];
            rootEdges.Add(last.Edges[i]);
        }
    }
}
