using System.Collections;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Stays by room with, beside each, the latest end among it and those before it in its room: a number that only grows, so that a binary
/// search finds the first stay that may still last at an instant, however long stays are.
/// </summary>
internal sealed class Presence
{
    public static readonly Presence Empty = new(Timeline.Empty, []);

    private readonly Timeline timeline;
    private readonly long[] latestEnds;

    private Presence(Timeline timeline, long[] latestEnds) => (this.timeline, this.latestEnds) = (timeline, latestEnds);

    public GroupedIds Grouped => timeline.Grouped;

    /// <summary>The presence of stays distributed over rooms.</summary>
    /// <inheritdoc cref="Timeline.Build"/>
    /// <param name="columns">Of the stays.</param>
    public static Presence Build(int groups, ReadOnlySpan<int> entryIds, ReadOnlySpan<int> entryGroups, StayColumns columns)
    {
        var starts = Timeline.Build(groups, entryIds, entryGroups, columns.Start);
        var grouped = starts.Grouped;
        var ends = HugePages.Array<long>(grouped.Ids.Length);
        for (var room = 1; room <= grouped.Groups; room++)
        {
            var (from, to) = grouped.Bounds(room);
            Latest(grouped.Ids, columns.End, ends, from, to);
        }

        return new Presence(starts, ends);
    }

    /// <summary>The presence of a list that was merged from this one's.</summary>
    /// <param name="changed">Rooms whose stays, starts or ends are no longer what they were.</param>
    /// <param name="columns">Of the stays.</param>
    public Presence Succeed(GroupedIds merged, BitArray changed, StayColumns columns)
    {
        var ends = Grouped.Carry(latestEnds, merged, changed, (column, from, to) => Latest(merged.Ids, columns.End, column, from, to));
        return new Presence(timeline.Succeed(merged, changed, columns.Start), ends);
    }

    private static void Latest(ReadOnlySpan<int> ids, long[] end, long[] column, int from, int to)
    {
        var latest = long.MinValue;
        for (var i = from; i < to; i++)
        {
            column[i] = latest = Math.Max(latest, end[ids[i]]);
        }
    }

    /// <summary>
    /// The stays of a room among which those are that meet the window (<see cref="Interval.Meets"/>), by start and id. An empty stay at
    /// the window's start ends there too, therefore the end may equal it.
    /// </summary>
    public ReadOnlySpan<int> Candidates(long room, Interval window)
    {
        var (first, end) = timeline.StartingBefore(room, window.EndTicks);
        var low = Timeline.FirstAtLeast(latestEnds, first, end, window.StartTicks);
        return Grouped.Ids[low..end];
    }
}
