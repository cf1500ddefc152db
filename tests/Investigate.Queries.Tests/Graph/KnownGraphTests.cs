using System.Text.Json;
using Investigate.Queries.Graph;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

/// <summary>Graphs of the literature whose measures are published.</summary>
public sealed class KnownGraphTests
{
    [SkippableFact]
    public void All_measures_of_the_34_members_of_the_karate_club()
    {
        var edges = File.ReadLines(Checkout.Shared("reference-data", "community", "karate_edges.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(row => (int.Parse(row[0]), int.Parse(row[1]))).ToArray();
        var graph = Csr.Undirected(34, edges);
        using var file = JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "paths", "expected.json")));
        using var facts = JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "graph-facts", "known.json")));
        var expected = file.RootElement.GetProperty("karate");

        Enumerable.Range(0, 34).Select(node => (double)graph.Of(node).Length).ShouldBe(Values(expected, "degree"));
        Cores.Of(graph).Select(core => (double)core).ShouldBe(Values(expected, "core"));
        Cores.Of(graph).Select(core => (double)core).ShouldBe(Values(facts.RootElement, "karate_coreness"));
        Betweenness.Of(graph, default).ShouldBe(Values(expected, "betweenness"), 1e-8);
        Centrality.Closeness(graph, default).ShouldBe(Values(expected, "closeness"), 1e-8);
        Centrality.Eigenvector(graph, default).Select(entry => entry!.Value).ShouldBe(Values(expected, "eigenvector"), 1e-8);
    }

    [Fact]
    public void The_cores_of_Batagelj_and_Zaversniks_figure()
    {
        (int, int)[] edges =
        [
            (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4), (5, 6), (5, 7), (5, 8), (6, 7), (6, 8), (7, 8), (3, 7), (2, 11), (11, 5), (11, 12), (5, 12),
            (12, 19), (12, 18), (3, 9), (7, 9), (7, 10), (9, 10), (9, 20), (17, 13), (13, 14), (14, 15), (15, 16), (16, 13),
        ];

        var cores = Cores.Of(Csr.Undirected(22, edges));

        int[] In(int core) => [.. Enumerable.Range(1, 21).Where(node => cores[node] == core)];
        In(0).ShouldBe([21]);
        In(1).ShouldBe([17, 18, 19, 20]);
        In(2).ShouldBe([9, 10, 11, 12, 13, 14, 15, 16]);
        In(3).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public void A_graph_without_nodes_has_no_measures()
    {
        var graph = Csr.Undirected(0, []);

        Cores.Of(graph).ShouldBeEmpty();
        Betweenness.Of(graph, default).ShouldBeEmpty();
        Centrality.Closeness(graph, default).ShouldBeEmpty();
        Centrality.Eigenvector(graph, default).ShouldBeEmpty();
    }

    private static double[] Values(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
