using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>What all files of one load have in common.</summary>
/// <param name="bytes">Of all files that will be read.</param>
internal sealed class LoadRun(ILoad load, Mapping mapping, ImportOptions options, long bytes)
{
    private int rejectionsLeft = options.MaxRejections;

    public ILoad Load { get; } = load;

    public Mapping Mapping { get; } = mapping;

    public ZoneClock Clock { get; } = new(options.Zone ?? mapping.Zone ?? ImportOptions.DefaultZone);

    public int BatchRows { get; } = options.BatchRows;

    private long rowsBefore;
    private long bytesBefore;

    /// <summary>Tells how far a file is, and with it the load.</summary>
    public void Tell(ImportProgress file) => options.Progress?.Report(
        file with { Load = new LoadProgress(rowsBefore + file.RowsRead, bytesBefore + Math.Min(file.BytesRead, file.BytesTotal), bytes) });

    /// <summary>A file is behind, read or refused.</summary>
    public void Pass(int rows, long fileBytes)
    {
        rowsBefore += rows;
        bytesBefore += fileBytes;
    }

    /// <summary>How many of these rejections the report still has room for.</summary>
    public int RoomFor(int rejections)
    {
        var room = Math.Min(rejections, rejectionsLeft);
        rejectionsLeft -= room;
        return room;
    }
}
