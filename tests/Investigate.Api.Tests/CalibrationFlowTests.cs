using System.Text.Json;
using Investigate.Cases;
using Investigate.Queries;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The calibration on the deployment's own data: who runs and reads it, and what a bad one does to every answer.</summary>
public sealed class CalibrationFlowTests
{
    private const string Town = """
        House H1: 101 102
        Ann   101  10 Mar 15:00  12 Mar 11:00
        Jade  102  10 Mar 15:20  11 Mar 11:00
        """;

    private const string Caution = """query($c: ID!, $s: ID!) { case(id: $c, purpose: "Who came along") { companions(of: $s, minOccasions: 1) { caution } } }""";

    private const string Last = "{ calibration { ranAt subjects withFinding falseShare limit isGood pairsTested histogram { upTo pairs atMostByChance } graphVersion seed } }";

    [Fact]
    public async Task After_a_bad_run_every_companions_answer_carries_a_caution_until_a_good_one()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");

        (await Asked()).ShouldBeNull();
        await Keep(withFinding: 5);
        (await Asked()).ShouldBeNull();
        await Keep(withFinding: 6);
        (await Asked()).ShouldBe("Take care: with the guests of this deployment's own data shuffled, 6 of 100 subjects still got a finding (at most 5 % should). "
            + "Until a calibration is good again, rest nothing on \"beyond chance\" here.");
        (await Asked("zh-CN"))!.ShouldContain("100 名对象中有 6 名");
        (await Asked()).ShouldNotBeNull();
        await Keep(withFinding: 0);
        (await Asked()).ShouldBeNull();

        async Task<string?> Asked(string language = "en") => (await service.Ask(service.Token("lin", Role.Investigator), Caution, new { c = id, s = ann }, language))
            .Data("case", "companions", "caution").GetString();

        async Task Keep(int withFinding) => await Gate.LogCalibration(
            service.Casework, "wen", new CalibrationReport(100, withFinding, 1000, [0, 0, 0, 0, 0, 0, 0, 1000], "1", 1).Write(), service.Time, default);
    }

    [Fact]
    public async Task A_supervisor_runs_it_and_reads_counts_only_and_both_are_logged()
    {
        var regular = string.Join('\n', Enumerable.Range(1, 8).Select(week => $"Bo  102  {week} Apr 15:00  {week} Apr 20:00"));
        await using var service = await Service.Over(Town + "\n" + regular);
        var wen = service.Token("wen", Role.Supervisor);
        (await service.Ask(wen, Last)).Data("calibration").ValueKind.ShouldBe(JsonValueKind.Null);
        service.Log[^1].Text.ShouldContain("\"action\":\"calibration\"");

        var ran = await service.Ask(wen, "mutation { calibrate(subjects: 10, seed: 3) { subjects isGood seed ranAt } }");

        ran.Data("calibrate").GetRawText().ShouldBe("""{"subjects":1,"isGood":true,"seed":3,"ranAt":"2025-11-20T06:14:00Z"}""");
        service.Log[^1].Text.ShouldContain("\"action\":\"calibrate\"");
        service.Log[^1].Text.ShouldContain("\"actor\":\"wen\"");
        var last = await service.Ask(wen, Last);
        var histogram = last.Data("calibration", "histogram").EnumerateArray().ToArray();
        histogram.Select(bound => bound.GetProperty("upTo").GetDouble()).ShouldBe(CalibrationReport.Bounds);
        histogram[^1].GetProperty("pairs").GetDouble().ShouldBe(last.Data("calibration", "pairsTested").GetDouble());
        last.Data("calibration", "limit").GetDouble().ShouldBe(0.05);
        last.Text.ShouldNotContain("Bo");
    }

    [Fact]
    public async Task Nobody_else_runs_or_reads_it_and_a_run_is_bounded()
    {
        await using var service = await Service.Over(Town);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Supervisor))
        {
            (await service.Ask(service.Token("x", role), Last)).Code.ShouldBe("FORBIDDEN");
            (await service.Ask(service.Token("x", role), "mutation { calibrate { isGood } }")).Code.ShouldBe("FORBIDDEN");
        }

        (await service.Ask(service.Token("wen", Role.Supervisor), "mutation { calibrate(subjects: 501) { isGood } }")).Code.ShouldBe("BAD_USER_INPUT");
    }
}
