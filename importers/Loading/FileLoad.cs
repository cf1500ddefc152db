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

/// <summary>Loads the files of one kind batch by batch; the memory it takes does not grow with the file.</summary>
internal sealed class FileLoad<TBatch>(KindLoad<TBatch> kind) : IFileLoad
    where TBatch : Batch, new()
{
    /// <summary>So many rows of nothing but separators may follow each other and still be the end of a file.</summary>
    private const int MostBlank = 1 << 16;

    private readonly TBatch batch = new();
    private readonly List<Rejection> rejected = [];
    private readonly List<int> blank = [];

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
        var more = true;
        while (more)
        {
            ct.ThrowIfCancellationRequested();
            batch.Clear();
            batch.File = file.Name;
            rejected.Clear();
            more = Fill(open.Records, open.Header, run.Clock, run.BatchRows);
            var read = batch.Count + rejected.Count;
            if (batch.Count > 0)
            {
                Refuse(await kind.Add(run.Load, batch, ct));
            }

            if (rejected.Count > 0)
            {
                await run.Load.Reject(file.Name, rejected, ct);
                rejectedRows.AddRange(rejected.Take(RejectedRows.MostKept - rejectedRows.Count).Select(row => row.Row));
            }

            tally.Add(read, rejected, open.Records.BytesRead);
        }

        if (rejectedRows.Count > 0 && open.Header.Fault is null)
        {
            await RejectedRows.Keep(file, headings, rejectedRows, run.Load, ct);
        }

        var (dropped, ignored) = open.Records.Named;
        return tally.End([.. open.Header.Dropped, .. dropped], [.. open.Header.Ignored, .. ignored], open.Encoding);
    }

    /// <returns>False when the file has ended.</returns>
    private bool Fill(Records records, HeaderRow header, ZoneClock clock, int rows)
    {
        while (batch.Count + rejected.Count < rows)
        {
            if (!records.Read())
            {
                return false;
            }

            if (header.Fault is null && records.Fault is null && IsBlank(records))
            {
                blank.Add(records.Row);
                if (blank.Count > MostBlank)
                {
                    RejectBlank(header);
                }

                continue;
            }

            RejectBlank(header);
            var rejection = header.Fault?.At(records.Row) ?? Unreadable(records, header);
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
            rejected.Add(new Rejection(row, header.Columns.First(column => column.Required).Name, null, RejectionCodes.MissingValue, null));
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

    private static Rejection? Unreadable(Records records, HeaderRow header) =>
        records.Fault is { } fault ? new(records.Row, fault.Column, null, fault.Code, fault.Detail)
        : records.Count != header.Count ? new(records.Row, null, null, RejectionCodes.FieldCount, $"{header.Count}|{records.Count}")
        : null;

    private void Refuse(IReadOnlyList<RowOutcome> outcomes)
    {
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
}
