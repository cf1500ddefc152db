using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class SubjectTests
{
    [Fact]
    public async Task A_subject_is_named_by_the_exact_document_number_with_a_basis()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        var (visit, subject) = await inquiry.AddSubject(office.CaseId, "OTHER:ANN", " Complaint 1 ", default);

        subject.ShouldBe(new GraphModel.Casework.CaseSubject(await office.World.Person("Ann"), "Complaint 1", "lin", Office.Opened));
        var shown = (await visit.Persons([subject.Person], default)).Single();
        (shown.Masked, shown.Category, shown.Name, shown.DocumentNumber).ShouldBe((false, PersonCategory.Subject, "Ann", "ANN"));
        await inquiry.Complete(LogResult.Answered, default);
        office.LogTexts().Count(text => text.Contains("addSubject")).ShouldBe(1);
        office.LogTexts().Last().ShouldContain("\"purpose\":\"Complaint 1\"");
        office.LogTexts().Last().ShouldContain($"\"persons\":[\"{shown.Id}\"]");
    }

    [Theory]
    [InlineData("AN", Refusal.BadUserInput)]
    [InlineData("ANN ANN", Refusal.BadUserInput)]
    [InlineData("ann", Refusal.BadUserInput)]
    [InlineData("PASSPORT:ANN", Refusal.BadUserInput)]
    [InlineData("", Refusal.BadUserInput)]
    public async Task Nobody_is_found_by_half_a_number_or_another_kind(string number, Refusal refusal)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        var refused = await Should.ThrowAsync<RefusedException>(async () => await inquiry.AddSubject(office.CaseId, number, "Complaint 1", default));

        refused.Refusal.ShouldBe(refusal);
        await inquiry.Complete(LogResult.Answered, default);
        office.LogTexts().Last().ShouldContain("\"action\":\"addSubject\",\"result\":\"REFUSED\"");
        office.LogTexts().Last().ShouldContain("\"caseNumber\":\"2025-1\"");
    }

    [Fact]
    public async Task No_refusal_repeats_the_number()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        var refused = await Should.ThrowAsync<RefusedException>(
            async () => await inquiry.AddSubject(office.CaseId, "999101198001010017", "Complaint 1", default));

        (refused.Message + refused.Chinese).ShouldNotContain("9991");
    }

    [Fact]
    public async Task A_subject_is_added_once()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        await using var inquiry = office.Lin();

        (await EnteringTests.Refused(() => inquiry.AddSubject(office.CaseId, "ANN", "Complaint 2", default))).ShouldBe(Refusal.Conflict);
    }

    [Fact]
    public async Task A_blank_basis_is_no_purpose()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();

        (await EnteringTests.Refused(() => inquiry.AddSubject(office.CaseId, "ANN", " ", default))).ShouldBe(Refusal.PurposeRequired);
    }

    [Theory]
    [InlineData("gao", Role.ResponseOfficer)]
    [InlineData("wen", Role.Supervisor)]
    [InlineData("zhou", Role.Investigator)]
    public async Task Only_an_investigator_who_is_a_member_adds_subjects(string user, Role role)
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As(user, role);

        (await EnteringTests.Refused(() => inquiry.AddSubject(office.CaseId, "ANN", "Complaint 1", default))).ShouldBe(Refusal.Forbidden);
    }

    [Fact]
    public async Task Questions_start_from_subjects_of_this_case()
    {
        await using var office = await Office.Open();
        var ann = await office.AddAnn();
        var elsewhere = await office.OpenCase("2025-2");
        await using var inquiry = office.Lin();
        var here = await inquiry.Enter(office.CaseId, "Who came along", default);
        var there = await inquiry.Enter(elsewhere, "Who came along", default);
        var wei = here.Ids.Of(await office.World.Person("Wei"));

        (await here.Subject(ann, default)).ShouldBe(await office.World.Person("Ann"));
        (await EnteringTests.Refused(() => here.Subject(wei, default))).ShouldBe(Refusal.Forbidden);
        (await EnteringTests.Refused(() => there.Subject(ann, default))).ShouldBe(Refusal.BadUserInput);
        (await EnteringTests.Refused(() => here.Subject("nonsense", default))).ShouldBe(Refusal.BadUserInput);
    }
}
