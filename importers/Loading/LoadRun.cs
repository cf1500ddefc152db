using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>What all files of one load have in common.</summary>
internal sealed class LoadRun(ILoad load, Mapping mapping, ImportOptions options)
{
    private int rejectionsLeft = options.MaxRejections;

    public ILoad Load { get; } = load;

    public Mapping Mapping { get; } = mapping;

    public ZoneClock Clock { get; } = new(options.Zone ?? mapping.Zone ?? ImportOptions.DefaultZone);

    public int BatchRows { get; } = options.BatchRows;

    public IProgress<ImportProgress>? Progress { get; } = options.Progress;

    /// <summary>How many of these rejections the report still has room for.</summary>
    public int RoomFor(int rejections)
    {
        var room = Math.Min(rejections, rejectionsLeft);
        rejectionsLeft -= room;
        return room;
    }
}
