using System.Text;
using Investigate.GraphModel;
using NodaTime.Text;

namespace Investigate.Importers.Format;

/// <summary>The header of one file: which field holds which column, and what is not read.</summary>
internal sealed class HeaderRow
{
    /// <summary>More columns than any export has; a header beyond it is an error of its own.</summary>
    public const int MaxColumns = 1000;

    private readonly int[] fields;
    private readonly byte[]?[] constants;
    private readonly Dictionary<string, string>?[] words;
    private readonly LocalDateTimePattern?[] formats;

    private HeaderRow(Headings headings, int count)
    {
        var (columns, mapping) = (headings.Kind.Columns, headings.Mapping);
        Count = count;
        Columns = columns;
        fields = new int[columns.Count];
        Array.Fill(fields, -1);
        constants = [.. columns.Select(column => mapping.Constants.TryGetValue(column.Name, out var constant) ? Encoding.UTF8.GetBytes(constant) : null)];
        words = [.. columns.Select(column => mapping.Values.GetValueOrDefault(column.Name))];
        formats = [.. columns.Select(column => mapping.Formats.GetValueOrDefault(column.Name))];
    }

    /// <summary>The header that a record is.</summary>
    /// <param name="records">At the header's record.</param>
    public static HeaderRow Of(Headings headings, Records records)
    {
        var header = new HeaderRow(headings, records.Count);
        header.Read(headings, records);
        return header;
    }

    /// <summary>The header of a format whose records name their fields: a field for each column.</summary>
    public static HeaderRow OfColumns(Headings headings)
    {
        var header = new HeaderRow(headings, headings.Kind.Columns.Count);
        for (var field = 0; field < header.fields.Length; field++)
        {
            header.fields[field] = field;
        }

        return header;
    }

    /// <summary>Number of fields that every row must have.</summary>
    public int Count { get; }

    /// <summary>The columns of the kind, whether the file has them or not.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Headers of protected traits, as written.</summary>
    public List<string> Dropped { get; } = [];

    /// <summary>Headers that no column has, as written. A column without any header is not named.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>Why no row of this file can be taken; null where rows can.</summary>
    public HeaderFault? Fault { get; private set; }

    /// <summary>The field that holds a column; −1 where the file does not have it.</summary>
    public int Field(Column column) => fields[column.Ordinal];

    /// <summary>What a mapping states for a column that the file does not have; empty where it states nothing.</summary>
    public ReadOnlySpan<byte> Constant(Column column) => constants[column.Ordinal];

    /// <summary>What a mapping lets a value stand for; the value itself where it says nothing of it.</summary>
    public ReadOnlySpan<byte> Meant(Column column, ReadOnlySpan<byte> written) =>
        words[column.Ordinal] is { } meanings && meanings.TryGetValue(Encoding.UTF8.GetString(written), out var meant) ? Encoding.UTF8.GetBytes(meant) : written;

    /// <summary>How dates and times of a column are written, where a mapping says so.</summary>
    public LocalDateTimePattern? Format(Column column) => formats[column.Ordinal];

    private void Read(Headings headings, Records records)
    {
        var columns = headings.Kind.Columns;
        var named = new int[fields.Length];
        for (var field = 0; field < Math.Min(Count, MaxColumns); field++)
        {
            var written = Encoding.UTF8.GetString(records[field]);
            if (headings.Find(written, out var isProtected) is { } column)
            {
                fields[column.Ordinal] = field;
                named[column.Ordinal]++;
            }
            else if (new HeaderName(written).Text.Length > 0)
            {
                (isProtected ? Dropped : Ignored).Add(Shown.Shortened(written.Trim()));
            }
        }

        Fault = records.Fault is { } unreadable ? new(null, RejectionCodes.UnreadableHeader, unreadable.Code)
            : Count > MaxColumns ? new(null, RejectionCodes.TooManyColumns, $"{MaxColumns}|{Count}")
            : columns.FirstOrDefault(column => named[column.Ordinal] > 1) is { } twice ? new(twice.Name, RejectionCodes.DuplicateColumn, $"{named[twice.Ordinal]}")
            : columns.FirstOrDefault(column => column.Required && named[column.Ordinal] == 0 && constants[column.Ordinal] is null) is { } missing
                ? new(missing.Name, RejectionCodes.MissingColumn, null)
            : null;
    }
}

/// <summary>One reason for all rows of a file.</summary>
internal sealed record HeaderFault(string? Column, string Code, string? Detail)
{
    public Rejection At(int row) => new(row, Column, null, Code, Detail);
}
