using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>
/// Reads a file once more for what its rejected rows had: rows that the store refuses are known only after their batch, and keeping every row in
/// memory for the few that are rejected would cost more than a second look.
/// </summary>
internal static class RejectedRows
{
    /// <summary>So many records of a file are kept; beyond it the file itself is what must be corrected.</summary>
    public const int MostKept = 100_000;

    private const int KeptAtOnce = 1000;

    /// <param name="rejected">Numbers of the rejected rows, ascending.</param>
    public static async ValueTask Keep(FolderFile file, Headings headings, IReadOnlyList<int> rejected, ILoad load, CancellationToken ct)
    {
        using var open = file.Open(headings);
        var kept = new List<RejectedRecord>();
        for (var next = 0; next < rejected.Count && open.Header is { Fault: null } header && open.Records.Read();)
        {
            if (open.Records.Row < rejected[next])
            {
                continue;
            }

            next++;
            if (open.Records.Fault is null && open.Records.Count == header.Count)
            {
                kept.Add(new RejectedRecord(open.Records.Row, Record(open.Records, header)));
            }

            if (kept.Count == KeptAtOnce)
            {
                await load.Keep(file.Name, kept, ct);
                kept = [];
            }
        }

        if (kept.Count > 0)
        {
            await load.Keep(file.Name, kept, ct);
        }
    }

    /// <summary>Only the columns that are read: what is dropped or ignored is not kept either.</summary>
    private static string Record(Records records, HeaderRow header) => string.Join(',', header.Columns.Select(column =>
        CsvField.Of(header.Field(column) is var field and >= 0 ? Encoding.UTF8.GetString(CsvField.Plain(Blanks.Trim(records[field]))) : "")));
}
