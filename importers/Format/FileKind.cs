namespace Investigate.Importers.Format;

/// <summary>What a file of this name holds.</summary>
internal sealed class FileKind
{
    public FileKind(string name, params Column[] columns)
    {
        Name = name;
        Columns = columns;
        for (var i = 0; i < columns.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(columns[i].Ordinal, i, columns[i].Name);
        }
    }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column a header names, in English or Chinese; null where it names none.</summary>
    public Column? Find(HeaderName header)
    {
        foreach (var column in Columns)
        {
            if (column.Name == header.Identifier || column.Alias == header.Text)
            {
                return column;
            }
        }

        return null;
    }
}
