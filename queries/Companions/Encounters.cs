using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// The meetings by person, and which of the subject's stays are one piece of evidence: everything that does not hang on chance. Pure.
/// </summary>
internal sealed class Encounters
{
    private readonly Meeting[] meetings;
    private readonly int[] offsets;

    private Encounters(Meetings of, Meeting[] meetings, int[] offsets)
    {
        (Of, this.meetings, this.offsets) = (of, meetings, offsets);
        var stays = Enumerable.Range(0, of.Stays).Select(of.During).ToArray();
        Shared = [.. Enumerable.Range(0, Count).Select(SharedBy)];
        Blocks = Blocks.Of(stays, of.Houses.Select(house => house.Stays), Shared);
    }

    /// <summary>The stays they are about.</summary>
    public Meetings Of { get; }

    /// <summary>Number of persons met.</summary>
    public int Count => offsets.Length - 1;

    public Blocks Blocks { get; }

    /// <summary>Per person the stays of the subject that he shared in any way, each once, ascending.</summary>
    public IReadOnlyList<int[]> Shared { get; }

    /// <summary>One person's meetings, by stay of the subject, then check-in.</summary>
    public ReadOnlySpan<Meeting> this[int person] => meetings.AsSpan(offsets[person]..offsets[person + 1]);

    public PersonId Person(int person) => meetings[offsets[person]].Person;

    /// <summary>The index of somebody who was met.</summary>
    public int IndexOf(PersonId person)
    {
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Person(middle).CompareTo(person) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public static Encounters In(Meetings found)
    {
        var ordered = found.All.ToArray();
        Array.Sort(ordered, (a, b) => (a.Person.Value, a.Own, a.During.StartTicks, a.Stay.Value)
            .CompareTo((b.Person.Value, b.Own, b.During.StartTicks, b.Stay.Value)));
        var bounds = new List<int> { 0 };
        for (var i = 1; i <= ordered.Length; i++)
        {
            if (i == ordered.Length || ordered[i].Person != ordered[i - 1].Person)
            {
                bounds.Add(i);
            }
        }

        return new Encounters(found, ordered, [.. bounds]);
    }

    /// <summary>
    /// The blocks that count for a person: one on whose registration he stands even once is his own booking, and none of it is tested.
    /// </summary>
    /// <param name="hit">Set for each block that counts and in which a registration of his coincides.</param>
    /// <param name="dropped">Set for each block that does not count.</param>
    /// <returns>How many are hit.</returns>
    public int Hits(int person, Span<bool> hit, Span<bool> dropped)
    {
        hit.Clear();
        dropped.Clear();
        foreach (var meeting in this[person])
        {
            (meeting.Kind == OccasionKind.SameStay ? dropped : hit)[Blocks[meeting.Own]] = true;
        }

        var hits = 0;
        for (var block = 0; block < hit.Length; block++)
        {
            hit[block] &= !dropped[block];
            hits += hit[block] ? 1 : 0;
        }

        return hits;
    }

    /// <summary>Persons who hit several blocks: only of them it matters which of their registrations are one visit.</summary>
    public IReadOnlyList<int> InSeveralBlocks()
    {
        var found = new List<int>();
        var (hit, dropped) = (new bool[Blocks.Count], new bool[Blocks.Count]);
        for (var person = 0; person < Count; person++)
        {
            if (Shared[person].Length > 1 && Hits(person, hit, dropped) > 1)
            {
                found.Add(person);
            }
        }

        return found;
    }

    /// <summary>Gives meetings that had no end theirs.</summary>
    public void Close(IReadOnlyDictionary<StayId, Interval> ends)
    {
        foreach (ref var meeting in meetings.AsSpan())
        {
            if (meeting.During.IsOpen && ends.TryGetValue(meeting.Stay, out var closed))
            {
                meeting = meeting with { During = closed };
            }
        }
    }

    private int[] SharedBy(int person)
    {
        var shared = new List<int>();
        foreach (var meeting in this[person])
        {
            if (shared.Count == 0 || shared[^1] != meeting.Own)
            {
                shared.Add(meeting.Own);
            }
        }

        return [.. shared];
    }
}
