using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// A building in which the subject stayed, with every check-in of the weeks around his own in the order of check-in, so that a window is
/// two binary searches and its counts two subtractions.
/// </summary>
internal sealed class House
{
    private readonly Rows<EntryRow> rows;
    private readonly int from;
    private readonly long[] starts;
    private readonly int[] foreignBefore;
    private readonly int[] namedBefore;

    /// <param name="stays">Indices of the subject's stays here, by check-in.</param>
    /// <param name="from">The rows of this building: where they begin and end.</param>
    /// <param name="mine">Every registration of the subject: it and its other guests are never among those compared with.</param>
    public House(IReadOnlyList<int> stays, Rows<EntryRow> rows, int from, int to, HashSet<StayId> mine)
    {
        (Stays, this.rows, this.from) = (stays, rows, from);
        var entries = rows.Span[from..to];
        (starts, foreignBefore, namedBefore) = (new long[entries.Length], new int[entries.Length + 1], new int[entries.Length + 1]);
        var (stay, own) = (default(StayId), false);
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (entry.Stay != stay)
            {
                (stay, own) = (entry.Stay, mine.Contains(entry.Stay));
            }

            var named = entry.Person != PersonId.None ? 1 : 0;
            starts[i] = entry.During.StartTicks;
            namedBefore[i + 1] = namedBefore[i] + named;
            foreignBefore[i + 1] = foreignBefore[i] + (own ? 0 : named);
        }
    }

    public IReadOnlyList<int> Stays { get; }

    public int Count => starts.Length;

    public ref readonly EntryRow this[int index] => ref rows.Span[from + index];

    public long Start(int index) => starts[index];

    /// <summary>True for an entry that names somebody and is on no registration of the subject.</summary>
    public bool IsForeign(int index) => foreignBefore[index + 1] > foreignBefore[index];

    /// <summary>Where the check-ins of [start, end) lie.</summary>
    public Range CheckIns(long start, long end)
    {
        var low = starts.AsSpan().BinarySearch(new AtLeast(start));
        return (~low)..(~starts.AsSpan().BinarySearch(new AtLeast(end)));
    }

    public int Foreign(Range range) => foreignBefore[range.End.Value] - foreignBefore[range.Start.Value];

    public int Named(Range range) => namedBefore[range.End.Value] - namedBefore[range.Start.Value];

    /// <summary>Finds the place of the first number that is at least this: no number equals it, so the search ends before that one.</summary>
    private readonly struct AtLeast(long least) : IComparable<long>
    {
        public int CompareTo(long other) => other < least ? 1 : -1;
    }
}
