using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class MaskingTests
{
    [Fact]
    public async Task Whoever_is_no_subject_is_a_masked_contact()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        await using var inquiry = office.Lin();
        var visit = await inquiry.Enter(office.CaseId, "Who came along", default);

        var shown = await visit.Persons([await office.World.Person("Wei"), await office.World.Person("Ann"), await office.World.Person("Kim")], default);

        shown.Select(p => (p.Masked, p.Category, p.Name, p.DocumentNumber, p.BirthYear, p.Minor)).ShouldBe(
        [
            (true, PersonCategory.Contact, null, null, null, false),
            (false, PersonCategory.Subject, "Ann", "ANN", null, false),
            (true, PersonCategory.Contact, null, null, null, true),
        ]);
        shown.ShouldAllBe(p => p.Handle.Length == 4);
    }

    [Fact]
    public async Task Handles_and_ids_are_stable_in_a_case_and_different_in_another()
    {
        await using var office = await Office.Open();
        var elsewhere = await office.OpenCase("2025-2");
        var wei = await office.World.Person("Wei");

        var first = await Wei(office.CaseId);
        var again = await Wei(office.CaseId);
        var other = await Wei(elsewhere);

        again.ShouldBe(first);
        other.Id.ShouldNotBe(first.Id);
        other.Handle.ShouldNotBe(first.Handle);

        async Task<CasePerson> Wei(string id)
        {
            await using var inquiry = office.Lin();
            return (await (await inquiry.Enter(id, "Who came along", default)).Persons([wei], default)).Single();
        }
    }

    [Fact]
    public async Task Cursors_of_another_list_or_case_do_not_open()
    {
        await using var office = await Office.Open();
        var elsewhere = await office.OpenCase("2025-2");
        await using var inquiry = office.Lin();
        var here = (await inquiry.Enter(office.CaseId, "Who came along", default)).Ids;
        var there = (await inquiry.Enter(elsewhere, "Who came along", default)).Ids;

        var cursor = here.Cursor("subjects", 7);

        here.OpenCursor("subjects", cursor).ShouldBe(7);
        here.OpenCursor("companions", cursor).ShouldBeNull();
        there.OpenCursor("subjects", cursor).ShouldBeNull();
        here.OpenCursor("subjects", "abc").ShouldBeNull();
        here.Person(cursor).ShouldBeNull();
    }

    [Fact]
    public async Task An_id_of_one_kind_is_none_of_another_and_no_id_can_be_made_up()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();
        var ids = (await inquiry.Enter(office.CaseId, "Who came along", default)).Ids;
        var id = ids.Of(new GraphModel.PersonId(5));

        ids.Stay(id).ShouldBeNull();
        for (var i = 0; i < id.Length; i++)
        {
            ids.Person(id[..i] + (id[i] == 'A' ? 'B' : 'A') + id[(i + 1)..]).ShouldBeNull();
        }
    }
}
