using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>A wish to unmask somebody, as it may be shown: without the person.</summary>
/// <param name="Id">Case-scoped.</param>
public sealed record UnmaskingWish(
    string Id, string Reason, string RequestedBy, DateTimeOffset RequestedAt, string? AgreedBy, string? AgreedReason, DateTimeOffset? AgreedAt)
{
    internal static UnmaskingWish Of(UnmaskingRequest request, CaseIds ids) => new(
        ids.OfUnmaskingRequest(request.Id), request.Reason, request.RequestedBy, request.RequestedAt, request.AgreedBy, request.AgreedReason, request.AgreedAt);
}

// What people decide about persons of a case: unmasking them, and what they are to it.
public sealed partial class Inquiry
{
    /// <summary>
    /// Unmasks a person for the members of a case; for investigators who are members. The reason is the purpose in the log. It holds until
    /// the case ends. A minor or possible victim needs a supervisor's agreement first.
    /// </summary>
    /// <exception cref="RefusedException">PURPOSE_REQUIRED for a blank reason, BAD_USER_INPUT for no id of a person of this case, FORBIDDEN for
    /// somebody protected to whose unmasking nobody has agreed, and the refusals of entering a case.</exception>
    public async ValueTask<CasePerson> Unmask(string caseId, string personId, string reason, CancellationToken ct)
    {
        var (visit, person) = await EnterFor("unmask", caseId, personId, reason, ct);
        var shown = (await visit.Persons([person], ct))[0];
        if (await visit.NeedsAgreement(person, shown, ct))
        {
            throw Refuse(Refusals.Protected(), visit.File, visit.Purpose);
        }

        await casework.Unmask(visit.File.Id, person, LogChain.Seal(Decision("unmask", visit, person)), ct);
        return await Decided(visit, person, ct);
    }

    /// <summary>Says what a person who is no subject is to a case; for investigators who are members. The reason is the purpose in the log.</summary>
    /// <exception cref="RefusedException">As above; BAD_USER_INPUT for a subject and for the category SUBJECT.</exception>
    public async ValueTask<CasePerson> SetCategory(string caseId, string personId, PersonCategory category, string reason, CancellationToken ct)
    {
        var (visit, person) = await EnterFor("setCategory", caseId, personId, reason, ct);
        if (category == PersonCategory.Subject || await visit.IsSubject(person, ct))
        {
            throw Refuse(Refusals.SubjectStays(), visit.File, visit.Purpose);
        }

        await casework.SetCategory(visit.File.Id, person, category, LogChain.Seal(Decision("setCategory", visit, person)), ct);
        return await Decided(visit, person, ct);
    }

    /// <summary>Asks a supervisor to agree to the unmasking of a minor or possible victim; for investigators who are members.</summary>
    /// <exception cref="RefusedException">As above; BAD_USER_INPUT for somebody who needs no agreement.</exception>
    public async ValueTask<UnmaskingWish> RequestUnmasking(string caseId, string personId, string reason, CancellationToken ct)
    {
        var (visit, person) = await EnterFor("requestUnmasking", caseId, personId, reason, ct);
        var shown = (await visit.Persons([person], ct))[0];
        if (!await visit.NeedsAgreement(person, shown, ct))
        {
            throw Refuse(Refusals.NotProtected(), visit.File, visit.Purpose);
        }

        var wish = new NewUnmaskingRequest(visit.File.Id, person, visit.Purpose, Viewer.User, Now);
        var kept = await casework.RequestUnmasking(wish, LogChain.Seal(Decision("requestUnmasking", visit, person)), ct);
        if (kept.RequestedAt == wish.RequestedAt && kept.RequestedBy == wish.RequestedBy)
        {
            Noted(visit);
        }

        return UnmaskingWish.Of(kept, visit.Ids);
    }

    /// <summary>
    /// Agrees that the person of a request may be unmasked in its case; for supervisors who are no members of it. He sees no person: the
    /// reason, who asked, and whether it is about a minor or a possible victim.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN, the same whether there is such a request or not; PURPOSE_REQUIRED; CONFLICT when somebody
    /// has agreed already.</exception>
    public async ValueTask<UnmaskingWish> AgreeToUnmasking(string requestId, string reason, CancellationToken ct)
    {
        Require("agreeToUnmasking", Role.Supervisor);
        var file = await casework.Case(ids.CaseOf(requestId) ?? default, ct);
        using var scoped = file is null || file.Members.Contains(Viewer.User) ? throw Refuse(Refusals.NoMember(), file) : ids.In(file);
        var wish = await casework.UnmaskingRequest(scoped.UnmaskingRequest(requestId) ?? 0, ct) ?? throw Refuse(Refusals.NoMember(), file);

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(Refusals.NoReason(), file);
        }

        var why = Text("reason", reason, LongText);
        var entry = Entry("agreeToUnmasking", LogResult.Answered, file, why, why, [scoped.Of(wish.Person)], 1) with { IsChange = true };
        var agreed = await casework.Agree(wish.Id, Viewer.User, why, Now, LogChain.Seal(entry), ct);
        if (agreed is null)
        {
            throw Refuse(Refusals.AgreedAlready(), file, why);
        }

        Logged++;
        outside.Clear();
        return UnmaskingWish.Of(agreed, scoped);
    }

    /// <summary>The requests of a case in the order they were made, without any person; for its members and for supervisors.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public async ValueTask<IReadOnlyList<UnmaskingWish>> UnmaskingRequests(CaseFile file, CancellationToken ct)
    {
        if (!Viewer.Is(Role.Supervisor) && !(file.Members.Contains(Viewer.User) && Viewer.Is(Role.Investigator, Role.ResponseOfficer)))
        {
            throw Refuse(Refusals.NotYours(), file);
        }

        using var scoped = ids.In(file);
        return [.. (await casework.UnmaskingRequests(file.Id, ct)).Select(request => UnmaskingWish.Of(request, scoped))];
    }

    private async ValueTask<(CaseReader Visit, PersonId Person)> EnterFor(
        string action, string caseId, string personId, string reason, CancellationToken ct)
    {
        Require(action, Role.Investigator);
        if (string.IsNullOrWhiteSpace(reason))
        {
            var file = await Find(caseId, ct);
            throw Refuse(Door(file) ?? Refusals.NoReason(), file);
        }

        var visit = await Enter(caseId, reason, ct);
        visit.Did(action);
        return (visit, visit.Ids.Person(personId) ?? throw Refuse(Refusals.UnknownId("person", "人员"), visit.File, visit.Purpose));
    }

    private LogEntry Decision(string action, CaseReader visit, PersonId person) =>
        Entry(action, LogResult.Answered, visit.File, visit.Purpose, visit.Purpose, [visit.Ids.Of(person)], 1) with { IsChange = true };

    private async ValueTask<CasePerson> Decided(CaseReader visit, PersonId person, CancellationToken ct)
    {
        Noted(visit);
        visit.Changed(person);
        return (await visit.Persons([person], ct))[0];
    }

    /// <summary>The entry of this visit was written together with its change.</summary>
    private void Noted(CaseReader visit)
    {
        Logged++;
        outside.Clear();
        visit.LoggedWithItsChange = true;
    }
}
