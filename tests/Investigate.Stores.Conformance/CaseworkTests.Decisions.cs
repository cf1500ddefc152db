using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

// What supervisors change of cases, what people decide about persons in them, and erasing.
public sealed partial class CaseworkTests
{
    private static readonly PersonId Wei = new(4);
    private static readonly PersonId Kim = new(9);

    [Theory, CaseworkStores]
    public async Task A_change_of_a_case_leaves_alone_what_it_does_not_name(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin", "gao"), _ => Entry("openCase"), default))!.Id;

        var suspended = await casework.Change(id, new CaseChange(CaseStatus.Suspended, null, null, Now, false), Entry("suspend"), default);
        var extended = await casework.Change(id, new CaseChange(null, Now.AddDays(60), null, Now, false), Entry("extend"), default);
        var others = await casework.Change(id, new CaseChange(CaseStatus.Open, null, ["zhou"], Now, false), Entry("members"), default);

        (suspended!.Status, suspended.Authority.End, suspended.ClosedAt).ShouldBe((CaseStatus.Suspended, Now.AddDays(30), null));
        (extended!.Status, extended.Authority.End).ShouldBe((CaseStatus.Suspended, Now.AddDays(60)));
        (others!.Status, others.Authority.End).ShouldBe((CaseStatus.Open, Now.AddDays(60)));
        others.Members.ShouldBe(["zhou"]);
        (await casework.Case(id, default))!.Members.ShouldBe(["zhou"]);
        (await casework.Cases("lin", new PageRequest(9, null), default)).Total.ShouldBe(0);
        (await Texts(casework)).ShouldBe(["1 openCase", "2 suspend", "3 extend", "4 members"]);
    }

    [Theory, CaseworkStores]
    public async Task A_closed_case_knows_when_it_was_closed_first(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        ValueTask<CaseFile?> Change(CaseStatus status, int day) =>
            casework.Change(id, new CaseChange(status, null, null, Now.AddDays(day), false), Entry("change"), default);

        (await Change(CaseStatus.Closed, 1))!.ClosedAt.ShouldBe(Now.AddDays(1));
        (await Change(CaseStatus.Closed, 2))!.ClosedAt.ShouldBe(Now.AddDays(1));
        (await casework.Case(id, default))!.EndsAt.ShouldBe(Now.AddDays(1));
        (await Change(CaseStatus.Open, 3))!.ClosedAt.ShouldBeNull();
        (await casework.Case(id, default))!.EndsAt.ShouldBe(Now.AddDays(30));
    }

    [Theory, CaseworkStores]
    public async Task Where_there_is_no_case_nothing_is_changed_and_nothing_logged(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        (await casework.Change(new CaseId(99), new CaseChange(CaseStatus.Closed, null, null, Now, true), Entry("change"), default)).ShouldBeNull();

        (await Texts(casework)).ShouldBeEmpty();
    }

    [Theory, CaseworkStores]
    public async Task Marks_are_of_one_case_and_each_decision_leaves_the_others(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var here = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        var there = (await casework.Open(Opening("2025-2", "lin"), _ => Entry("openCase"), default))!.Id;

        await casework.Unmask(here, Kim, Entry("unmask"), default);
        await casework.SetCategory(here, Kim, PersonCategory.Witness, Entry("category"), default);
        await casework.SetCategory(here, Wei, PersonCategory.PossibleVictim, Entry("category"), default);
        await casework.SetCategory(here, Wei, PersonCategory.Contact, Entry("category"), default);

        (await casework.Marks(here, default)).ShouldBe(
            [new PersonMark(Wei, PersonCategory.Contact, false, false), new PersonMark(Kim, PersonCategory.Witness, true, false)]);
        (await casework.Marks(there, default)).ShouldBeEmpty();
        (await Texts(casework)).Count.ShouldBe(6);
    }

    [Theory, CaseworkStores]
    public async Task A_wish_waits_once_for_a_person_and_is_agreed_to_once(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        var wish = new NewUnmaskingRequest(id, Kim, "To tell his parents", "lin", Now);

        var first = await casework.RequestUnmasking(wish, Entry("ask"), default);
        var again = await casework.RequestUnmasking(wish with { RequestedBy = "gao", RequestedAt = Now.AddDays(1) }, Entry("ask again"), default);
        var agreed = await casework.Agree(first.Id, "wen", "Yes", Now.AddDays(2), Entry("agree"), default);

        again.ShouldBe(first);
        agreed.ShouldBe(first with { AgreedBy = "wen", AgreedReason = "Yes", AgreedAt = Now.AddDays(2) });
        (await casework.Agree(first.Id, "wen", "Twice", Now, Entry("agree twice"), default)).ShouldBeNull();
        (await casework.Agree(99, "wen", "Nothing", Now, Entry("agree to nothing"), default)).ShouldBeNull();
        (await casework.UnmaskingRequests(id, default)).ShouldBe([agreed!]);
        (await casework.UnmaskingRequest(first.Id, default)).ShouldBe(agreed);
        (await casework.Marks(id, default)).ShouldBe([new PersonMark(Kim, PersonCategory.Contact, false, true)]);
        (await Texts(casework)).ShouldBe(["1 openCase", "2 ask", "3 agree"]);
        (await casework.RequestUnmasking(wish, Entry("ask later"), default)).Id.ShouldNotBe(first.Id);
    }

    [Theory, CaseworkStores]
    public async Task A_change_that_masks_again_keeps_categories_and_what_was_asked(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        await casework.SetCategory(id, Kim, PersonCategory.PossibleVictim, Entry("category"), default);
        var wish = await casework.RequestUnmasking(new NewUnmaskingRequest(id, Kim, "To tell his parents", "lin", Now), Entry("ask"), default);
        await casework.Agree(wish.Id, "wen", "Yes", Now, Entry("agree"), default);
        await casework.Unmask(id, Kim, Entry("unmask"), default);

        await casework.Change(id, new CaseChange(CaseStatus.Closed, null, null, Now, true), Entry("close"), default);

        (await casework.Marks(id, default)).ShouldBe([new PersonMark(Kim, PersonCategory.PossibleVictim, false, false)]);
        (await casework.UnmaskingRequests(id, default)).Single().AgreedBy.ShouldBe("wen");
        (await casework.RequestUnmasking(new NewUnmaskingRequest(id, Kim, "Again", "lin", Now), Entry("ask"), default)).AgreedBy.ShouldBeNull();
    }

    [Theory, CaseworkStores]
    public async Task An_erased_case_keeps_number_and_log_and_nothing_of_a_person(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        var other = (await casework.Open(Opening("2025-2", "lin"), _ => Entry("openCase"), default))!.Id;
        foreach (var of in new[] { id, other })
        {
            await casework.AddSubject(of, Subject(4, "Complaint 1"), Entry("addSubject"), default);
            await casework.Reach(of, [Code(4, "7F3A11AA"), Code(9, "8F3A11AA")], default);
            await casework.Unmask(of, Kim, Entry("unmask"), default);
            await casework.RequestUnmasking(new NewUnmaskingRequest(of, Kim, "To tell his parents", "lin", Now), Entry("ask"), default);
        }

        (await casework.Remains(default)).Select(r => (r.Case.Id, r.Subjects, r.Handles, r.Grants)).ShouldBe([(id, 1, 2, 2), (other, 1, 2, 2)]);
        var before = (await Texts(casework)).Count;

        await casework.Erase(id, Entry("retention"), default);
        await casework.Compact(default);

        var erased = (await casework.Case(id, default))!;
        (erased.Number, erased.IsErased).ShouldBe(("2025-1", true));
        erased.Members.ShouldBeEmpty();
        (await casework.Subjects(id, default)).ShouldBeEmpty();
        (await casework.Marks(id, default)).ShouldBeEmpty();
        (await casework.UnmaskingRequests(id, default)).ShouldBeEmpty();
        (await casework.Remains(default)).Select(r => r.Case.Id).ShouldBe([other]);
        (await Texts(casework)).Count.ShouldBe(before + 1);
        (await casework.Change(id, new CaseChange(CaseStatus.Open, Now.AddDays(9), ["lin"], Now, true), Entry("reopen"), default)).ShouldBeNull();
    }
}
