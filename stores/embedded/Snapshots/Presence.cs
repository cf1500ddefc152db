using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Stays by room with, beside each, the latest end among it and those before it in its room: a number that only grows, so that a binary
/// search finds the first stay that may still last at an instant, however long stays are.
/// </summary>
internal sealed class Presence
{
    private readonly Timeline timeline;
    private readonly long[] latestEnds;

    /// <param name="columns">Of the stays.</param>
    public Presence(GroupedStays byRoom, StayColumns columns)
    {
        timeline = new Timeline(byRoom, columns);
        latestEnds = new long[byRoom.Stays.Length];
        for (var room = 1; room <= byRoom.Groups; room++)
        {
            var (from, to) = byRoom.Bounds(room);
            var latest = long.MinValue;
            for (var i = from; i < to; i++)
            {
                latestEnds[i] = latest = Math.Max(latest, columns.End[byRoom.Stays[i]]);
            }
        }
    }

    public GroupedStays Grouped => timeline.Grouped;

    /// <summary>
    /// The stays of a room among which those are that meet the window (<see cref="Interval.Meets"/>), by start and id. An empty stay at
    /// the window's start ends there too, therefore the end may equal it.
    /// </summary>
    public ReadOnlySpan<int> Candidates(long room, Interval window)
    {
        var (first, end) = timeline.StartingBefore(room, window.EndTicks);
        var low = Timeline.FirstAtLeast(latestEnds, first, end, window.StartTicks);
        return Grouped.Stays[low..end];
    }
}
