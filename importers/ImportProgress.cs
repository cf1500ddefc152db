namespace Investigate.Importers;

/// <summary>How far one file of a load is. Told after each batch, and once more when the file is done.</summary>
/// <param name="RowsRead">Rows read so far = <paramref name="Accepted"/> + <paramref name="Rejected"/>.</param>
/// <param name="RowsTotal">Rows the file has; null until that is known.</param>
/// <param name="Done">True once, at the end of the file.</param>
/// <param name="BytesRead">Bytes read so far, of <paramref name="BytesTotal"/>: what a bar can show before the rows are known.</param>
public sealed record ImportProgress(
    string File, int RowsRead, int? RowsTotal, int Accepted, int Rejected, bool Done, long BytesRead, long BytesTotal);
