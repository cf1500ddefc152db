using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class RetentionTests
{
    /// <summary>Of cases half a year, of facts everything.</summary>
    private static readonly RetentionRules HalfAYear = new(TimeSpan.FromDays(180), new HashSet<string>())
    {
        Stays = TimeSpan.FromDays(9_000),
        OpenStays = TimeSpan.FromDays(9_000),
        Unreferenced = TimeSpan.FromDays(9_000),
    };
    private static readonly Viewer Clerk = new("clerk", new HashSet<Role>(), "command line");

    [Fact]
    public async Task A_case_is_due_when_its_period_after_its_end_has_passed_and_not_an_instant_before()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        var due = Office.Opened.AddDays(30 + 180);

        office.Time.SetUtcNow(due.AddTicks(-1));
        (await Of(office, HalfAYear).Due(default)).ShouldBeEmpty();
        office.Time.SetUtcNow(due);
        (await Of(office, HalfAYear).Due(default)).Select(line => (line.Kind, line.CaseNumber, line.Due, line.Held)).ShouldBe([("CASE_SUBJECTS", "2025-1", 1, 0)]);
    }

    [Fact]
    public async Task A_case_closed_early_is_due_early()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        await using var wen = office.As("wen", Role.Supervisor);
        await wen.ChangeCase(office.CaseId, new CaseAlteration(CaseStatus.Closed, null, null), "Nothing in it", default);

        office.Time.SetUtcNow(Office.Opened.AddDays(180));

        (await Of(office, HalfAYear).Due(default)).Single().Due.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_erases_what_is_due_logs_it_and_the_chain_still_verifies()
    {
        await using var office = await Office.Open();
        var ann = await office.AddAnn();
        await using (var lin = office.Lin())
        {
            var visit = await lin.Enter(office.CaseId, "Who came along", default);
            await visit.Persons([await office.World.Person("Wei"), await office.World.Person("Kim")], default);
            await lin.Complete(LogResult.Answered, default);
        }

        office.Time.SetUtcNow(Office.Opened.AddDays(400));
        var erased = await Of(office, HalfAYear).Erase(Clerk, () => { }, default);

        erased.Select(line => (line.Kind, line.Due)).ShouldBe([("CASE_SUBJECTS", 1), ("CASE_HANDLES", 2)]);
        (await Of(office, HalfAYear).Due(default)).ShouldBeEmpty();
        office.LogTexts().Last().ShouldContain("\"actor\":\"clerk\",\"from\":\"command line\",\"action\":\"retention\",\"result\":\"ANSWERED\"");
        office.LogTexts().Last().ShouldContain("\"caseNumber\":\"2025-1\",\"rows\":3,\"persons\":[]");
        (await office.Gate.VerifyLog(default)).Whole.ShouldBeTrue();
        office.LogTexts().ShouldContain(text => text.Contains(ann), "the log is kept, and its ids now mean nobody");
        await using var wen = office.As("wen", Role.Supervisor);
        (await EnteringTests.Refused(() => wen.ChangeCase(
            office.CaseId, new CaseAlteration(null, Office.Opened.AddDays(420), ["lin"]), "Reason", default))).ShouldBe(Refusal.Conflict);
    }

    [Fact]
    public async Task A_legal_hold_keeps_a_case_and_says_how_much_it_keeps()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        office.Time.SetUtcNow(Office.Opened.AddDays(400));
        var held = HalfAYear with { HeldCases = new HashSet<string> { "2025-1" } };

        (await Of(office, held).Erase(Clerk, () => { }, default)).Select(line => (line.Due, line.Held)).ShouldBe([(0, 1)]);

        (await office.Casework.Subjects(office.Gate.Ids.OpenCase(office.CaseId)!.Value, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Facts_are_due_by_age_and_kind_and_a_run_logs_each_kind_before_it_is_gone()
    {
        await using var office = await Office.Open();
        var rules = RetentionRules.Default;
        office.Time.SetUtcNow(Scenario.Instant("21 Mar 11:00") + rules.Stays);

        (await Of(office, rules).Due(default)).ShouldBe(
            [new RetentionLine("STAYS", null, null, 2, 0), new RetentionLine("PERSONS", null, null, 2, 0)]);
        (await Of(office, rules).Erase(Clerk, () => { }, default)).ShouldBe(
            [new RetentionLine("STAYS", null, null, 2, 0), new RetentionLine("PERSONS", null, null, 2, 0)]);

        office.LogTexts().TakeLast(2).Select(text => text[text.IndexOf("actor", StringComparison.Ordinal)..]).ShouldBe(
        [
            """actor":"clerk","from":"command line","action":"retention","result":"ANSWERED","reason":"STAYS","rows":2,"persons":[]}""",
            """actor":"clerk","from":"command line","action":"retention","result":"ANSWERED","reason":"PERSONS","rows":2,"persons":[]}""",
        ]);
        (await office.Gate.VerifyLog(default)).Whole.ShouldBeTrue();
        await using var reader = await office.World.Store.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 2, 0, 1) { Vehicles = 1 });
        (await Of(office, rules).Due(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_is_not_erased_holds_its_subjects_with_their_stays_and_of_whom_it_met_himself_alone()
    {
        await using var office = await Office.Open();
        await using (var lin = office.Lin())
        {
            await lin.AddSubject(office.CaseId, "KIM", "Complaint 1", default);
            var visit = await lin.Enter(office.CaseId, "Who came along", default);
            await visit.Persons([await office.World.Person("Ann")], default);
            await lin.Complete(LogResult.Answered, default);
        }

        var rules = RetentionRules.Default with { HeldCases = new HashSet<string> { "2025-1" } };
        office.Time.SetUtcNow(Office.Opened.AddDays(4_000));

        (await Of(office, rules).Erase(Clerk, () => { }, default)).Select(line => (line.Kind, line.Due, line.Held))
            .ShouldBe([("CASE_SUBJECTS", 0, 1), ("CASE_HANDLES", 0, 1), ("STAYS", 1, 1)]);
        await using var reader = await office.World.Store.Read(default);
        (await reader.StaysOf([await office.World.Person("Ann"), await office.World.Person("Kim")], Interval.Always, ReadLimits.Unbounded, default))
            .Select(row => (row.Origin, row.Stay.Value)).ShouldBe([(0, 2), (1, 2)]);
    }

    [Fact]
    public async Task Whoever_becomes_a_subject_while_an_erasing_waits_for_a_load_is_held()
    {
        await using var office = await Office.Open();
        var rules = RetentionRules.Default with { Stays = TimeSpan.FromDays(1) };
        var load = await office.World.Store.BeginLoad(_ => { }, default);
        var waits = new TaskCompletionSource();
        var erasing = Of(office, rules).Erase(Clerk, () => waits.TrySetResult(), default).AsTask();
        await waits.Task;

        await office.AddAnn();
        await load.DisposeAsync();

        (await erasing).Single(line => line.Kind == "STAYS").ShouldBe(new RetentionLine("STAYS", null, null, 0, 2));
        await using var reader = await office.World.Store.Read(default);
        (await reader.Counts(default)).Stays.ShouldBe(2);
    }

    [Fact]
    public async Task A_case_that_is_erased_lets_go_whom_it_held()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        office.Time.SetUtcNow(Office.Opened.AddDays(4_000));

        (await Of(office, RetentionRules.Default).Due(default)).Select(line => (line.Kind, line.Due, line.Held))
            .ShouldBe([("CASE_SUBJECTS", 1, 0), ("STAYS", 2, 0), ("PERSONS", 2, 0)]);
    }

    private static Retention Of(Office office, RetentionRules rules) => new(office.World.Store, office.Casework, office.Gate.Ids, rules, office.Time);
}
