using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;

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
