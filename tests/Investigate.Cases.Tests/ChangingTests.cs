using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class ChangingTests
{
    private static readonly CaseAlteration Close = new(CaseStatus.Closed, null, null);

    [Theory]
    [InlineData(CaseStatus.Suspended)]
    [InlineData(CaseStatus.Closed)]
    public async Task A_supervisor_shuts_a_case_with_a_reason_and_access_stops(CaseStatus status)
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);

        (await wen.ChangeCase(office.CaseId, new CaseAlteration(status, null, null), " Complaint withdrawn ", default)).Status.ShouldBe(status);

        await using var lin = office.Lin();
        (await EnteringTests.Refused(() => lin.Enter(office.CaseId, "Who came along", default))).ShouldBe(Refusal.CaseNotOpen);
        office.LogTexts().Last().ShouldContain("\"actor\":\"wen\"");
        office.LogTexts().Last().ShouldContain("\"action\":\"changeCase\",\"result\":\"ANSWERED\"");
        office.LogTexts().Last().ShouldContain("\"purpose\":\"Complaint withdrawn\",\"reason\":\"Complaint withdrawn\"");
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("closed")]
    [InlineData("no member any more")]
    public async Task An_answer_does_not_leave_a_case_that_is_shut_while_it_is_made(string how)
    {
        await using var office = await Office.Open();
        await using var lin = office.Lin();
        await lin.Enter(office.CaseId, "Who came along", default);
        await using var wen = office.As("wen", Role.Supervisor);
        await wen.ChangeCase(office.CaseId, how switch
        {
            "suspended" => new CaseAlteration(CaseStatus.Suspended, null, null),
            "closed" => Close,
            _ => new CaseAlteration(null, null, ["gao"]),
        }, "Reason", default);

        var refused = await Should.ThrowAsync<RefusedException>(async () => await lin.Complete(LogResult.Answered, default));

        refused.Refusal.ShouldBe(how == "no member any more" ? Refusal.Forbidden : Refusal.CaseNotOpen);
        office.LogTexts().Last().ShouldContain("\"actor\":\"lin\"");
        office.LogTexts().Last().ShouldContain("\"result\":\"REFUSED\"");
    }

    [Fact]
    public async Task An_extension_gives_access_back_from_the_instant_it_is_made()
    {
        await using var office = await Office.Open();
        office.Time.SetUtcNow(Office.Opened.AddDays(31));
        await using var wen = office.As("wen", Role.Supervisor);

        await wen.ChangeCase(office.CaseId, new CaseAlteration(null, Office.Opened.AddDays(60), null), "The hearing is later", default);

        await using var lin = office.Lin();
        (await lin.Enter(office.CaseId, "Who came along", default)).File.Authority.End.ShouldBe(Office.Opened.AddDays(60));
    }

    [Fact]
    public async Task An_extension_reaches_at_most_the_longest_authority_from_now_and_never_into_the_past()
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);
        var tooFar = new CaseAlteration(null, Office.Opened.AddDays(90).AddTicks(1), null);

        (await EnteringTests.Refused(() => wen.ChangeCase(office.CaseId, tooFar, "Reason", default))).ShouldBe(Refusal.BadUserInput);
        (await EnteringTests.Refused(() => wen.ChangeCase(office.CaseId, tooFar with { ValidUntil = Office.Opened }, "Reason", default))).ShouldBe(Refusal.BadUserInput);
        await wen.ChangeCase(office.CaseId, tooFar with { ValidUntil = Office.Opened.AddDays(90) }, "Reason", default);
    }

    [Fact]
    public async Task Without_a_reason_or_without_a_change_nothing_is_changed()
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);

        (await EnteringTests.Refused(() => wen.ChangeCase(office.CaseId, Close, " \n", default))).ShouldBe(Refusal.PurposeRequired);
        (await EnteringTests.Refused(() => wen.ChangeCase(office.CaseId, new CaseAlteration(null, null, null), "Reason", default))).ShouldBe(Refusal.BadUserInput);
        office.LogTexts().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Investigator)]
    [InlineData(Role.ResponseOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_but_a_supervisor_changes_a_case(Role role)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("lin", role);

        (await EnteringTests.Refused(() => inquiry.ChangeCase(office.CaseId, Close, "Reason", default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task A_supervisor_does_not_extend_a_case_that_he_works_in_nor_put_himself_or_the_approver_into_one()
    {
        await using var office = await Office.Open();
        await using var lin = office.As("lin", Role.Investigator, Role.Supervisor);
        await using var hu = office.As("hu", Role.Supervisor);

        (await EnteringTests.Refused(() => lin.ChangeCase(office.CaseId, new CaseAlteration(null, Office.Opened.AddDays(60), null), "Reason", default)))
            .ShouldBe(Refusal.Forbidden);
        foreach (var member in new[] { "hu", "wen" })
        {
            (await EnteringTests.Refused(() => hu.ChangeCase(office.CaseId, new CaseAlteration(null, null, ["lin", member]), "Reason", default)))
                .ShouldBe(Refusal.BadUserInput);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_extended_or_changed_a_case_is_never_named_a_member_of_it(bool extends)
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);
        await using (var hu = office.As("hu", Role.Supervisor))
        {
            var change = extends ? new CaseAlteration(null, Office.Opened.AddDays(60), null) : new CaseAlteration(CaseStatus.Suspended, null, null);
            await hu.ChangeCase(office.CaseId, change, "Goes on", default);
        }

        var refused = await Should.ThrowAsync<RefusedException>(
            async () => await wen.ChangeCase(office.CaseId, new CaseAlteration(null, null, ["lin", "hu"]), "Reason", default));

        (refused.Refusal, refused.Message).ShouldBe((
            Refusal.BadUserInput, "Expected members who have decided nothing about this case; hu approved, changed or extended it, or agreed to an unmasking in it."));
        (await office.Casework.Case(office.Gate.Ids.OpenCase(office.CaseId)!.Value, default))!.Members.ShouldBe(["lin", "gao"]);
    }

    [Fact]
    public async Task Who_was_only_refused_a_change_or_has_read_the_case_may_be_a_member_of_it_again()
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);
        await using (var gao = office.As("gao", Role.Supervisor, Role.Investigator))
        {
            await gao.Enter(office.CaseId, "Who came along", default);
            await EnteringTests.Refused(() => gao.ChangeCase(office.CaseId, Close, "Reason", default));
            await gao.Complete(LogResult.Refused, default);
        }

        await wen.ChangeCase(office.CaseId, new CaseAlteration(null, null, ["lin"]), "Not needed", default);
        await wen.ChangeCase(office.CaseId, new CaseAlteration(null, null, ["lin", "gao"]), "Needed again", default);
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_refused_like_one_that_may_not_be_changed()
    {
        await using var office = await Office.Open();
        await using var wen = office.As("wen", Role.Supervisor);
        await using var lin = office.As("lin", Role.Investigator, Role.Supervisor);

        var nowhere = await Should.ThrowAsync<RefusedException>(async () => await wen.ChangeCase("nowhere", Close, "Reason", default));
        var own = await Should.ThrowAsync<RefusedException>(async () => await lin.ChangeCase(office.CaseId, Close, "Reason", default));

        (nowhere.Refusal, nowhere.Message).ShouldBe((own.Refusal, own.Message));
    }
}
