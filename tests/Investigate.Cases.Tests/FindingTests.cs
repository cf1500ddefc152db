using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class FindingTests
{
    [Theory]
    [InlineData("ann", "Ann")]
    [InlineData("NN", "Ann")]
    [InlineData("Wei", "")]
    [InlineData("WEI", "")]
    [InlineData("ANN", "Ann")]
    [InlineData("2015", "")]
    [InlineData("House", "House H1")]
    [InlineData("102", "102")]
    [InlineData("10", "101 102")]
    [InlineData("V10", "V10")]
    [InlineData("V1", "")]
    [InlineData("v10", "")]
    [InlineData("nothing of the kind", "")]
    public async Task A_search_finds_subjects_by_name_and_the_places_where_they_stayed_and_nobody_masked(string text, string expected)
    {
        await using var office = await Office.Open();
        await office.AddAnn();

        (await Found(office, text)).ShouldBe(expected);
    }

    [Fact]
    public async Task Before_a_case_has_a_subject_it_finds_nothing()
    {
        await using var office = await Office.Open();

        foreach (var text in new[] { "Ann", "House", "101" })
        {
            (await Found(office, text)).ShouldBe("");
        }
    }

    [Fact]
    public async Task Whoever_was_unmasked_is_found_by_name_and_by_handle_and_the_log_names_only_whom_it_found()
    {
        await using var office = await Office.Open();
        var ann = await office.AddAnn();
        await using var lin = office.Lin();
        var visit = await lin.Enter(office.CaseId, "Who came along", default);
        var wei = (await visit.Persons([await office.World.Person("Wei")], default)).Single();
        (await Found(office, wei.Handle)).ShouldBe("", "a masked person is not found, not even by handle");
        await lin.Unmask(office.CaseId, wei.Id, "Named by a witness", default);

        (await Found(office, "Wei")).ShouldBe("Wei");
        (await Found(office, wei.Handle.ToLowerInvariant())).ShouldBe("Wei");

        office.LogTexts().Last().ShouldContain($"\"persons\":[\"{wei.Id}\"]");
        office.LogTexts().Last().ShouldNotContain(ann);
        office.LogTexts().Last().ShouldContain("\"action\":\"search\"");
        office.LogTexts().Last().ShouldNotContain(wei.Handle.ToLowerInvariant());
    }

    [Fact]
    public async Task A_vehicle_found_by_its_plate_is_an_action_of_its_own_in_the_log_and_the_plate_is_not_in_it()
    {
        await using var office = await Office.Open();

        await Found(office, "V10");

        office.LogTexts().Last().ShouldContain("\"action\":\"search+plate\"");
        office.LogTexts().Last().ShouldNotContain("V10");
    }

    [Fact]
    public async Task A_response_officer_does_not_search()
    {
        await using var office = await Office.Open();
        await using var gao = office.As("gao", Role.ResponseOfficer);
        var visit = await gao.Enter(office.CaseId, "Where he stays", default);

        (await EnteringTests.Refused(() => visit.Search("Ann", default))).ShouldBe(Refusal.Forbidden);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public async Task A_blank_text_finds_not_everybody(string text)
    {
        await using var office = await Office.Open();
        await using var lin = office.Lin();
        var visit = await lin.Enter(office.CaseId, "Who came along", default);

        (await EnteringTests.Refused(() => visit.Search(text, default))).ShouldBe(Refusal.BadUserInput);
        (await EnteringTests.Refused(() => visit.Search(new string('x', 201), default))).ShouldBe(Refusal.BadUserInput);
    }

    private static async Task<string> Found(Office office, string text)
    {
        await using var lin = office.Lin();
        var visit = await lin.Enter(office.CaseId, "Who came along", default);
        var found = await visit.Search(text, default);
        await lin.Complete(LogResult.Answered, default);
        return string.Join(' ', found.Select(one => one.Person?.Name ?? one.Building?.Name ?? one.Room?.Number ?? one.Vehicle?.Plate));
    }
}
