namespace Investigate.GraphModel;

public enum ImportStatus
{
    /// <summary>Accepted, not begun: another load holds the store. One whose process died meanwhile becomes failed when the next one begins.</summary>
    Waiting,
    Running,
    Done,

    /// <summary>Ended without being published; nothing of it is in the graph.</summary>
    Failed,
    Withdrawn,
}

/// <summary>One load as the ledger keeps it.</summary>
/// <param name="StartedAt">When it was accepted; once it runs, when it began to.</param>
/// <param name="FinishedAt">Null while it runs.</param>
/// <param name="Files">In the order they were read, then those that were not read; empty until the load is published.</param>
public sealed record ImportRun(
    ImportId Id, ImportStatus Status, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, IReadOnlyList<ImportFile> Files)
{
    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>Why nothing of a file was read. The importers put code and detail into a sentence of the reader's language.</summary>
/// <param name="Detail">What the sentence needs besides; never personal data.</param>
public sealed record FileRefusal(string Code, string? Detail);

/// <summary>What became of one file: <paramref name="Rows"/> = <paramref name="Accepted"/> + <paramref name="Rejected"/>, always.</summary>
/// <param name="Rows">Records read, the header not counted.</param>
/// <param name="DroppedColumns">Headers of protected traits, as written: never read.</param>
/// <param name="IgnoredColumns">Headers nobody knows, as written: not read.</param>
public sealed record ImportFile(
    string Name, int Rows, int Accepted, int Rejected, IReadOnlyList<string> DroppedColumns, IReadOnlyList<string> IgnoredColumns)
{
    /// <summary>What its text is written in: <c>UTF-8</c>, <c>UTF-16</c> or <c>GB18030</c>; null for workbooks.</summary>
    public string? Encoding { get; init; }

    /// <summary>Why nothing of it was read; null where it was read.</summary>
    public FileRefusal? Refusal { get; init; }
}

/// <summary>A row that could not be taken. The importers put code, column and detail into a sentence of the reader's language.</summary>
/// <param name="Row">Counts from 1 with the header as row 1.</param>
/// <param name="Column">English name of the column; null where the whole row cannot be read.</param>
/// <param name="Value">The offending value, shortened; null where there is none and for columns that hold personal data.</param>
/// <param name="Code">Which rule the row broke.</param>
/// <param name="Detail">What the sentence needs besides, such as the number of fields expected; never personal data.</param>
public sealed record Rejection(int Row, string? Column, string? Value, string Code, string? Detail);

/// <summary>What a rejected row had in the columns that are read, as a line of CSV. Personal: it leaves only in the file of rejects.</summary>
public sealed record RejectedRecord(int Row, string Record);

/// <summary>
/// A row that contradicts what was known of a person's document: it is taken and holds, and both rows are named, because one of them may be wrong.
/// </summary>
/// <param name="Earlier">The row that said otherwise.</param>
public sealed record Contradiction(string File, int Row, Source Earlier, bool Name, bool BirthDate);
