using System.Collections;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Grouped ids with their starts beside them, so that a search by start touches no other memory.</summary>
internal sealed class Timeline
{
    public static readonly Timeline Empty = new(GroupedIds.Empty, []);

    private readonly long[] starts;

    private Timeline(GroupedIds grouped, long[] starts) => (Grouped, this.starts) = (grouped, starts);

    public GroupedIds Grouped { get; }

    /// <summary>The timeline of entries distributed over groups.</summary>
    /// <inheritdoc cref="GroupedIds.Build(int, ReadOnlySpan{int}, ReadOnlySpan{int}, long[], out long[])"/>
    public static Timeline Build(int groups, ReadOnlySpan<int> entryIds, ReadOnlySpan<int> entryGroups, long[] start) =>
        new(GroupedIds.Build(groups, entryIds, entryGroups, start, out var starts), starts);

    /// <summary>The timeline of a list that was merged from this one's.</summary>
    /// <param name="changed">Groups whose ids or starts are no longer what they were.</param>
    /// <param name="start">By id.</param>
    public Timeline Succeed(GroupedIds merged, BitArray changed, long[] start)
    {
        var carried = Grouped.Carry(starts, merged, changed, (column, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                column[i] = start[merged.Ids[i]];
            }
        });
        return new Timeline(merged, carried);
    }

    /// <summary>Start of each id of <see cref="Grouped"/>, in ticks.</summary>
    public ReadOnlySpan<long> Starts => starts;

    /// <summary>What of a group starts in [from, to), by start and id.</summary>
    public ReadOnlySpan<int> Starting(long group, long from, long to) => Grouped.Ids[Between(group, from, to)];

    /// <summary>Where it lies.</summary>
    public Range Between(long group, long from, long to)
    {
        var (first, end) = Grouped.Bounds(group);
        var low = FirstAtLeast(starts, first, end, from);
        return low..FirstAtLeast(starts, low, end, to);
    }

    /// <summary>The bounds of what of a group starts before this.</summary>
    public (int From, int To) StartingBefore(long group, long instant)
    {
        var (first, end) = Grouped.Bounds(group);
        return (first, FirstAtLeast(starts, first, end, instant));
    }

    /// <summary>The place of the first of these numbers, ascending between first and end, that is at least this; end where none is.</summary>
    public static int FirstAtLeast(long[] ascending, int first, int end, long least)
    {
        while (first < end)
        {
            var middle = (int)(((uint)first + (uint)end) >> 1);
            (first, end) = ascending[middle] < least ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
