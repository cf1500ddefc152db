using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

internal sealed partial class Neo4jCasework
{
    public ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct) => writer.Write<CaseFile?>(
        async change =>
        {
            var opened = await change.Run(CaseTexts.Open, new Parameters
            {
                { "number", opening.Number }, { "title", opening.Title }, { "status", (long)CaseStatus.Open }, { "ground", opening.Ground },
                { "approvedBy", opening.ApprovedBy }, { "from", opening.ValidFrom.UtcTicks }, { "until", opening.ValidUntil.UtcTicks },
                { "key", Convert.ToBase64String(opening.Key.Span) }, { "members", opening.Members.Select(name => (string?)name) },
            });
            if (opened.First is not { } row)
            {
                return null;
            }

            change.Append(entry(new CaseId(row.Number(0))));
            return new CaseFile(
                new CaseId(row.Number(0)), opening.Number, opening.Title, CaseStatus.Open, opening.Ground, opening.ApprovedBy,
                new Interval(opening.ValidFrom, opening.ValidUntil), opening.Members, opening.Key);
        },
        ct);

    public async ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct) =>
        (await session.Read(CaseTexts.Find, new Parameters { { "id", id.Value } }, ct)).First is { } row ? CaseTexts.CaseOf(row) : null;

    public async ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct) => PageOf(
        await session.Read(
            CaseTexts.Page, new Parameters { { "member", member }, { "before", page.After ?? long.MaxValue }, { "most", page.First + 1L } }, ct),
        page, CaseTexts.CaseOf, total: 11);

    public ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct) => writer.Write<CaseFile?>(
        async transaction =>
        {
            var changed = await transaction.Run(CaseTexts.Change, new Parameters
            {
                { "id", id.Value }, { "status", (long?)change.Status }, { "closed", (long)CaseStatus.Closed }, { "at", change.At.UtcTicks },
                { "until", change.ValidUntil?.UtcTicks }, { "changesMembers", change.Members is not null },
                { "members", (change.Members ?? []).Select(name => (string?)name) }, { "masks", change.MasksAgain },
            });
            if (changed.First is not { } row)
            {
                return null;
            }

            transaction.Append(entry);
            return CaseTexts.CaseOf(row);
        },
        ct);

    public ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct) => writer.Write(
        async change =>
        {
            var added = await change.Run(CaseTexts.AddSubject, new Parameters
            {
                { "case", id.Value }, { "person", subject.Person.Value }, { "basis", subject.Basis }, { "by", subject.AddedBy },
                { "at", subject.AddedAt.UtcTicks },
            });
            if (added.Count == 0)
            {
                return false;
            }

            change.Append(entry);
            return true;
        },
        ct);

    public async ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct) =>
    [
        .. (await session.Read(CaseTexts.Subjects, new Parameters { { "case", id.Value } }, ct)).Rows.Select(row =>
            new CaseSubject(new PersonId(row.Number(0)), row.Text(1), row.Text(2), new DateTimeOffset(row.Number(3), TimeSpan.Zero))),
    ];

    public async ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct) =>
    [
        .. (await session.Read(CaseTexts.Remains, Parameters.None, ct)).Rows
            .Where(row => row.Number(11) + row.Number(12) + row.Number(13) > 0)
            .Select(row => new CaseRemains(CaseTexts.CaseOf(row), (int)row.Number(11), (int)row.Number(12), (int)row.Number(13))),
    ];

    public ValueTask Erase(CaseId id, Seal entry, CancellationToken ct) => Logged(entry, CaseTexts.Erase, () => new Parameters { { "id", id.Value } }, ct);
}
