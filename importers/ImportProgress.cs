namespace Investigate.Importers;

/// <summary>How far one file of a load is. Told after each batch, and once more when the file is done.</summary>
/// <param name="RowsRead">Rows read so far = <paramref name="Accepted"/> + <paramref name="Rejected"/>.</param>
/// <param name="RowsTotal">Rows the file has; null until that is known.</param>
/// <param name="Done">True once, at the end of the file.</param>
/// <param name="BytesRead">Bytes read so far, of <paramref name="BytesTotal"/>: what a bar can show before the rows are known.</param>
public sealed record ImportProgress(
    string File, int RowsRead, int? RowsTotal, int Accepted, int Rejected, bool Done, long BytesRead, long BytesTotal)
{
    /// <summary>True while another load holds the store and this one waits for it.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>How far the load as a whole is.</summary>
    public LoadProgress Load { get; init; } = new(0, 0, 0);

    /// <summary>How much of the file is read, from 0 to 1.</summary>
    public double Share => Done ? 1 : LoadProgress.ShareOf(BytesRead, BytesTotal);
}

/// <summary>How far all files of a load together are.</summary>
/// <param name="BytesRead">Bytes of the files as they lie in the folder, of <paramref name="BytesTotal"/>.</param>
public sealed record LoadProgress(long RowsRead, long BytesRead, long BytesTotal)
{
    /// <summary>How much is read, from 0 to 1. The load is visible somewhat later than at 1: what was read is then made durable.</summary>
    public double Share => ShareOf(BytesRead, BytesTotal);

    internal static double ShareOf(long read, long total) => total <= 0 ? 0 : Math.Clamp((double)read / total, 0, 1);
}
