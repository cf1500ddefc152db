using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class EnteringTests
{
    [Fact]
    public async Task A_member_with_a_purpose_enters()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        var visit = await inquiry.Enter(office.CaseId, "Who came along", default);

        visit.File.Number.ShouldBe("2025-1");
        visit.Purpose.ShouldBe("Who came along");
    }

    [Fact]
    public async Task To_somebody_who_is_no_member_a_case_looks_the_same_whether_it_is_there_or_not()
    {
        await using var office = await Office.Open();
        var refusals = new List<(Refusal, string, string)>();
        foreach (var id in new[] { office.CaseId, office.Gate.Ids.Of(new CaseId(99)), "no id at all", "" })
        {
            await using var inquiry = office.As("zhou", Role.Investigator);
            var refused = await Should.ThrowAsync<RefusedException>(async () => await inquiry.Enter(id, "Curious", default));
            refusals.Add((refused.Refusal, refused.Message, refused.Chinese));
        }

        refusals.Distinct().Count().ShouldBe(1);
        refusals[0].Item1.ShouldBe(Refusal.Forbidden);
    }

    [Theory]
    [InlineData("wen", Role.Supervisor)]
    [InlineData("shi", Role.Auditor)]
    [InlineData("qiu", Role.Administrator)]
    [InlineData("lin", Role.Supervisor)]
    [InlineData("lin", Role.Auditor)]
    [InlineData("wen", Role.Investigator)]
    public async Task Without_membership_and_a_role_that_reads_nobody_enters(string user, Role role)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As(user, role);

        (await Refused(() => inquiry.Enter(office.CaseId, "Curious", default))).ShouldBe(Refusal.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public async Task A_blank_purpose_is_none(string purpose)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        (await Refused(() => inquiry.Enter(office.CaseId, purpose, default))).ShouldBe(Refusal.PurposeRequired);
    }

    [Fact]
    public async Task Access_stops_at_the_end_instant()
    {
        await using var office = await Office.Open();
        office.Time.SetUtcNow(Office.Opened.AddDays(30).AddTicks(-1));
        await using (var justInTime = office.Lin())
        {
            await justInTime.Enter(office.CaseId, "Who came along", default);
        }

        office.Time.SetUtcNow(Office.Opened.AddDays(30));
        await using var late = office.Lin();
        (await Refused(() => late.Enter(office.CaseId, "Who came along", default))).ShouldBe(Refusal.AuthorityExpired);
        await using var stranger = office.As("zhou", Role.Investigator);
        (await Refused(() => stranger.Enter(office.CaseId, "Curious", default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task An_answer_does_not_leave_when_the_authority_ends_while_it_is_made()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();
        await inquiry.Enter(office.CaseId, "Who came along", default);

        office.Time.SetUtcNow(Office.Opened.AddDays(30));

        var refused = await Should.ThrowAsync<RefusedException>(async () => await inquiry.Complete(LogResult.Answered, default));
        refused.Refusal.ShouldBe(Refusal.AuthorityExpired);
        office.LogTexts().Last().ShouldContain("\"result\":\"REFUSED\"");
    }

    [Theory]
    [InlineData(CaseStatus.Suspended)]
    [InlineData(CaseStatus.Closed)]
    public async Task A_suspended_or_closed_case_is_not_open_to_its_members_and_not_there_for_others(CaseStatus status)
    {
        await using var office = await Office.Open();
        office.Casework.Set(office.Gate.Ids.OpenCase(office.CaseId)!.Value, status);
        await using var member = office.Lin();
        await using var stranger = office.As("zhou", Role.Investigator);

        (await Refused(() => member.Enter(office.CaseId, "Who came along", default))).ShouldBe(Refusal.CaseNotOpen);
        (await Refused(() => stranger.Enter(office.CaseId, "Who came along", default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task Entering_again_takes_the_purpose_last_stated_and_none_is_none()
    {
        await using var office = await Office.Open();
        var id = office.Gate.Ids.OpenCase(office.CaseId)!.Value;
        await using var first = office.Lin();
        (await Refused(() => first.EnterAgain(id, default))).ShouldBe(Refusal.PurposeRequired);
        foreach (var purpose in new[] { "One", "Two" })
        {
            await using var stating = office.Lin();
            await stating.Enter(office.CaseId, purpose, default);
            await stating.Complete(LogResult.Answered, default);
        }

        await using var again = office.Lin();
        (await again.EnterAgain(id, default)).Purpose.ShouldBe("Two");
    }

    internal static async Task<Refusal> Refused<T>(Func<ValueTask<T>> attempt) =>
        (await Should.ThrowAsync<RefusedException>(async () => await attempt())).Refusal;
}
