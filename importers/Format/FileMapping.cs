using NodaTime.Text;

namespace Investigate.Importers.Format;

/// <summary>What a mapping says of one kind of file.</summary>
internal sealed class FileMapping
{
    public static readonly FileMapping None = new();

    private readonly Dictionary<string, Column> headers = new(StringComparer.Ordinal);

    /// <summary>Words of a column and what they stand for, by the column's name.</summary>
    public Dictionary<string, Dictionary<string, string>> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of a column that the file does not have, by the column's name.</summary>
    public Dictionary<string, string> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>How dates and times of a column are written, by the column's name.</summary>
    public Dictionary<string, LocalDateTimePattern> Formats { get; } = new(StringComparer.Ordinal);

    public void Map(HeaderName header, Column column) => headers[header.Identifier] = column;

    public Column? Find(HeaderName header) => headers.GetValueOrDefault(header.Identifier);
}
