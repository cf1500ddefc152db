using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>A case as a supervisor asks to open it.</summary>
public sealed record CaseOpening(string Number, string Title, string Ground, DateTimeOffset ValidUntil, IReadOnlyList<string> Members);

/// <summary>What a supervisor asks to change; null where something stays as it is.</summary>
public sealed record CaseAlteration(CaseStatus? Status, DateTimeOffset? ValidUntil, IReadOnlyList<string>? Members);

// The register of cases: opening them, listing them, naming their subjects.
public sealed partial class Inquiry
{
    private const int ShortText = 200;
    private const int LongText = 2000;

    /// <summary>Opens a case, approved by the viewer, who is a supervisor and no member of it. The log entry is durable with the case.</summary>
    /// <exception cref="RefusedException">FORBIDDEN, BAD_USER_INPUT, or CONFLICT for a number that is taken.</exception>
    public async ValueTask<CaseFile> OpenCase(CaseOpening opening, CancellationToken ct)
    {
        Require("openCase", Role.Supervisor);
        var checkedOpening = Check(opening);
        var entry = Entry("openCase", LogResult.Answered, null, checkedOpening.Ground, null, [], 1) with { CaseNumber = checkedOpening.Number, IsChange = true };
        var opened = await casework.Open(
            checkedOpening, id => LogChain.Seal(entry with { Case = id, CaseIdText = ids.Of(id) }), ct);
        if (opened is null)
        {
            throw Refuse(Refusals.NumberTaken());
        }

        Logged++;
        outside.Clear();
        return opened;
    }

    /// <summary>The cases the viewer may know of, newest first: his own as a member, all as supervisor, auditor or administrator.</summary>
    public async ValueTask<Page<CaseFile>> Cases(PageRequest page, CancellationToken ct)
    {
        outside.Add("cases");
        return await casework.Cases(SeesAllCases ? null : Viewer.User, page, ct);
    }

    /// <summary>A case from outside: what of it is no person's.</summary>
    /// <exception cref="RefusedException">FORBIDDEN, the same whether the case exists or not.</exception>
    public async ValueTask<CaseFile> CaseFromOutside(CaseId id, CancellationToken ct)
    {
        outside.Add("case");
        var file = await casework.Case(id, ct);
        return file is not null && (SeesAllCases || file.Members.Contains(Viewer.User)) ? file : throw Refuse(Refusals.NoMember(), file);
    }

    /// <summary>Title, ground and the like: for members, supervisors and auditors, not for administrators.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public void RequireInsight(CaseFile file)
    {
        if (!Viewer.Is(Role.Supervisor, Role.Auditor) && !file.Members.Contains(Viewer.User))
        {
            throw Refuse(Refusals.NotYours(), file);
        }
    }

    /// <summary>Purposes the viewer stated in a case in reads that were answered, last first, at most ten.</summary>
    public ValueTask<IReadOnlyList<string>> MyPurposes(CaseFile file, CancellationToken ct) => casework.Purposes(file.Id, Viewer.User, 10, ct);

    /// <summary>
    /// Names a subject of a case by his exact document number, with a basis; the basis is the purpose in the log. The number may be
    /// preceded by its kind (<c>CN_ID:</c>, <c>PASSPORT:</c>, <c>OTHER:</c>), which is needed only where persons share it.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN, PURPOSE_REQUIRED for a blank basis, CASE_NOT_OPEN, AUTHORITY_EXPIRED, BAD_USER_INPUT when
    /// not exactly one person has the document, CONFLICT when he is a subject already.</exception>
    public async ValueTask<(CaseReader Visit, CaseSubject Subject)> AddSubject(string caseId, string documentNumber, string basis, CancellationToken ct)
    {
        Require("addSubject", Role.Investigator);
        if (string.IsNullOrWhiteSpace(basis))
        {
            throw Refuse(Refusals.NoReason(), await Find(caseId, ct));
        }

        var visit = await Enter(caseId, Text("basis", basis, LongText), ct);
        visit.Did("addSubject");
        var person = await PersonWith(documentNumber, visit, ct);
        var subject = new CaseSubject(person, visit.Purpose, Viewer.User, Now);
        var entry = Entry("addSubject", LogResult.Answered, visit.File, visit.Purpose, null, [visit.Ids.Of(person)], 1) with { IsChange = true };
        if (!await casework.AddSubject(visit.File.Id, subject, LogChain.Seal(entry), ct))
        {
            throw Refuse(Refusals.SubjectAlready(), visit.File, visit.Purpose);
        }

        Logged++;
        outside.Clear();
        visit.LoggedWithItsChange = true;
        visit.Changed(person);
        return (visit, subject);
    }

    /// <exception cref="RefusedException">FORBIDDEN: the viewer holds none of the roles.</exception>
    public void Require(string action, params ReadOnlySpan<Role> any)
    {
        outside.Add(action);
        if (!Viewer.Is(any))
        {
            throw Refuse(Refusals.Role(any));
        }
    }

    /// <summary>
    /// Suspends, resumes, closes or extends a case or names other members; for supervisors who are no members of it. What was unmasked is
    /// masked again when a case is closed, and when one is extended after its end.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN, PURPOSE_REQUIRED for a blank reason, BAD_USER_INPUT for an end or members that no case
    /// may have, among them who has decided about this one, CONFLICT for a case that retention has erased.</exception>
    public async ValueTask<CaseFile> ChangeCase(string caseId, CaseAlteration asked, string reason, CancellationToken ct)
    {
        Require("changeCase", Role.Supervisor);
        var file = await Find(caseId, ct);
        if (file is null || file.Members.Contains(Viewer.User))
        {
            throw Refuse(Refusals.NoMember(), file);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(Refusals.NoReason(), file);
        }

        var (why, now) = (Text("reason", reason, LongText), Now);
        if (asked is { Status: null, ValidUntil: null, Members: null })
        {
            throw Refuse(Refusals.NothingToChange(), file, why);
        }

        if (asked.ValidUntil is { } until)
        {
            CheckEnd(until, now, file, why);
        }

        var members = asked.Members is null ? null : await NewMembers(asked.Members, file, why, ct);
        var ends = asked.Status == CaseStatus.Closed || (asked.ValidUntil is not null && file.EndsAt <= now);
        var entry = Entry("changeCase", LogResult.Answered, file, why, why, [], 1) with { IsChange = true };
        var changed = await casework.Change(file.Id, new CaseChange(asked.Status, asked.ValidUntil, members, now, ends), LogChain.Seal(entry), ct);
        if (changed is null)
        {
            throw Refuse(Refusals.Erased(), file, why);
        }

        Logged++;
        outside.Clear();
        return changed;
    }

    private bool SeesAllCases => Viewer.Is(Role.Supervisor, Role.Auditor, Role.Administrator);

    private NewCase Check(CaseOpening opening)
    {
        var now = Now;
        CheckEnd(opening.ValidUntil, now, null, null);
        var members = Members(opening.Members, Viewer.User, null, null);
        return new NewCase(
            Text("number", opening.Number, ShortText), Text("title", opening.Title, ShortText), Text("ground", opening.Ground, LongText),
            Viewer.User, now, opening.ValidUntil, members, RandomNumberGenerator.GetBytes(32));
    }

    private void CheckEnd(DateTimeOffset end, DateTimeOffset now, CaseFile? file, string? why)
    {
        if (end <= now)
        {
            throw Refuse(Refusals.EndInThePast(), file, why);
        }

        if (end - now > rules.LongestAuthority)
        {
            throw Refuse(Refusals.EndTooFar(rules.LongestAuthority), file, why);
        }
    }

    private string Text(string field, string text, int longest) => text.Trim() is { Length: > 0 } trimmed && trimmed.Length <= longest ? trimmed
        : throw Refuse(Refusals.Text(field, longest));

    private async ValueTask<PersonId> PersonWith(string documentNumber, CaseReader visit, CancellationToken ct)
    {
        var found = await (await Graph(ct)).PersonsWith(DocumentText.Candidates(documentNumber), ct);
        return found.Count switch
        {
            1 => found[0].Fact.Id,
            0 => throw Refuse(Refusals.UnknownPerson(), visit.File, visit.Purpose),
            _ => throw Refuse(Refusals.SeveralPersons(), visit.File, visit.Purpose),
        };
    }
}
