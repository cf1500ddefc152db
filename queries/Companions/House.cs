using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// A building in which the subject stayed, with every check-in of the weeks around his own in the order of check-in, so that a window is
/// two binary searches and its count a subtraction.
/// </summary>
internal sealed class House
{
    private readonly CheckIns checkIns;
    private readonly int from;
    private readonly int to;
    private readonly int[] own;

    /// <param name="stays">Indices of the subject's stays here, by check-in.</param>
    /// <param name="from">The check-ins of this building: where they begin and end.</param>
    /// <param name="mine">Every registration of the subject in the building: it and its other guests are never among those compared with.</param>
    public House(IReadOnlyList<int> stays, CheckIns checkIns, int from, int to, IEnumerable<EntryRow> mine)
    {
        (Stays, this.checkIns, this.from, this.to) = (stays, checkIns, from, to);
        own = [.. mine.SelectMany(EntriesOf).Order()];
    }

    public IReadOnlyList<int> Stays { get; }

    public int Count => to - from;

    public PersonId Person(int index) => checkIns.Persons[from + index];

    public long Start(int index) => checkIns.StartTicks[from + index];

    /// <summary>True for an entry that is on no registration of the subject.</summary>
    public bool IsForeign(int index) => Array.BinarySearch(own, index) < 0;

    /// <summary>The entries that are on no registration of the subject, stretch by stretch.</summary>
    public IEnumerable<Range> Foreign()
    {
        var next = 0;
        foreach (var entry in own)
        {
            yield return next..entry;
            next = entry + 1;
        }

        yield return next..Count;
    }

    public ReadOnlySpan<PersonId> Persons(Range range) => checkIns.Persons[from..to][range];

    /// <summary>Where the check-ins of [start, end) lie.</summary>
    public Range CheckIns(long start, long end) => First(start)..First(end);

    /// <summary>How many of them are on no registration of the subject.</summary>
    public int Foreign(Range range) => Length(range) - (FirstOwn(range.End.Value) - FirstOwn(range.Start.Value));

    public static int Length(Range range) => range.End.Value - range.Start.Value;

    private IEnumerable<int> EntriesOf(EntryRow registration)
    {
        for (var i = First(registration.During.StartTicks); i < Count && Start(i) == registration.During.StartTicks; i++)
        {
            if (checkIns.Stays[from + i] == registration.Stay)
            {
                yield return i;
            }
        }
    }

    private int First(long start) => ~checkIns.StartTicks[from..to].BinarySearch(new AtLeast(start));

    private int FirstOwn(int index)
    {
        var at = Array.BinarySearch(own, index);
        return at >= 0 ? at : ~at;
    }

    /// <summary>Finds the place of the first number that is at least this: no number equals it, so the search ends before that one.</summary>
    private readonly struct AtLeast(long least) : IComparable<long>
    {
        public int CompareTo(long other) => other < least ? 1 : -1;
    }
}
