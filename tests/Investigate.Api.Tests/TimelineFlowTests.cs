using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>A subject's timeline over HTTP: who may ask, what is masked, what the log says.</summary>
public sealed class TimelineFlowTests
{
    private const string Town = """
        House H1 at 30.00 120.58: 101 102
        House H2 at 30.25 120.17: 201
        House H3: 301
        Ann, Wei   101  10 Mar 15:00  12 Mar 11:00
        Ann        102  11 Mar 15:00  11 Mar 16:30
        Ann        301  20 Mar 15:00  open
        Jade       102  10 Mar 15:10  11 Mar 11:00
        car V1 of Ann
        seen       V1   H2   10 Mar 15:15  driven by Ann
        seen       V1   -    16 Mar 09:00  driven by Jade
        """;

    private const string Timeline = """
        query($case: ID!, $of: ID!, $during: IntervalInput) { case(id: $case, purpose: "Where he stays") { timeline(of: $of, during: $during) {
          stays { room { number } during { start end } occupants { person { id handle displayName masked } } source { file row } }
          vehicles { vehicle { plate } at building { name } asDriver source { file row } }
          gaps { start end }
          conflicts { rule stays { room { number } } vehicles { at } reason }
          buildingsWithoutCoordinates asOf
        } } }
        """;

    [Fact]
    public async Task A_member_of_either_role_reads_the_trail_of_a_subject_with_everybody_else_masked_and_logged()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");

        foreach (var (user, role) in new[] { ("lin", Role.Investigator), ("gao", Role.ResponseOfficer) })
        {
            var answer = await service.Ask(service.Token(user, role), Timeline, new { @case = id, of = ann });

            var timeline = answer.Data("case", "timeline");
            timeline.GetProperty("stays").EnumerateArray().Select(stay => stay.GetProperty("room").GetProperty("number").GetString()).ShouldBe(["101", "102", "301"]);
            timeline.GetProperty("stays")[2].GetProperty("during").GetProperty("end").ValueKind.ShouldBe(JsonValueKind.Null);
            timeline.GetProperty("vehicles").GetRawText().ShouldBe(
                """[{"vehicle":{"plate":"V1"},"at":"2025-03-10T15:15:00Z","building":{"name":"House H2"},"asDriver":true,"source":{"file":"sightings.csv","row":2}},{"vehicle":{"plate":"V1"},"at":"2025-03-16T09:00:00Z","building":null,"asDriver":false,"source":{"file":"sightings.csv","row":3}}]""");
            timeline.GetProperty("gaps").GetRawText().ShouldBe(
                """[{"start":"2025-03-12T11:00:00Z","end":"2025-03-16T09:00:00Z"},{"start":"2025-03-16T09:00:00Z","end":"2025-03-20T15:00:00Z"}]""");
            timeline.GetProperty("buildingsWithoutCoordinates").GetInt32().ShouldBe(1);
            timeline.GetProperty("asOf").GetString().ShouldBe("2025-11-20T06:14:00Z");
            var wei = timeline.GetProperty("stays")[0].GetProperty("occupants")[1].GetProperty("person");
            wei.GetProperty("masked").GetBoolean().ShouldBeTrue();
            answer.Text.ShouldNotContain("Wei");
            answer.Text.ShouldNotContain("Jade");
            var entry = service.Log[^1].Text;
            entry.ShouldContain("\"action\":\"timeline");
            entry.ShouldContain("\"result\":\"ANSWERED\"");
            entry.ShouldContain(ann);
            entry.ShouldContain(wei.GetProperty("id").GetString()!);
        }
    }

    [Fact]
    public async Task Conflicts_give_their_rule_numbers_and_ordinary_reading_in_the_readers_language()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        var lin = service.Token("lin", Role.Investigator);

        var english = (await service.Ask(lin, Timeline, new { @case = id, of = ann })).Data("case", "timeline", "conflicts");
        var chinese = (await service.Ask(lin, Timeline, new { @case = id, of = ann }, "zh-CN")).Data("case", "timeline", "conflicts");

        english.EnumerateArray().Select(conflict => conflict.GetProperty("rule").GetString()).ShouldBe(["TOO_FAST", "TWO_ROOMS"]);
        english[0].GetProperty("stays").GetArrayLength().ShouldBe(1);
        english[0].GetProperty("vehicles").GetArrayLength().ShouldBe(1);
        english[0].GetProperty("reason").GetString().ShouldBe(
            "15 min between two records 48.2 km apart; the way takes at least 24 min. Somebody may have signed for another, a clock may be wrong, or two people may have been merged.");
        english[1].GetProperty("reason").GetString().ShouldBe(
            "Registered in two rooms of one building at once for 1 h 30 min; often a person who books for others.");
        chinese[0].GetProperty("reason").GetString().ShouldBe(
            "两条记录相隔 15 分钟，相距 48.2 公里；走完这段路至少需要 24 分钟。可能是代人登记、时钟有误，或两人被误并为一人。");
        chinese[1].GetProperty("reason").GetString().ShouldBe("同时登记在同一楼栋的两个房间，重叠 1 小时 30 分钟；多为代他人订房。");
    }

    [Fact]
    public async Task Only_a_subject_of_this_case_has_a_timeline_here()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        var lin = service.Token("lin", Role.Investigator);
        var wei = (await service.Ask(lin, Timeline, new { @case = id, of = ann }))
            .Data("case", "timeline", "stays")[0].GetProperty("occupants")[1].GetProperty("person").GetProperty("id").GetString();
        var other = await service.OpenCase("2025-2");
        var elsewhere = await service.AddSubject(other, "ANN");

        var contact = await service.Ask(lin, Timeline, new { @case = id, of = wei });
        contact.Code.ShouldBe("FORBIDDEN");
        contact.Message.ShouldContain("subject");
        service.Log[^1].Text.ShouldContain("\"result\":\"REFUSED\"");
        (await service.Ask(lin, Timeline, new { @case = id, of = elsewhere })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(lin, Timeline, new { @case = id, of = ann, during = new { start = "2025-03-02T00:00:00Z", end = "2025-03-01T00:00:00Z" } })).Code.ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task A_narrower_time_tells_less()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");

        var timeline = (await service.Ask(service.Token("lin", Role.Investigator), Timeline,
            new { @case = id, of = ann, during = new { start = "2025-03-11T00:00:00Z", end = "2025-03-12T00:00:00Z" } })).Data("case", "timeline");

        timeline.GetProperty("stays").GetArrayLength().ShouldBe(2);
        timeline.GetProperty("vehicles").GetArrayLength().ShouldBe(0);
        timeline.GetProperty("gaps").GetArrayLength().ShouldBe(0);
        timeline.GetProperty("conflicts").GetArrayLength().ShouldBe(1);
    }
}
