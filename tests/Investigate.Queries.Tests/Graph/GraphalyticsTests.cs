using System.Globalization;
using Investigate.Queries.Graph;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

/// <summary>The validation graphs of LDBC Graphalytics, with the parameters of their own properties and tests.</summary>
public sealed class GraphalyticsTests
{
    [SkippableTheory]
    [InlineData("directed", 1)]
    [InlineData("undirected", 2)]
    public void All_six_kernels_give_the_published_output_of_the_example(string form, long source)
    {
        var name = $"graphalytics/example/example-{form}";
        var graph = ReferenceGraph.OfEdges(name + ".v", name + ".e", form == "directed");
        var start = graph.Number(source);

        Levels(graph, start).ShouldBe(graph.Expected(name + "-BFS"));
        Partition(Traversal.Components(graph.Both)).ShouldBe(Partition(graph.Expected(name + "-WCC")));
        Labels(graph, 2, form == "directed").ShouldBe(graph.Expected(name + "-CDLP"));
        ShouldAgree(Ranking.PageRank(graph.Outgoing, graph.Incoming, 0.85, 2), graph.Expected(name + "-PR"), 1e-9);
        ShouldAgree(Ranking.LocalClustering(graph.Outgoing, graph.Incoming), graph.Expected(name + "-LCC"), 1e-9);
        ShouldAgree(Dijkstra.Distances(graph.Outgoing, [.. graph.Weights], start), graph.Expected(name + "-SSSP"), 1e-9);
    }

    [SkippableTheory]
    [InlineData("dir", 14)]
    [InlineData("undir", 26)]
    public void Each_kernel_gives_the_published_output_of_its_own_graph(string form, int rounds)
    {
        var directed = form == "dir";
        ReferenceGraph Graph(string kernel) => ReferenceGraph.OfLines($"graphalytics/{kernel}/{form}-input", directed);
        string[] Expected(string kernel, ReferenceGraph graph) => graph.Expected($"graphalytics/{kernel}/{form}-output");

        var (bfs, wcc, cdlp, lcc, pr) = (Graph("bfs"), Graph("wcc"), Graph("cdlp"), Graph("lcc"), Graph("pr"));
        Levels(bfs, bfs.Number(1)).ShouldBe(Expected("bfs", bfs));
        Partition(Traversal.Components(wcc.Both)).ShouldBe(Partition(Expected("wcc", wcc)));
        Labels(cdlp, 5, directed).ShouldBe(Expected("cdlp", cdlp));
        ShouldAgree(Ranking.LocalClustering(lcc.Outgoing, lcc.Incoming), Expected("lcc", lcc), 1e-9);

        // Their damping is a float and their own tolerance 1e-4.
        ShouldAgree(Ranking.PageRank(pr.Outgoing, pr.Incoming, 0.85, rounds), Expected("pr", pr), 1e-5);

        var sssp = ReferenceGraph.OfEdges($"graphalytics/sssp/{form}-input.v", $"graphalytics/sssp/{form}-input.e", directed);
        ShouldAgree(Dijkstra.Distances(sssp.Outgoing, [.. sssp.Weights], sssp.Number(1)), Expected("sssp", sssp), 1e-9);
    }

    private static string[] Levels(ReferenceGraph graph, int start) =>
        [.. Traversal.Levels(graph.Outgoing, start).Select(level => level.ToString(CultureInfo.InvariantCulture))];

    private static string[] Labels(ReferenceGraph graph, int rounds, bool directed) =>
        [.. Ranking.LabelPropagation(graph.Outgoing, directed ? graph.Incoming : null, rounds).Select(label => graph.Vertices[label].ToString(CultureInfo.InvariantCulture))];

    /// <summary>Which nodes are together, whatever they are called.</summary>
    private static string[] Partition<T>(IEnumerable<T> names)
        where T : notnull => [.. names.Select((name, node) => (name, node)).GroupBy(pair => pair.name, pair => pair.node).Select(group => string.Join(' ', group)).Order()];

    private static void ShouldAgree(IReadOnlyList<double> found, string[] expected, double relative)
    {
        found.Count.ShouldBe(expected.Length);
        for (var node = 0; node < expected.Length; node++)
        {
            var value = ReferenceGraph.Double(expected[node]);
            (found[node] == value || Math.Abs(found[node] - value) <= relative * Math.Abs(value))
                .ShouldBeTrue($"node {node}: expected {value:R}, found {found[node]:R}");
        }
    }
}
