using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Charts over HTTP: what hangs on a subject, how people are connected, who stands where, always within the case.</summary>
public sealed class ChartFlowTests
{
    private const string Town = """
        House H1: 101 102
        House H2: 201
        Ann, Jade    101  10 Mar 15:00  12 Mar 11:00
        Wei          101  11 Mar 15:00  13 Mar 11:00
        Wei, Zoe     102  1 Apr 15:00   2 Apr 11:00
        Yan          201  5 May 15:00   6 May 11:00
        account 6222000011114821 of Jade
        account 6222000022227733 of Ann
        paid     6222000022227733  6222000011114821  12.50  10 Mar 15:00
        """;

    private const string Expand = """
        query($case: ID!, $from: [ID!]!, $follow: [LinkKind!], $limit: Int) {
          case(id: $case, purpose: "What hangs on her") {
            expand(from: $from, follow: $follow, limit: $limit) {
              nodes { id label entity { __typename ... on Person { masked category } ... on Account { masked number } } linkCounts { kind total } }
              links { id kind from to count amount currency strength qValue during { start end } evidence { file row } }
              omitted { at kind shown total reason }
            }
          }
        }
        """;

    [Fact]
    public async Task One_hop_from_a_subject_hands_out_contacts_masked_and_puts_them_on_record()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);

        var answer = await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann } });

        var chart = answer.Data("case", "expand");
        Labels(chart).Where(label => !label.StartsWith("Guest ")).ShouldBe(["Ann", "House H1 101", "6222000022227733"]);
        Labels(chart).Count(label => label.StartsWith("Guest ")).ShouldBe(2);
        Links(chart).ShouldBe(["HOLDS 1", "STAYED 1", "STAYED 1", "STAYED 1", "STAYED_WITH 1", "STAYED_WITH 1", "STAYED_WITH 1"]);
        chart.GetProperty("omitted").GetArrayLength().ShouldBe(0);
        foreach (var link in chart.GetProperty("links").EnumerateArray())
        {
            link.GetProperty("evidence")[0].GetProperty("file").GetString().ShouldBe(link.GetProperty("kind").GetString() == "HOLDS" ? "accounts.csv" : "stays.csv");
            link.GetProperty("strength").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        chart.GetProperty("nodes")[0].GetProperty("linkCounts").EnumerateArray().Select(count => $"{count.GetProperty("kind")} {count.GetProperty("total")}")
            .ShouldBe(["STAYED 1", "STAYED_WITH 2", "HOLDS 1"]);
        foreach (var masked in new[] { "Jade", "JADE", "Wei", "WEI" })
        {
            answer.Text.ShouldNotContain(masked);
        }

        service.Log[^1].Text.ShouldContain("expand+linkCounts");
        foreach (var person in chart.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("entity").GetProperty("__typename").GetString() == "Person"))
        {
            service.Log[^1].Text.ShouldContain(person.GetProperty("id").GetString()!);
        }
    }

    [Fact]
    public async Task The_account_of_somebody_masked_shows_its_end_alone()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);
        var jade = (await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann }, follow = new[] { "STAYED_WITH" } }))
            .Data("case", "expand", "nodes").EnumerateArray().Skip(1).Select(node => node.GetProperty("id").GetString()!).ToArray();

        var answer = await service.Ask(Lin(service), Expand, new { @case = id, from = jade, follow = new[] { "HOLDS" } });

        Labels(answer.Data("case", "expand")).ShouldContain("•••• 4821");
        answer.Text.ShouldNotContain("1111");
    }

    [Fact]
    public async Task A_room_counts_from_the_answer_on_that_handed_it_out()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);
        var rooms = (await service.Ask(Lin(service), "{ buildings { nodes { rooms { nodes { id number } } } } }")).Data("buildings", "nodes").EnumerateArray()
            .SelectMany(building => building.GetProperty("rooms").GetProperty("nodes").EnumerateArray())
            .ToDictionary(room => room.GetProperty("number").GetString()!, room => room.GetProperty("id").GetString()!);

        async Task<Answer> From(string node) => await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { node } });

        (await From(rooms["101"])).Code.ShouldBe("BAD_USER_INPUT");
        (await From("nonsense")).Text.ShouldBe((await From(rooms["201"])).Text, "the same words whether it is there or not");
        await From(ann);
        Labels((await From(rooms["101"])).Data("case", "expand")).Count.ShouldBe(4);
        (await From(rooms["201"])).Code.ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task What_another_case_handed_out_is_as_no_id()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);
        var other = await service.OpenCase("2025-2");
        await service.AddSubject(other, "WEI");

        (await service.Ask(Lin(service), Expand, new { @case = other, from = new[] { ann } })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann } })).HasErrors.ShouldBeFalse();
    }

    [Fact]
    public async Task Limits_are_said()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);

        var answer = await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann }, follow = new[] { "STAYED_WITH" }, limit = 1 });

        var cut = answer.Data("case", "expand", "omitted")[0];
        (cut.GetProperty("shown").GetInt32(), cut.GetProperty("total").GetInt32(), cut.GetProperty("reason").GetString()).ShouldBe((1, 2, "limit 1"));
        (await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann }, limit = 2001 })).Code.ShouldBe("LIMIT_EXCEEDED");
        (await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann }, limit = 0 })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(Lin(service), Expand, new { @case = id, from = Array.Empty<string>() })).Code.ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task Companions_stand_on_the_chart_with_their_strength_and_count_as_a_question()
    {
        await using var service = await Service.Over(Town + "\nAnn, Jade    201  20 Mar 15:00  21 Mar 11:00");
        var (id, ann) = await Case(service);

        var answer = await service.Ask(Lin(service), Expand, new { @case = id, from = new[] { ann }, follow = new[] { "COMPANION", "STAYED_WITH" } });

        var link = answer.Data("case", "expand", "links").EnumerateArray().Single(link => link.GetProperty("kind").GetString() == "COMPANION");
        (link.GetProperty("count").GetInt32(), link.GetProperty("strength").GetString()).ShouldBe((2, "BOOKED_TOGETHER"));
        Links(answer.Data("case", "expand")).ShouldBe(["COMPANION 2", "STAYED_WITH 1", "STAYED_WITH 1"], "of the pair the companion link alone");
    }

    [Fact]
    public async Task Paths_a_network_and_measures_answer_within_the_case()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Case(service);
        var zoe = await service.AddSubject(id, "ZOE");

        var answer = await service.Ask(Lin(service), """
            query($c: ID!, $a: ID!, $z: ID!) { case(id: $c, purpose: "How are they connected") {
              paths(from: $a, to: $z, first: 1) { cost text nodes { label } links { kind } }
              timely: paths(from: $a, to: $z, first: 1, inTimeOrder: true) { cost text links { at } }
              connectingNetwork(of: [$a, $z]) { nodes { label } links { kind } omitted { reason } } } }
            """, new { c = id, a = ann, z = zoe });

        var path = answer.Data("case", "paths")[0];
        path.GetProperty("nodes").GetArrayLength().ShouldBe(3);
        // Ann and Wei: three on the two registrations; Wei and Zoe: two on one.
        path.GetProperty("cost").GetDouble().ShouldBe(1.292481 + 1, 1e-9);
        path.GetProperty("text").GetString().ShouldStartWith("2 steps, cost 2.3: ");
        answer.Data("case", "timely")[0].GetProperty("links").EnumerateArray().Select(link => link.GetProperty("at").GetString())
            .ShouldBe(["2025-03-11T15:00:00Z", "2025-04-01T15:00:00Z"]);
        answer.Data("case", "timely")[0].GetProperty("text").GetString()!.ShouldContain("possible in time, not shown to have happened");
        answer.Data("case", "connectingNetwork", "nodes").GetArrayLength().ShouldBe(3);

        var measures = await service.Ask(
            Lin(service), "query($c: ID!) { case(id: $c, purpose: \"Who stands where\") { measures { seeds text nodes { id degree core } } } }", new { c = id });
        measures.Data("case", "measures", "seeds").GetInt32().ShouldBe(2);
        measures.Data("case", "measures", "nodes").GetArrayLength().ShouldBe(3, "the two subjects and who stands between them");

        (await service.Ask(
            Lin(service), "query($c: ID!, $a: ID!, $z: ID!) { case(id: $c, purpose: \"x\") { paths(from: $a, to: $z, exclude: [$z]) { cost } } }",
            new { c = id, a = ann, z = zoe })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(
            service.Token("gao", Role.ResponseOfficer), "query($c: ID!, $a: ID!) { case(id: $c, purpose: \"x\") { expand(from: [$a]) { nodes { id } } } }",
            new { c = id, a = ann })).Code.ShouldBe("FORBIDDEN");
    }

    private static string Lin(Service service) => service.Token("lin", Role.Investigator);

    private static async Task<(string Case, string Ann)> Case(Service service)
    {
        var id = await service.OpenCase();
        return (id, await service.AddSubject(id, "ANN"));
    }

    private static List<string> Labels(JsonElement chart) => [.. chart.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("label").GetString()!)];

    private static IEnumerable<string> Links(JsonElement chart) =>
        chart.GetProperty("links").EnumerateArray().Select(link => $"{link.GetProperty("kind")} {link.GetProperty("count")}").Order(StringComparer.Ordinal);
}
