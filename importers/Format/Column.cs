namespace Investigate.Importers.Format;

/// <summary>A column of one kind of file.</summary>
/// <param name="Ordinal">Its place in <see cref="FileKind.Columns"/>.</param>
/// <param name="Name">Its English header, by which reports name it.</param>
/// <param name="Alias">Its Chinese header.</param>
internal sealed record Column(int Ordinal, string Name, string Alias)
{
    /// <summary>True where a row without a value cannot be taken.</summary>
    public bool Required { get; init; }

    /// <summary>What a spreadsheet's cell must become.</summary>
    public Form Form { get; init; }

    /// <summary>True where the value tells of a person: it stands in no report, console or log.</summary>
    public bool Personal { get; init; }
}

/// <summary>How values of a column are written.</summary>
internal enum Form
{
    Text,

    /// <summary>Digits that are no quantity: a spreadsheet that takes them for a number may lose some.</summary>
    Identifier,
    Date,
    Instant,
}
