using Investigate.GraphModel;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

/// <summary>
/// The columns of <see cref="CheckIns"/>: measured first, then filled, so that nothing is copied twice. What is read of a stay lies anywhere
/// in memory; both passes ask for it in loops whose turns do not wait for each other.
/// </summary>
internal sealed class CheckInColumns
{
    private const int StaysBetweenChecks = 1 << 12;
    private const int Ahead = 16;

    private readonly Snapshot snapshot;
    private readonly int limit;
    private readonly CancellationToken ct;
    private readonly List<Range> windows;
    private readonly List<int> cut = [];
    private readonly int[] bounds;
    private long total;

    public CheckInColumns(Snapshot snapshot, ReadLimits limits, int origins, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.RowsPerOrigin, 1, nameof(limits));
        (this.snapshot, limit, this.ct, windows, bounds) = (snapshot, limits.RowsPerOrigin, ct, new List<Range>(origins), new int[origins + 1]);
    }

    /// <summary>Counts the entries of the next origin.</summary>
    public void Measure(BuildingWindow window)
    {
        var range = snapshot.ByBuilding.Between(window.Building.Value, window.During.StartTicks, window.During.EndTicks);
        long entries = 0;
        for (var (from, to) = (range.Start.Value, range.End.Value); from < to; from += StaysBetweenChecks)
        {
            ct.ThrowIfCancellationRequested();
            entries += Entries(snapshot.ByBuilding.Grouped.Ids[from..Math.Min(to, from + StaysBetweenChecks)]);
        }

        if (entries > limit)
        {
            cut.Add(windows.Count);
        }

        windows.Add(range);
        total = checked(total + Math.Min(entries, limit));
        bounds[windows.Count] = checked((int)total);
    }

    public CheckIns Answer()
    {
        var starts = GC.AllocateUninitializedArray<long>((int)total);
        var stays = GC.AllocateUninitializedArray<StayId>((int)total);
        var persons = GC.AllocateUninitializedArray<PersonId>((int)total);
        for (var origin = 0; origin < windows.Count; origin++)
        {
            ct.ThrowIfCancellationRequested();
            var kept = bounds[origin]..bounds[origin + 1];
            Fill(windows[origin], starts.AsSpan(kept), stays.AsSpan(kept), persons.AsSpan(kept));
        }

        return new CheckIns(bounds, starts, stays, persons, cut);
    }

    private int Entries(ReadOnlySpan<int> stays)
    {
        var entries = 0;
        foreach (var stay in stays)
        {
            entries += snapshot.Occupants.Start(stay + 1) - snapshot.Occupants.Start(stay);
        }

        return entries;
    }

    private void Fill(Range window, Span<long> starts, Span<StayId> stays, Span<PersonId> persons)
    {
        var ids = snapshot.ByBuilding.Grouped.Ids[window];
        var at = snapshot.ByBuilding.Starts[window];
        for (int i = 0, filled = 0; i < ids.Length && filled < persons.Length; i++)
        {
            if (i + Ahead < ids.Length)
            {
                snapshot.Occupants.Ask(ids[i + Ahead]);
            }

            foreach (var occupant in snapshot.Occupants.Of(ids[i]))
            {
                if (filled == persons.Length)
                {
                    return;
                }

                (starts[filled], stays[filled], persons[filled]) = (at[i], new StayId(ids[i]), new PersonId(occupant.Person));
                filled++;
            }
        }
    }
}
