using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Charts;

public sealed class ExpandTests
{
    private const string Spring = """
        House H1: 101 102
        House H2: 201
        run 201 by Ann
        Ann, Bo    101  10 Mar 15:00  12 Mar 11:00
        Cid        101  11 Mar 15:00  13 Mar 11:00
        Ann        101  20 Mar 15:00  21 Mar 11:00
        Ann        102  1 Apr 15:00   2 Apr 11:00
        Dee        102  2 Apr 11:00   3 Apr 11:00
        Eve        102  5 Apr 11:00   5 Apr 11:00
        car V1 of Ann
        seen       V1   H1   10 Mar 14:30  driven by Bo
        seen       V1   H2   11 Mar 14:30  driven by Bo
        account A1 of Ann
        account A2 of Bo
        paid       A1   A2   12.50   10 Mar 15:00
        paid       A1   A2   7.50    11 Mar 15:00
        paid       A2   A1   1.00    12 Mar 15:00
        """;

    [Theory, Stores]
    public async Task One_hop_from_a_person_shows_every_kind_and_the_links_between_what_it_reaches(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);

        var found = await chart.Expand("Ann");

        found.Nodes.Select(chart.Name).ShouldBe(["Ann", "Bo", "Cid", "101", "102", "201", "V1", "A1"]);
        found.Links.Select(chart.Text).ShouldBe(
            [
                "StayedWith Ann Bo 1", "StayedWith Ann Cid 1", "StayedWith Bo Cid 1", "Stayed Ann 101 2", "Stayed Ann 102 1", "Stayed Bo 101 1", "Stayed Cid 101 1",
                "Operates Ann 201 1", "Drove Ann V1 1", "Drove Bo V1 2", "Holds Ann A1 1",
            ],
            ignoreOrder: true);
        found.Cuts.ShouldBeEmpty();
        found.Links.Single(link => link.Kind == LinkKind.Stayed && link.Count == 2).During.ShouldBe(Scenario.Span("10 Mar 15:00", "21 Mar 11:00"));
        found.Links.Single(link => chart.Text(link) == "StayedWith Ann Cid 1").During.ShouldBe(Scenario.Span("11 Mar 15:00", "12 Mar 11:00"));
    }

    [Theory, Stores]
    public async Task Only_the_time_asked_about_counts_and_a_touching_edge_does_not(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);

        (await chart.Expand("102", during: Scenario.Span("2 Apr 11:00", "5 Apr 11:00"))).Links.Select(chart.Text).ShouldBe(["Stayed Dee 102 1"]);
        (await chart.Expand("102", during: Scenario.Span("5 Apr 11:00", "6 Apr 11:00"))).Links.Select(chart.Text).ShouldBe(["Stayed Eve 102 1"]);
        (await chart.Expand("V1", during: Scenario.Span("11 Mar 00:00", "12 Mar 00:00"), follow: LinkKind.SeenAt)).Links.Select(chart.Text)
            .ShouldBe(["SeenAt V1 H2 1"]);
    }

    [Theory, Stores]
    public async Task Transfers_are_summed_each_way(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);

        var found = await chart.Expand("A2", follow: LinkKind.Paid);

        found.Links.Select(link => $"{chart.Text(link)} {link.Amount}").ShouldBe(["Paid A1 A2 2 20.00 CNY", "Paid A2 A1 1 1.00 CNY"]);
    }

    [Theory, Stores]
    public async Task A_limit_is_shared_out_fairly_and_what_it_cuts_is_said(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);

        var found = await chart.Expand("Ann 102", limit: 3, follow: LinkKind.Stayed);

        found.Links.Select(chart.Text).ShouldBe(["Stayed Ann 101 2", "Stayed Ann 102 1", "Stayed Eve 102 1"], ignoreOrder: true, "two for the first, one for the other: its latest");
        found.Cuts.Select(chart.Text).ShouldBe(["102 Stayed 2 of 3: Limit"]);
    }

    [Theory, Stores]
    public async Task A_larger_limit_gives_a_superset_and_the_same_question_the_same_answer(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);
        var before = new List<string>();
        for (var limit = 1; limit < 12; limit++)
        {
            string[] links = [.. (await chart.Expand("Ann 101 A1", limit)).Links.Select(chart.Text)];
            before.Except(links).ShouldBeEmpty();
            (await chart.Expand("Ann 101 A1", limit)).Links.Select(chart.Text).ShouldBe(links);
            before = [.. links];
        }
    }

    [Theory]
    [InlineData(10, new[] { 100, 1, 100 }, new[] { 5, 1, 4 })]
    [InlineData(2, new[] { 5, 5, 5 }, new[] { 1, 1, 0 })]
    [InlineData(100, new[] { 5, 0, 7 }, new[] { 5, 0, 7 })]
    [InlineData(0, new[] { 5 }, new[] { 0 })]
    public void Shares_are_equal_as_far_as_there_is_enough_and_the_rest_goes_to_the_first(int limit, int[] totals, int[] shares) =>
        ExpandFold.Shares(totals, limit).ShouldBe(shares);

    [Theory, Stores]
    public async Task What_a_companion_question_found_takes_the_place_of_having_stayed_together(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);
        var companion = new Link(LinkKind.Companion, chart["Ann"], chart["Bo"], 3, null, null, [], 0);

        var found = await ExpandAnalysis.Ask(chart.Reader, new ExpandQuery(
            chart.Nodes("Ann"), new HashSet<LinkKind> { LinkKind.Companion, LinkKind.StayedWith }, GraphModel.Interval.Always, 200, [companion]), default);

        found.Links.Select(chart.Text).ShouldBe(["Companion Ann Bo 3", "StayedWith Ann Cid 1", "StayedWith Bo Cid 1"], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task Counts_of_links_are_those_that_an_expansion_shows(StoreUnderTest store)
    {
        await using var chart = await Chart.Of(Spring, store);
        foreach (var name in "Ann Bo Cid Dee Eve 101 102 201 H1 H2 V1 A1 A2".Split(' '))
        {
            var counts = (await LinkCountsAnalysis.Ask(chart.Reader, [chart[name]], GraphModel.Interval.Always, default))[0];
            var found = await chart.Expand(name, 2000, follow: [.. LinkKinds.Stated]);

            counts.Select(count => (count.Kind, count.Total)).ShouldBe(
                found.Links.Where(link => link.From == chart[name] || link.To == chart[name]).CountBy(link => link.Kind).OrderBy(pair => pair.Key)
                    .Select(pair => (pair.Key, pair.Value)), $"{name}");
        }
    }

    [Theory, Stores]
    public async Task The_calls_do_not_grow_with_the_number_of_things(StoreUnderTest store)
    {
        var one = await Calls("Ann Bo");
        var many = await Calls("Ann Bo Cid Dee");

        many.Count.ShouldBeLessThanOrEqualTo(one.Count);
        many.Count(call => call == "StaysOf").ShouldBe(2, "one for what is asked about and one for the links between what is shown");

        async Task<IReadOnlyList<string>> Calls(string of)
        {
            await using var chart = await Chart.Of(Spring, store);
            await chart.Expand(of);
            return [.. chart.Reader.Calls];
        }
    }
}
