using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>The links of a chart as a simple graph, and its measures in the order of ids, so that sums repeat to the bit. Pure.</summary>
internal static class MeasuresFold
{
    public static Measures Fold(IReadOnlyList<NodeId> on, IReadOnlyList<Link> links, LinkCosts costs, CancellationToken ct)
    {
        NodeId[] nodes = [.. on.Order()];
        var edges = links.Select(link => (
                From: Math.Min(Number(link.From), Number(link.To)), To: Math.Max(Number(link.From), Number(link.To)),
                Cost: costs.Of(link.Kind, link.From, link.To, link.Size)))
            .GroupBy(link => (link.From, link.To)).Select(pair => (pair.Key, Cost: pair.Min(link => link.Cost))).ToArray();
        var graph = Csr.Undirected(nodes.Length, [.. edges.Select(edge => edge.Key)]);
        var betweenness = Betweenness.Of(graph, ct);
        var weighted = Betweenness.Weighted(graph, [.. edges.Select(edge => edge.Cost)], ct);
        var (closeness, eigenvector, cores) = (Centrality.Closeness(graph, ct), Centrality.Eigenvector(graph, ct), Cores.Of(graph));
        return new Measures(
        [
            .. nodes.Select((node, i) => new NodeMeasures(node, graph.Of(i).Length, betweenness[i], weighted[i], closeness[i], eigenvector[i], cores[i])),
        ]);

        int Number(NodeId node) => Array.BinarySearch(nodes, node);
    }
}
