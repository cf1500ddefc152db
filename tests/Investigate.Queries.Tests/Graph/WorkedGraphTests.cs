using System.Text.Json;
using Investigate.Queries.Graph;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

/// <summary>The worked example of the method (section 7), its link costs as the file states them.</summary>
public sealed class WorkedGraphTests : IDisposable
{
    private readonly Lazy<JsonDocument> file = new(() => JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "paths", "expected.json"))));

    private string[] Nodes => [.. Expected("measures").EnumerateObject().Select(node => node.Name).Order(StringComparer.Ordinal)];

    private (string From, string To, long Cost)[] Links =>
        [.. Expected("link_costs").EnumerateObject().Select(link => (link.Name.Split('-')[0], link.Name.Split('-')[1], link.Value.GetInt64()))];

    [SkippableTheory]
    [InlineData("paths_P1_P3", "P1", "P3", "")]
    [InlineData("paths_P1_P3_without_V1", "P1", "P3", "V1")]
    [InlineData("paths_P1_P4", "P1", "P4", "")]
    public void The_three_cheapest_ways(string expected, string from, string to, string without)
    {
        var (nodes, links) = (Nodes, Links);
        int Number(string node) => Array.IndexOf(nodes, node);

        var ways = KShortest.Between(
            Graph(nodes, links), [.. links.Select(link => link.Cost)], Number(from), Number(to), node => nodes[node] != without, 3, 8, default);

        ways.Select(way => $"{way.Cost} {string.Join(' ', way.Nodes.Select(node => nodes[node]))}").ShouldBe(
            Expected(expected).EnumerateArray().Select(way => $"{way[0]} {string.Join(' ', way[1].EnumerateArray().Select(node => node.GetString()))}"));
    }

    [SkippableTheory]
    [InlineData("connect_P1_P4_P5_P6", "P1 P4 P5 P6", "")]
    [InlineData("connect_without_V1", "P1 P4 P5", "V1")]
    [InlineData("connect_without_V1_AC2_R2", "P1 P4 P5", "V1 AC2 R2")]
    public void The_connecting_networks(string expected, string ends, string without)
    {
        var (nodes, links) = (Nodes, Links);
        var tree = SteinerTree.Of(
            Graph(nodes, links), [.. links.Select(link => link.Cost)], [.. ends.Split(' ').Select(end => Array.IndexOf(nodes, end))],
            node => !without.Split(' ').Contains(nodes[node])).Edges;

        string[] Pair(string a, string b) => [.. new[] { a, b }.Order(StringComparer.Ordinal)];
        tree.Select(edge => string.Join('-', Pair(links[edge].From, links[edge].To))).Order(StringComparer.Ordinal)
            .ShouldBe(Expected(expected)[0].EnumerateArray().Select(edge => string.Join('-', Pair(edge[0].GetString()!, edge[1].GetString()!))).Order(StringComparer.Ordinal));
        tree.Sum(edge => links[edge].Cost).ShouldBe(Expected(expected)[1].GetInt64());
    }

    [SkippableFact]
    public void The_measures_of_the_twelve_nodes()
    {
        var (nodes, links) = (Nodes, Links);
        var graph = Graph(nodes, links);

        Enumerable.Range(0, nodes.Length).Select(node => (double)graph.Of(node).Length).ShouldBe(Measure("degree"));
        Betweenness.Of(graph, default).ShouldBe(Measure("betweenness"), 1e-6);
        Betweenness.Weighted(graph, [.. links.Select(link => link.Cost)], default).ShouldBe(Measure("betweenness_weighted"), 1e-6);
        Centrality.Closeness(graph, default).ShouldBe(Measure("closeness"), 1e-6);
        Centrality.Eigenvector(graph, default).Select(entry => entry!.Value).ShouldBe(Measure("eigenvector"), 1e-6);
        Cores.Of(graph).Select(core => (double)core).ShouldBe(Measure("core"));

        double[] Measure(string name) => [.. nodes.Select(node => Expected("measures").GetProperty(node).GetProperty(name).GetDouble())];
    }

    [SkippableFact]
    public void The_arrivals_in_time_order()
    {
        var events = Expected("time_order").GetProperty("events").EnumerateArray().ToArray();
        string[] nodes = [.. events.SelectMany(one => new[] { one[1].GetString()!, one[2].GetString()! }).Distinct().Order(StringComparer.Ordinal)];
        var contacts = events.Select(one => new Contact(
            Array.IndexOf(nodes, one[1].GetString()), Array.IndexOf(nodes, one[2].GetString()), one[3].GetInt64(),
            one[0].GetString() == "i" ? one[4].GetInt64() : one[3].GetInt64(), one[0].GetString() == "p", one[0].GetString() == "p"));

        var arrivals = new EarliestArrival(nodes.Length, [.. contacts]).Arrivals(Array.IndexOf(nodes, "P1"), 0);

        nodes.Where((_, node) => arrivals[node] is not null).ToDictionary(node => node, node => arrivals[Array.IndexOf(nodes, node)]!.Value)
            .ShouldBe(Expected("time_order").GetProperty("from_P1_at_0").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt64()), ignoreOrder: true);
    }

    public void Dispose()
    {
        if (file.IsValueCreated)
        {
            file.Value.Dispose();
        }
    }

    private JsonElement Expected(string name) => file.Value.RootElement.GetProperty(name);

    private static Csr Graph(string[] nodes, (string From, string To, long Cost)[] links) =>
        Csr.Undirected(nodes.Length, [.. links.Select(link => (Array.IndexOf(nodes, link.From), Array.IndexOf(nodes, link.To)))]);
}
