using System.Text.Json;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Charts;

/// <summary>The worked example of the method (section 7), loaded into every store: what its links cost comes from the facts.</summary>
public sealed class WorkedExampleTests
{
    /// <summary>Nobody of it overlaps anybody, so that rooms, the car and the accounts are all there is. P4 holds one account, so P4–AC2 costs ½.</summary>
    private static string World => """
        House H: R1 R2 R3 R4
        P1       R1  1 Jan 10:00  1 Jan 11:00
        P2       R1  1 Jan 11:00  1 Jan 12:00
        P1       R2  2 Jan 10:00  2 Jan 11:00
        P2       R2  2 Jan 11:00  2 Jan 12:00
        P3       R2  2 Jan 12:00  2 Jan 13:00
        P3       R3  3 Jan 10:00  3 Jan 11:00
        P4       R3  3 Jan 11:00  3 Jan 12:00
        P5       R3  3 Jan 12:00  3 Jan 13:00
        P6       R4  4 Jan 10:00  4 Jan 11:00
        seen     V1  -   5 Jan 10:00  driven by P2
        seen     V1  -   5 Jan 11:00  driven by P3
        account AC1 of P1
        account AC2 of P4
        paid     AC1  AC2  1.00  6 Jan 10:00
        paid     AC3  AC2  1.00  6 Jan 10:00
        paid     AC4  AC2  1.00  6 Jan 10:00
        paid     AC2  AC5  1.00  6 Jan 10:00
        paid     AC2  AC6  1.00  6 Jan 10:00

        """ + string.Join('\n', Enumerable.Range(4, 37).Select(i => $"Q{i}  R2  {i % 28 + 1} Feb 10:00  {i % 28 + 1} Feb {11 + (i / 28)}:00"));

    [Theory]
    [InlineData(1, 500000), InlineData(2, 1000000), InlineData(3, 1292481), InlineData(5, 1660964), InlineData(40, 3160964)]
    public void A_link_costs_half_of_one_and_the_binary_logarithm_of_its_hub(int d, long cost) => LinkCosts.Of(d).ShouldBe(cost);

    [Theory, Stores]
    public async Task The_cheapest_paths_come_first(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(World, store);

        (await chart.Paths("P1", "P3")).All.Select(chart.Text).ShouldBe(["4.000000 P1 R1 P2 V1 P3", "5.245926 P1 AC1 AC2 P4 R3 P3", "6.321928 P1 R2 P3"]);
        (await chart.Paths("P1", "P3", exclude: "V1")).All.Select(chart.Text)
            .ShouldBe(["5.245926 P1 AC1 AC2 P4 R3 P3", "6.321928 P1 R2 P3", "8.321928 P1 R1 P2 R2 P3"]);
        (await chart.Paths("P1", "P3", exclude: "V1 AC2", first: 1)).All.Select(chart.Text).ShouldBe(["6.321928 P1 R2 P3"]);
        (await chart.Paths("P1", "P3", first: 10, follow: LinkKind.Stayed)).All.Select(chart.Text)
            .ShouldBe(["6.321928 P1 R2 P3", "8.321928 P1 R1 P2 R2 P3"]);
        (await chart.Paths("P1", "P6")).All.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task The_connecting_network_leaves_out_what_nothing_connects(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(World, store);

        var all = await chart.Connect("P1 P4 P5 P6");
        all.Links.Select(chart.Text).ShouldBe(["Stayed P4 R3 1", "Stayed P5 R3 1", "Holds P1 AC1 1", "Holds P4 AC2 1", "Paid AC1 AC2 1"], ignoreOrder: true);
        all.Cuts.Select(chart.Text).ShouldBe(["P6 Stayed 0 of 3: NoConnection"]);

        var apart = await chart.Connect("P1 P4 P5", exclude: "V1 AC2 R2");
        apart.Links.Select(chart.Text).ShouldBe(["Stayed P4 R3 1", "Stayed P5 R3 1"]);
        apart.Nodes.Select(chart.Name).ShouldBe(["P1", "P4", "P5", "R3"]);
        apart.Cuts.Select(chart.Text).ShouldBe(["P1 Stayed 0 of 2: NoConnection"]);
    }

    [SkippableTheory, Stores]
    public async Task The_measures_of_the_twelve_nodes(StoreUnderTest store)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "paths", "expected.json")));
        await using var chart = await Chart.Of(World, store);
        var expected = file.RootElement.GetProperty("measures").EnumerateObject().ToDictionary(node => node.Name, node => node.Value);

        var measures = await MeasuresAnalysis.Ask(chart.Reader, new MeasuresQuery(chart.Nodes(string.Join(' ', expected.Keys)), LinkKinds.Usual), default);

        measures.Nodes.Count.ShouldBe(12);
        foreach (var node in measures.Nodes)
        {
            var of = expected[chart.Name(node.Id)];
            node.Degree.ShouldBe(of.GetProperty("degree").GetInt32());
            node.Betweenness.ShouldBe(of.GetProperty("betweenness").GetDouble(), 1e-6);
            node.Closeness.ShouldBe(of.GetProperty("closeness").GetDouble(), 1e-6);
            node.Eigenvector!.Value.ShouldBe(of.GetProperty("eigenvector").GetDouble(), 1e-6);
            node.Core.ShouldBe(of.GetProperty("core").GetInt32());
        }

        // The busy room carries no cheap path.
        measures.Nodes.Single(node => chart.Name(node.Id) == "R2").BetweennessWeighted.ShouldBe(0);
    }

    [Theory, Stores]
    public async Task In_time_order_instants_never_chain_and_touching_edges_pass_nothing(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(
            """
            House H: R1 R2 R3 R4 R5
            P1, X1    R1  1 Jan 10:00  1 Jan 20:00
            P2        R1  1 Jan 10:00  1 Jan 20:00
            P2        R2  1 Jan 05:00  1 Jan 10:00
            P3        R2  1 Jan 05:00  1 Jan 10:00
            P2        R3  1 Jan 12:00  1 Jan 15:00
            P4        R3  1 Jan 12:00  1 Jan 15:00
            P1        R4  1 Jan 20:00  1 Jan 20:00
            P6        R4  1 Jan 20:00  1 Jan 20:00
            seen      V1  -  1 Jan 12:00  driven by P4
            seen      V1  -  1 Jan 14:00  driven by P5
            account A2 of P2
            account A7 of P7
            account A9 of P9
            paid      A2  A7  5.00  1 Jan 10:00
            paid      A2  A9  5.00  1 Jan 10:01
            """, store);

        async Task<string[]> At(string to) =>
            [.. (await chart.Paths("P1", to, inTimeOrder: true, first: 1)).All.SelectMany(path => path.Links.Select(link => $"{link.Link.Kind} {link.At:HH:mm}"))];

        (await At("P2")).ShouldBe(["StayedWith 10:00"]);
        (await At("P4")).ShouldBe(["StayedWith 10:00", "StayedWith 12:00"]);
        (await At("P9")).ShouldBe(["StayedWith 10:00", "Holds 10:00", "Paid 10:01", "Holds 10:01"]);
        (await At("P3")).ShouldBeEmpty();
        (await At("P5")).ShouldBeEmpty("12:00 is not after 12:00");
        (await At("P6")).ShouldBeEmpty();
        (await At("P7")).ShouldBeEmpty("10:00 is not after 10:00");
        (await chart.Paths("P1", "P4", inTimeOrder: true, first: 1)).All.Single().Cost.ShouldBe(2);
        (await chart.Paths("P4", "P1", inTimeOrder: true, first: 1)).All.Single().Cost.ShouldBe(0, "both ways at one instant");
    }
}
