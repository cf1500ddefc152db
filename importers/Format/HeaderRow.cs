using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Csv;

namespace Investigate.Importers.Format;

/// <summary>The header of one file: which field holds which column, and what is not read.</summary>
internal sealed class HeaderRow
{
    /// <summary>More columns than any export has; a header beyond it is an error of its own.</summary>
    public const int MaxColumns = 1000;

    private readonly int[] fields;

    /// <param name="kind">What the file holds.</param>
    /// <param name="csv">At the header's record.</param>
    public HeaderRow(FileKind kind, CsvRecords csv)
    {
        Count = csv.Count;
        fields = new int[kind.Columns.Count];
        Array.Fill(fields, -1);
        var named = new int[fields.Length];
        for (var field = 0; field < Math.Min(Count, MaxColumns); field++)
        {
            var written = Encoding.UTF8.GetString(csv[field]);
            var header = new HeaderName(written);
            if (kind.Find(header) is { } column)
            {
                fields[column.Ordinal] = field;
                named[column.Ordinal]++;
            }
            else if (header.Text.Length > 0)
            {
                (ProtectedTraits.Names(header) ? Dropped : Ignored).Add(Shown.Shortened(written.Trim()));
            }
        }

        Fault = csv.Fault != CsvFault.None ? new(null, RejectionCodes.UnreadableHeader, RejectionCodes.Of(csv.Fault))
            : Count > MaxColumns ? new(null, RejectionCodes.TooManyColumns, $"{MaxColumns}|{Count}")
            : kind.Columns.FirstOrDefault(column => named[column.Ordinal] > 1) is { } twice ? new(twice.Name, RejectionCodes.DuplicateColumn, $"{named[twice.Ordinal]}")
            : kind.Columns.FirstOrDefault(column => column.Required && named[column.Ordinal] == 0) is { } missing ? new(missing.Name, RejectionCodes.MissingColumn, null)
            : null;
    }

    /// <summary>Number of fields that every row must have.</summary>
    public int Count { get; }

    /// <summary>Headers of protected traits, as written.</summary>
    public List<string> Dropped { get; } = [];

    /// <summary>Headers that no column has, as written. A column without any header is not named.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>Why no row of this file can be taken; null where rows can.</summary>
    public HeaderFault? Fault { get; }

    /// <summary>The field that holds a column; −1 where the file does not have it.</summary>
    public int Field(Column column) => fields[column.Ordinal];
}

/// <summary>One reason for all rows of a file.</summary>
internal sealed record HeaderFault(string? Column, string Code, string? Detail)
{
    public Rejection At(int row) => new(row, Column, null, Code, Detail);
}
