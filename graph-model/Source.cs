namespace Investigate.GraphModel;

/// <summary>
/// Where a fact comes from: the row of a file of a load. Rows count from 1 with the header as row 1; a record with line breaks in a
/// field is one row.
/// </summary>
/// <param name="File">Name of the file inside its folder, such as <c>stays.csv</c>.</param>
public sealed record Source(ImportId Import, string File, int Row);
