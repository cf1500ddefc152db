namespace Investigate.Queries.Graph;

/// <summary>
/// A graph in compressed sparse rows: the neighbours of each node side by side, ascending. Nodes are numbered from 0; parallel edges stand
/// side by side, each under its own number.
/// </summary>
internal sealed class Csr
{
    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly int[] edges;

    private Csr(int[] offsets, int[] targets, int[] edges) => (this.offsets, this.targets, this.edges) = (offsets, targets, edges);

    public int Nodes => offsets.Length - 1;

    /// <summary>The neighbours of a node, ascending, parallel ones by edge.</summary>
    public ReadOnlySpan<int> Of(int node) => targets.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>The numbers of the edges to <see cref="Of"/>, in the same order.</summary>
    public ReadOnlySpan<int> EdgesOf(int node) => edges.AsSpan(offsets[node]..offsets[node + 1]);

    /// <summary>The two nodes of each of these edges of an undirected graph, the smaller first.</summary>
    public IReadOnlyList<(int From, int To)> Ends(IReadOnlyCollection<int> wanted)
    {
        var of = wanted.ToHashSet();
        var found = new List<(int, int)>();
        for (var node = 0; node < Nodes; node++)
        {
            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                if (targets[i] > node && of.Contains(edges[i]))
                {
                    found.Add((node, targets[i]));
                }
            }
        }

        return found;
    }

    public static Csr Directed(int nodes, IReadOnlyList<(int From, int To)> edges) => Build(nodes, edges.Select((edge, i) => (edge.From, edge.To, i)));

    /// <summary>The same edges turned round.</summary>
    public static Csr Reversed(int nodes, IReadOnlyList<(int From, int To)> edges) => Build(nodes, edges.Select((edge, i) => (edge.To, edge.From, i)));

    /// <summary>Each edge both ways under one number; an edge from a node to itself is dropped.</summary>
    public static Csr Undirected(int nodes, IReadOnlyList<(int From, int To)> edges) => Build(
        nodes, edges.Select((edge, i) => (edge.From, edge.To, i)).Where(edge => edge.From != edge.To)
            .SelectMany(edge => new[] { edge, (edge.To, edge.From, edge.i) }));

    private static Csr Build(int nodes, IEnumerable<(int From, int To, int Edge)> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted);
        var bounds = new int[nodes + 1];
        foreach (var (from, _, _) in sorted)
        {
            bounds[from + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            bounds[node + 1] += bounds[node];
        }

        return new Csr(bounds, Array.ConvertAll(sorted, entry => entry.To), Array.ConvertAll(sorted, entry => entry.Edge));
    }
}
