using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>Loads the files of one kind, whatever its batches are.</summary>
internal interface IFileLoad
{
    FileKind Kind { get; }

    ValueTask<FileReport> Load(FolderFile file, LoadRun run, CancellationToken ct);
}

/// <summary>
/// Loads the files of one kind batch by batch: while the store takes one, the next is read. The memory it takes does not grow with the file.
/// </summary>
internal sealed class FileLoad<TBatch>(KindLoad<TBatch> kind) : IFileLoad
    where TBatch : Batch, new()
{
    /// <summary>So many rows of nothing but separators may follow each other and still be the end of a file.</summary>
    private const int MostBlank = 1 << 16;

    private readonly List<int> blank = [];
    private Portion read = new();
    private Portion taken = new();

    public FileKind Kind => kind.Kind;

    /// <exception cref="RefusedFileException">The file is not read at all; nothing of it was given to the load.</exception>
    public async ValueTask<FileReport> Load(FolderFile file, LoadRun run, CancellationToken ct)
    {
        var headings = new Headings(Kind, run.Mapping.Of(Kind));
        var rejectedRows = new List<int>();
        using var open = file.Open(headings);
        var tally = new FileTally(file, run);
        if (open.Header is null)
        {
            return tally.End([], [], open.Encoding);
        }

        blank.Clear();
        var taking = Task.CompletedTask;
        try
        {
            for (var more = true; more;)
            {
                ct.ThrowIfCancellationRequested();
                read.Begin(file.Name);
                more = Fill(open.Records, open.Header, run.Clock, run.BatchRows);
                var bytesRead = open.Records.BytesRead;
                await taking;
                (read, taken) = (taken, read);
                taking = Task.Run(() => Take(file.Name, run, tally, rejectedRows, bytesRead, ct), ct);
            }
        }
        finally
        {
            // Whatever broke off the reading, the load is not left while it takes rows.
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await taking;
        if (rejectedRows.Count > 0 && open.Header.Fault is null)
        {
            await RejectedRows.Keep(file, headings, rejectedRows, run.Load, ct);
        }

        var (dropped, ignored) = open.Records.Named;
        return tally.End([.. open.Header.Dropped, .. dropped], [.. open.Header.Ignored, .. ignored], open.Encoding);
    }

    /// <summary>Gives what was read to the store, and notes what it does not take.</summary>
    private async Task Take(string file, LoadRun run, FileTally tally, List<int> rejectedRows, long bytesRead, CancellationToken ct)
    {
        var (batch, rejected) = (taken.Batch, taken.Rejected);
        var rows = batch.Count + rejected.Count;
        if (batch.Count > 0)
        {
            Refuse(await kind.Add(run.Load, batch, ct));
        }

        if (rejected.Count > 0)
        {
            await run.Load.Reject(file, rejected, ct);
            rejectedRows.AddRange(rejected.Take(RejectedRows.MostKept - rejectedRows.Count).Select(row => row.Row));
        }

        tally.Add(rows, rejected, bytesRead);
    }

    /// <returns>False when the file has ended.</returns>
    private bool Fill(Records records, HeaderRow header, ZoneClock clock, int rows)
    {
        var (batch, rejected) = (read.Batch, read.Rejected);
        while (batch.Count + rejected.Count < rows)
        {
            if (!records.Read())
            {
                return false;
            }

            var fault = records.Fault;
            if (header.Fault is null && fault is null && IsBlank(records))
            {
                blank.Add(records.Row);
                if (blank.Count > MostBlank)
                {
                    RejectBlank(header);
                }

                continue;
            }

            RejectBlank(header);
            var rejection = header.Fault?.At(records.Row) ?? Unreadable(records, fault, header);
            if (rejection is null)
            {
                var row = new RowReader(records, header, clock);
                kind.Read(ref row, batch);
                rejection = row.Rejection;
            }

            if (rejection is null)
            {
                batch.Rows.Add(records.Row);
            }
            else
            {
                rejected.Add(rejection);
            }
        }

        return true;
    }

    /// <summary>Rows of nothing but separators before this one are records after all: only at a file's end spreadsheets leave them behind.</summary>
    private void RejectBlank(HeaderRow header)
    {
        foreach (var row in blank)
        {
            read.Rejected.Add(new Rejection(row, header.Columns.First(column => column.Required).Name, null, RejectionCodes.MissingValue, null));
        }

        blank.Clear();
    }

    private static bool IsBlank(Records records)
    {
        for (var field = 0; field < records.Count; field++)
        {
            if (!Blanks.Trim(records[field]).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static Rejection? Unreadable(Records records, RecordFault? unreadable, HeaderRow header) =>
        unreadable is { } fault ? new(records.Row, fault.Column, null, fault.Code, fault.Detail)
        : records.Count != header.Count ? new(records.Row, null, null, RejectionCodes.FieldCount, $"{header.Count}|{records.Count}")
        : null;

    private void Refuse(IReadOnlyList<RowOutcome> outcomes)
    {
        var (batch, rejected) = (taken.Batch, taken.Rejected);
        var readable = rejected.Count;
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i] != RowOutcome.Taken)
            {
                rejected.Add(kind.Refused(batch, i, outcomes[i]));
            }
        }

        if (rejected.Count > readable)
        {
            rejected.Sort((a, b) => a.Row.CompareTo(b.Row));
        }
    }

    /// <summary>Some rows of a file as they were read.</summary>
    private sealed class Portion
    {
        public TBatch Batch { get; } = new();

        public List<Rejection> Rejected { get; } = [];

        public void Begin(string file)
        {
            Batch.Clear();
            Batch.File = file;
            Rejected.Clear();
        }
    }
}
