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

    /// <summary>The presence of a list that was merged from this one's.</summary>
    /// <param name="changed">Rooms whose stays, starts or ends are no longer what they were.</param>
    /// <param name="columns">Of the stays.</param>
    public Presence Succeed(GroupedIds merged, BitArray changed, StayColumns columns)
    {
        var ends = Grouped.Carry(latestEnds, merged, changed, (column, from, to) =>
        {
            var latest = long.MinValue;
            for (var i = from; i < to; i++)
            {
                column[i] = latest = Math.Max(latest, columns.End[merged.Ids[i]]);
            }
        });
        return new Presence(timeline.Succeed(merged, changed, columns.Start), ends);
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
