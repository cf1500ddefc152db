using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class UnmaskingTests
{
    [Fact]
    public async Task An_unmasked_contact_shows_to_all_members_of_this_case_and_to_nobody_in_another()
    {
        await using var office = await Office.Open();
        var elsewhere = await office.OpenCase("2025-2");
        await using var lin = office.Lin();
        var wei = await Id(office, office.CaseId, "Wei");

        var shown = await lin.Unmask(office.CaseId, wei, " Named by a second witness ", default);

        (shown.Masked, shown.Name, shown.DocumentNumber, shown.Category).ShouldBe((false, "Wei", "WEI", PersonCategory.Contact));
        (await Seen(office, "gao", office.CaseId, "Wei")).Name.ShouldBe("Wei");
        (await Seen(office, "lin", elsewhere, "Wei")).Masked.ShouldBeTrue();
        var entry = office.LogTexts().Single(text => text.Contains("\"action\":\"unmask\""));
        entry.ShouldContain("\"purpose\":\"Named by a second witness\",\"reason\":\"Named by a second witness\"");
        entry.ShouldContain($"\"persons\":[\"{wei}\"]");
        entry.ShouldNotContain("Wei\"");
    }

    [Theory]
    [InlineData("gao", Role.ResponseOfficer)]
    [InlineData("wen", Role.Supervisor)]
    [InlineData("shi", Role.Auditor)]
    [InlineData("qiu", Role.Administrator)]
    [InlineData("zhou", Role.Investigator)]
    public async Task Only_an_investigator_who_is_a_member_unmasks_or_categorises(string user, Role role)
    {
        await using var office = await Office.Open();
        var wei = await Id(office, office.CaseId, "Wei");
        await using var inquiry = office.As(user, role);

        (await EnteringTests.Refused(() => inquiry.Unmask(office.CaseId, wei, "Reason", default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => inquiry.SetCategory(office.CaseId, wei, PersonCategory.Witness, "Reason", default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => inquiry.RequestUnmasking(office.CaseId, wei, "Reason", default))).ShouldBe(Refusal.Forbidden);
        (await Seen(office, "lin", office.CaseId, "Wei")).Masked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_blank_reason_is_no_purpose_and_an_id_of_another_case_is_none()
    {
        await using var office = await Office.Open();
        var elsewhere = await office.OpenCase("2025-2");
        var (here, there) = (await Id(office, office.CaseId, "Wei"), await Id(office, elsewhere, "Wei"));
        await using var lin = office.Lin();

        (await EnteringTests.Refused(() => lin.Unmask(office.CaseId, here, " ", default))).ShouldBe(Refusal.PurposeRequired);
        (await EnteringTests.Refused(() => lin.Unmask(office.CaseId, there, "Reason", default))).ShouldBe(Refusal.BadUserInput);
        (await EnteringTests.Refused(() => lin.Unmask(office.CaseId, "Wei", "Reason", default))).ShouldBe(Refusal.BadUserInput);
    }

    [Fact]
    public async Task A_minor_stays_masked_until_a_supervisor_who_sees_no_person_has_agreed()
    {
        await using var office = await Office.Open();
        var kim = await Id(office, office.CaseId, "Kim");
        await using var lin = office.Lin();
        (await EnteringTests.Refused(() => lin.Unmask(office.CaseId, kim, "To tell his parents", default))).ShouldBe(Refusal.Forbidden);

        var wish = await lin.RequestUnmasking(office.CaseId, kim, "To tell his parents", default);
        (await Seen(office, "lin", office.CaseId, "Kim")).Masked.ShouldBeTrue();
        await using var wen = office.As("wen", Role.Supervisor);
        var waiting = (await wen.UnmaskingRequests((await wen.CaseFromOutside(office.Gate.Ids.OpenCase(office.CaseId)!.Value, default)), default)).Single();
        var agreed = await wen.AgreeToUnmasking(wish.Id, "His parents must know", default);

        waiting.ShouldBe(wish);
        string.Join(' ', waiting.Id, waiting.Reason, waiting.RequestedBy).ShouldNotContain("KIM", Case.Insensitive);
        (agreed.AgreedBy, agreed.AgreedAt).ShouldBe(("wen", Office.Opened));
        (await Seen(office, "lin", office.CaseId, "Kim")).Masked.ShouldBeTrue("an agreement unmasks nobody by itself");
        await using var again = office.Lin();
        (await again.Unmask(office.CaseId, kim, "To tell his parents", default)).Name.ShouldBe("Kim");
    }

    [Fact]
    public async Task A_possible_victim_is_masked_again_until_a_supervisor_has_agreed()
    {
        await using var office = await Office.Open();
        var wei = await Id(office, office.CaseId, "Wei");
        await using var lin = office.Lin();
        (await lin.Unmask(office.CaseId, wei, "Named by a witness", default)).Masked.ShouldBeFalse();

        (await lin.SetCategory(office.CaseId, wei, PersonCategory.PossibleVictim, "Was seen crying", default))
            .ShouldSatisfyAllConditions(p => p.Masked.ShouldBeTrue(), p => p.Name.ShouldBeNull(), p => p.Category.ShouldBe(PersonCategory.PossibleVictim));

        (await EnteringTests.Refused(() => lin.Unmask(office.CaseId, wei, "Again", default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task Only_a_supervisor_who_is_no_member_agrees_and_once()
    {
        await using var office = await Office.Open();
        var kim = await Id(office, office.CaseId, "Kim");
        await using var lin = office.As("lin", Role.Investigator, Role.Supervisor);
        var wish = await lin.RequestUnmasking(office.CaseId, kim, "To tell his parents", default);
        await using var gao = office.As("gao", Role.ResponseOfficer);
        await using var wen = office.As("wen", Role.Supervisor);

        (await EnteringTests.Refused(() => lin.AgreeToUnmasking(wish.Id, "I agree with myself", default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => gao.AgreeToUnmasking(wish.Id, "Reason", default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => wen.AgreeToUnmasking("nonsense", "Reason", default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => wen.AgreeToUnmasking(wish.Id, " ", default))).ShouldBe(Refusal.PurposeRequired);
        await wen.AgreeToUnmasking(wish.Id, "Reason", default);
        (await EnteringTests.Refused(() => wen.AgreeToUnmasking(wish.Id, "Reason", default))).ShouldBe(Refusal.Conflict);
    }

    [Theory]
    [InlineData("closed and opened again")]
    [InlineData("extended after its end")]
    public async Task Unmasking_ends_with_the_case(string how)
    {
        await using var office = await Office.Open();
        var wei = await Id(office, office.CaseId, "Wei");
        await using var lin = office.Lin();
        await lin.Unmask(office.CaseId, wei, "Named by a witness", default);
        await using var wen = office.As("wen", Role.Supervisor);
        if (how == "extended after its end")
        {
            office.Time.SetUtcNow(Office.Opened.AddDays(30));
            await wen.ChangeCase(office.CaseId, new CaseAlteration(null, Office.Opened.AddDays(40), null), "Reason", default);
        }
        else
        {
            await wen.ChangeCase(office.CaseId, new CaseAlteration(CaseStatus.Closed, null, null), "Reason", default);
            await wen.ChangeCase(office.CaseId, new CaseAlteration(CaseStatus.Open, null, null), "Reason", default);
        }

        (await Seen(office, "lin", office.CaseId, "Wei")).Masked.ShouldBeTrue();
    }

    [Fact]
    public async Task An_extension_in_time_keeps_what_was_unmasked()
    {
        await using var office = await Office.Open();
        await using var lin = office.Lin();
        await lin.Unmask(office.CaseId, await Id(office, office.CaseId, "Wei"), "Named by a witness", default);
        await using var wen = office.As("wen", Role.Supervisor);

        await wen.ChangeCase(office.CaseId, new CaseAlteration(null, Office.Opened.AddDays(40), null), "Reason", default);

        (await Seen(office, "lin", office.CaseId, "Wei")).Masked.ShouldBeFalse();
    }

    [Fact]
    public async Task A_subject_stays_a_subject_and_nobody_becomes_one_by_a_category()
    {
        await using var office = await Office.Open();
        var (ann, wei) = (await office.AddAnn(), await Id(office, office.CaseId, "Wei"));
        await using var lin = office.Lin();

        (await EnteringTests.Refused(() => lin.SetCategory(office.CaseId, ann, PersonCategory.Witness, "Reason", default))).ShouldBe(Refusal.BadUserInput);
        (await EnteringTests.Refused(() => lin.SetCategory(office.CaseId, wei, PersonCategory.Subject, "Reason", default))).ShouldBe(Refusal.BadUserInput);
        (await lin.SetCategory(office.CaseId, wei, PersonCategory.Witness, "Reason", default)).Category.ShouldBe(PersonCategory.Witness);
        (await lin.SetCategory(office.CaseId, wei, PersonCategory.Contact, "Reason", default)).Category.ShouldBe(PersonCategory.Contact);
    }

    private static async Task<string> Id(Office office, string caseId, string name)
    {
        await using var inquiry = office.Lin();
        return (await inquiry.Enter(caseId, "Who came along", default)).Ids.Of(await office.World.Person(name));
    }

    private static async Task<CasePerson> Seen(Office office, string user, string caseId, string name)
    {
        await using var inquiry = office.As(user, Role.Investigator);
        return (await (await inquiry.Enter(caseId, "Who came along", default)).Persons([await office.World.Person(name)], default)).Single();
    }
}
