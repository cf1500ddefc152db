using Investigate.GraphModel;
using Investigate.Importers.Csv;
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
    private readonly TBatch batch = new();
    private readonly List<Rejection> rejected = [];

    public FileKind Kind => kind.Kind;

    public async ValueTask<FileReport> Load(FolderFile file, LoadRun run, CancellationToken ct)
    {
        using var csv = new CsvRecords(file.Open());
        var tally = new FileTally(file, run);
        if (!csv.Read())
        {
            return tally.End();
        }

        var header = new HeaderRow(Kind, csv);
        var more = true;
        while (more)
        {
            ct.ThrowIfCancellationRequested();
            batch.Clear();
            batch.File = file.Name;
            rejected.Clear();
            more = Fill(csv, header, run.Clock, run.BatchRows);
            var read = batch.Count + rejected.Count;
            if (batch.Count > 0)
            {
                Refuse(await kind.Add(run.Load, batch, ct));
            }

            if (rejected.Count > 0)
            {
                await run.Load.Reject(file.Name, rejected, ct);
            }

            tally.Add(read, rejected, csv.BytesRead);
        }

        return tally.End(header);
    }

    /// <returns>False when the file has ended.</returns>
    private bool Fill(CsvRecords csv, HeaderRow header, ZoneClock clock, int rows)
    {
        while (batch.Count + rejected.Count < rows)
        {
            if (!csv.Read())
            {
                return false;
            }

            var rejection = header.Fault?.At(csv.Row) ?? Unreadable(csv, header);
            if (rejection is null)
            {
                var row = new RowReader(csv, header, clock);
                kind.Read(ref row, batch);
                rejection = row.Rejection;
            }

            if (rejection is null)
            {
                batch.Rows.Add(csv.Row);
            }
            else
            {
                rejected.Add(rejection);
            }
        }

        return true;
    }

    private static Rejection? Unreadable(CsvRecords csv, HeaderRow header) =>
        csv.Fault != CsvFault.None
            ? new(csv.Row, null, null, RejectionCodes.Of(csv.Fault), null)
            : csv.Count != header.Count ? new(csv.Row, null, null, RejectionCodes.FieldCount, $"{header.Count}|{csv.Count}")
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
