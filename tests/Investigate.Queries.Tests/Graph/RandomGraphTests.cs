using Investigate.Queries.Graph;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

/// <summary>Small random graphs, of which everything can be enumerated.</summary>
public sealed class RandomGraphTests
{
    private const int Graphs = 300;

    [Fact]
    public void The_four_cheapest_ways_are_those_of_an_enumeration_with_exclusions_and_a_limit_of_links()
    {
        var random = new Random(20261128);
        for (var i = 0; i < Graphs; i++)
        {
            var graph = SmallGraph.Draw(random);
            var (mostLinks, excluded) = (random.Next(2, 9), random.Next(3) == 0 ? random.Next(2, 8) : -1);

            var ways = KShortest.Between(graph.Csr, graph.Costs, 0, 1, node => node != excluded, 4, mostLinks, default);

            var expected = graph.SimpleWays(0, 1).Where(way => !way.Nodes.Contains(excluded) && way.Edges.Count <= mostLinks).Order().Take(4);
            ways.Select(Text).ShouldBe(expected.Select(Text), $"graph {i}");
        }
    }

    [Fact]
    public void A_way_turned_round_costs_the_same_and_excluding_a_node_never_lowers_a_cost()
    {
        var random = new Random(7);
        for (var i = 0; i < Graphs; i++)
        {
            var graph = SmallGraph.Draw(random);
            var there = Cost(graph, 0, 1, -1);
            Cost(graph, 1, 0, -1).ShouldBe(there);
            for (var excluded = 2; excluded < graph.Nodes; excluded++)
            {
                Cost(graph, 0, 1, excluded).ShouldBeGreaterThanOrEqualTo(there);
            }
        }
    }

    [Fact]
    public void A_connecting_network_costs_at_most_four_thirds_of_the_best_for_three_ends()
    {
        var random = new Random(3);
        for (var i = 0; i < Graphs; i++)
        {
            var graph = SmallGraph.Draw(random);
            var tree = SteinerTree.Of(graph.Csr, graph.Costs, [0, 1, 2], _ => true).Edges;

            if (graph.BestTree([0, 1, 2]) is { } best)
            {
                var cost = tree.Sum(edge => graph.Costs[edge]);
                graph.Joins(tree, [0, 1, 2]).ShouldBeTrue($"graph {i}");
                cost.ShouldBeGreaterThanOrEqualTo(best);
                (3 * cost).ShouldBeLessThanOrEqualTo(4 * best, $"graph {i}");
            }
        }
    }

    [Fact]
    public void Connecting_two_ends_costs_exactly_their_cheapest_way()
    {
        var random = new Random(4);
        for (var i = 0; i < Graphs; i++)
        {
            var graph = SmallGraph.Draw(random);
            var ways = KShortest.Between(graph.Csr, graph.Costs, 0, 1, _ => true, 1, graph.Nodes, default);

            SteinerTree.Of(graph.Csr, graph.Costs, [0, 1], _ => true).Edges.Sum(edge => graph.Costs[edge]).ShouldBe(ways is [var way] ? way.Cost : 0);
        }
    }

    [Fact]
    public void Relabelling_permutes_all_measures_and_a_lone_node_changes_closeness_alone()
    {
        var random = new Random(5);
        for (var i = 0; i < 100; i++)
        {
            var graph = SmallGraph.Draw(random);
            var turned = graph.Relabelled(node => graph.Nodes - 1 - node);
            var grown = graph.WithLoneNode();
            var n = graph.Nodes;
            Func<SmallGraph, double[]>[] measures =
            [
                of => Betweenness.Of(of.Csr, default), of => Betweenness.Weighted(of.Csr, of.Costs, default), of => [.. Cores.Of(of.Csr).Select(core => (double)core)],
                of => [.. Centrality.Eigenvector(of.Csr, default).Select(entry => entry ?? -1)],
            ];

            foreach (var measure in measures)
            {
                measure(turned).Reverse().ToArray().ShouldBe(measure(graph), 1e-9);
                measure(grown)[..n].ShouldBe(measure(graph), 1e-12);
                measure(grown)[n].ShouldBe(0);
            }

            Centrality.Closeness(turned.Csr, default).Reverse().ToArray().ShouldBe(Centrality.Closeness(graph.Csr, default), 1e-12);
            Centrality.Closeness(grown.Csr, default)[..n].ShouldBe(
                [.. Centrality.Closeness(graph.Csr, default).Select(value => value * (n - 1) / n)], 1e-12);
        }
    }

    private static long Cost(SmallGraph graph, int from, int to, int excluded) =>
        KShortest.Between(graph.Csr, graph.Costs, from, to, node => node != excluded, 1, 8, default) is [var way] ? way.Cost : long.MaxValue;

    private static string Text(Way way) => $"{way.Cost} {string.Join(' ', way.Nodes)}";
}
