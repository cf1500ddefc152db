using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class OpeningTests
{
    [Theory]
    [InlineData(Role.Investigator)]
    [InlineData(Role.ResponseOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Only_a_supervisor_opens_a_case(Role role)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("zhou", role);

        (await EnteringTests.Refused(() => inquiry.OpenCase(Office.Opening("2025-2"), default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task An_opened_case_runs_from_now_to_its_end_and_is_approved_by_who_opened_it()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("wen", Role.Supervisor);

        var opened = await inquiry.OpenCase(Office.Opening("2025-2"), default);

        opened.ApprovedBy.ShouldBe("wen");
        opened.Authority.Start.ShouldBe(Office.Opened);
        opened.Authority.End.ShouldBe(Office.Opened.AddDays(30));
        opened.Members.ShouldBe(["lin", "gao"]);
        office.LogTexts().Last().ShouldContain("\"action\":\"openCase\",\"result\":\"ANSWERED\"");
        office.LogTexts().Last().ShouldContain("\"caseNumber\":\"2025-2\",\"purpose\":\"Filing 7\"");
    }

    [Fact]
    public async Task The_approver_is_no_member()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("wen", Role.Supervisor, Role.Investigator);

        (await EnteringTests.Refused(() => inquiry.OpenCase(Office.Opening("2025-2") with { Members = ["lin", " wen "] }, default)))
            .ShouldBe(Refusal.BadUserInput);
    }

    [Fact]
    public async Task The_end_lies_in_the_future_and_within_ninety_days()
    {
        await using var office = await Office.Open();
        foreach (var (end, taken) in new[]
        {
            (Office.Opened, false), (Office.Opened.AddTicks(1), true), (Office.Opened.AddDays(90), true), (Office.Opened.AddDays(90).AddTicks(1), false),
        })
        {
            await using var inquiry = office.As("wen", Role.Supervisor);
            var opening = Office.Opening("2025-" + end.Ticks) with { ValidUntil = end };
            if (taken)
            {
                await inquiry.OpenCase(opening, default);
            }
            else
            {
                (await EnteringTests.Refused(() => inquiry.OpenCase(opening, default))).ShouldBe(Refusal.BadUserInput);
            }
        }
    }

    [Fact]
    public async Task A_number_that_is_taken_is_a_conflict()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("wen", Role.Supervisor);

        (await EnteringTests.Refused(() => inquiry.OpenCase(Office.Opening("2025-1"), default))).ShouldBe(Refusal.Conflict);
    }

    [Fact]
    public async Task Number_title_and_ground_are_words()
    {
        await using var office = await Office.Open();
        foreach (var opening in new[]
        {
            Office.Opening(" "), Office.Opening("2025-2") with { Title = "" }, Office.Opening("2025-2") with { Ground = "\t" },
            Office.Opening("2025-2") with { Title = new string('x', 201) },
        })
        {
            await using var inquiry = office.As("wen", Role.Supervisor);
            (await EnteringTests.Refused(() => inquiry.OpenCase(opening, default))).ShouldBe(Refusal.BadUserInput);
        }
    }

    [Fact]
    public async Task Members_see_their_cases_supervisors_auditors_and_administrators_all()
    {
        await using var office = await Office.Open();
        await using var lin = office.Lin();
        await using var zhou = office.As("zhou", Role.Investigator);
        await using var shi = office.As("shi", Role.Auditor);
        var page = new Investigate.GraphModel.PageRequest(20, null);

        (await lin.Cases(page, default)).Total.ShouldBe(1);
        (await zhou.Cases(page, default)).Total.ShouldBe(0);
        (await shi.Cases(page, default)).Total.ShouldBe(1);
    }
}
