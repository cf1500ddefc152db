using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>The casework port over one data directory.</summary>
internal sealed class EmbeddedCasework : ICasework
{
    /// <summary>Entries of the log read at once: a reader of the whole log holds no transaction open for long.</summary>
    private const int EntriesAtOnce = 1000;

    private readonly DatabaseFile file;
    private readonly HeadAnchor anchor;
    private readonly CaseworkWriter writer;

    public EmbeddedCasework(DatabaseFile file)
    {
        this.file = file;
        anchor = new HeadAnchor(file.Directory);
        writer = new CaseworkWriter(file, anchor);
    }

    public ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct)
    {
        const string Kept = "SELECT value FROM deployment WHERE name = 'key'";
        var known = file.Read(db => db.Rows(row => row.GetFieldValue<byte[]>(0), Kept));
        return known is [var key] ? new(key) : writer.Write<ReadOnlyMemory<byte>>(
            log =>
            {
                log.Connection.Run("INSERT INTO deployment VALUES ('key', $1) ON CONFLICT (name) DO NOTHING", proposed.ToArray());
                return log.Connection.Rows(row => row.GetFieldValue<byte[]>(0), Kept)[0];
            },
            ct);
    }

    public ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct) => writer.Write(
        log =>
        {
            if (CaseTable.Insert(log.Connection, opening) is not { } id)
            {
                return null;
            }

            log.Append(entry(id));
            return CaseTable.Find(log.Connection, id);
        },
        ct);

    public ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct) => new(file.Read(db => CaseTable.Find(db, id)));

    public ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct) =>
        new(file.Read(db => CaseTable.Page(db, member, page)));

    public ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct) => writer.Write(
        log =>
        {
            var changed = CaseTable.Change(log.Connection, id, change);
            if (changed is not null)
            {
                log.Append(entry);
            }

            return changed;
        },
        ct);

    public ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct) => new(file.Read(db => MarkTable.Of(db, id)));

    public ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct) =>
        Logged(db => MarkTable.SetCategory(db, id, person, category), entry, ct);

    public ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct) =>
        Logged(db => MarkTable.Unmask(db, id, person), entry, ct);

    public ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct) => writer.Write(
        log =>
        {
            if (RequestTable.Waiting(log.Connection, wish.Case, wish.Person) is { } waiting)
            {
                return waiting;
            }

            var made = RequestTable.Insert(log.Connection, wish);
            log.Append(entry);
            return made;
        },
        ct);

    public ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct) =>
        new(file.Read(db => RequestTable.Of(db, id)));

    public ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct) => new(file.Read(db => RequestTable.Find(db, id)));

    public ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct) => writer.Write(
        log =>
        {
            if (!RequestTable.Agree(log.Connection, id, by, reason, at) || RequestTable.Find(log.Connection, id) is not { } agreed)
            {
                return null;
            }

            MarkTable.Agree(log.Connection, agreed.Case, agreed.Person);
            log.Append(entry);
            return agreed;
        },
        ct);

    public ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct) => new(file.Read(RemainsTable.All));

    public ValueTask Erase(CaseId id, Seal entry, CancellationToken ct) => Logged(db => RemainsTable.Erase(db, id), entry, ct);

    public async ValueTask Compact(CancellationToken ct)
    {
        await file.WriteTurn.WaitAsync(ct);
        try
        {
            file.Compact();
        }
        finally
        {
            file.WriteTurn.Release();
        }
    }

    public ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct) => writer.Write(
        log =>
        {
            if (!SubjectTable.Insert(log.Connection, id, subject))
            {
                return false;
            }

            log.Append(entry);
            return true;
        },
        ct);

    public ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct) => new(file.Read(db => SubjectTable.Of(db, id)));

    public ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct)
    {
        if (persons.Count == 0)
        {
            return new([]);
        }

        var known = file.Read(db => ReachedTable.Find(db, id, persons));
        return known is not null ? new(known) : writer.Write(log => ReachedTable.FindOrGive(log.Connection, id, persons), ct);
    }

    public ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct) => new(file.Read(db => ReachedTable.All(db, id)));

    public async ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct)
    {
        if (!file.Read(db => HandedOutTable.Holds(db, id, nodes)))
        {
            await writer.Write(log => HandedOutTable.Add(log.Connection, id, nodes), ct);
        }
    }

    public ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct) => new(file.Read(db => HandedOutTable.Of(db, id)));

    public ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct) => writer.Write(
        log =>
        {
            var saved = ChartTable.Insert(log.Connection, chart);
            if (saved is not null)
            {
                log.Append(entry);
            }

            return saved;
        },
        ct);

    public ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct) => new(file.Read(db => ChartTable.Newest(db, id, page)));

    public ValueTask<SavedChart?> Chart(long id, CancellationToken ct) => new(file.Read(db => ChartTable.Find(db, id)));

    public ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct)
    {
        var asked = question.ToArray();
        var known = file.Read(db => LookTable.Count(db, id, asked));
        return known > 0 ? new(known) : writer.Write(log => LookTable.Add(log.Connection, id, asked), ct);
    }

    public async ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct) => await writer.Write(
        log =>
        {
            log.Connection.Run(
                "INSERT INTO deployment VALUES ('calibration', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", report.ToArray());
            log.Append(entry);
            return true;
        },
        ct);

    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct) => new(file.Read(db =>
        db.Rows(row => row.GetFieldValue<byte[]>(0), "SELECT value FROM deployment WHERE name = 'calibration'")) is [var report]
            ? (ReadOnlyMemory<byte>?)report : null);

    public ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct) =>
        new(file.Read(db => LogTable.Purposes(db, id, user, first)));

    public async ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct) => await writer.Write(
        log =>
        {
            foreach (var entry in entries)
            {
                log.Append(entry);
            }

            return true;
        },
        ct);

    public IAsyncEnumerable<LogRecord> Log(CancellationToken ct)
    {
        var newest = file.Read(LogTable.NewestSequence);
        return Entries(newest, ct);
    }

    public ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct) =>
        new(file.Read(db => LogTable.Page(db, filter, page)));

    public ValueTask<LogHead?> AnchoredHead(CancellationToken ct) => new(anchor.Read());

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async ValueTask Logged(Action<SqliteConnection> change, Seal entry, CancellationToken ct) => await writer.Write(
        log =>
        {
            change(log.Connection);
            log.Append(entry);
            return true;
        },
        ct);

    private async IAsyncEnumerable<LogRecord> Entries(long newest, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var after = long.MinValue;
        IReadOnlyList<LogRecord> entries;
        do
        {
            entries = file.Read(db => LogTable.Entries(db, after, newest, EntriesAtOnce));
            foreach (var entry in entries)
            {
                ct.ThrowIfCancellationRequested();
                after = entry.Sequence;
                yield return entry;
            }
        }
        while (entries.Count > 0);
    }
}
