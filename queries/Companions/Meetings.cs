using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>One other person's registration that coincides with one stay of the subject.</summary>
/// <param name="Own">Index of the subject's stay.</param>
/// <param name="During">The other registration, with the end it is taken to have had.</param>
internal readonly record struct Meeting(int Own, OccasionKind Kind, PersonId Person, StayId Stay, Interval During);

/// <summary>
/// The subject's stays, each with the end it is taken to have had, and every registration of somebody else that coincides with one of
/// them, as section 3 of the method defines it. Pure.
/// </summary>
internal sealed class Meetings
{
    private readonly IReadOnlyList<EntryRow> own;
    private readonly Interval[] during;
    private readonly List<Meeting> meetings = [];
    private readonly Dictionary<StayId, EntryRow> openElsewhere = [];

    private Meetings(IReadOnlyList<EntryRow> own)
    {
        this.own = own;
        during = new Interval[own.Count];
    }

    public IReadOnlyList<Meeting> All => meetings;

    /// <param name="registrations">Every registration of the subject: they are never somebody else's.</param>
    /// <param name="asked">Those the question is about, by check-in.</param>
    /// <param name="around">Per stay asked two origins: the registrations of its room, the check-ins of its building.</param>
    public static Meetings Of(PersonId subject, Rows<EntryRow> registrations, IReadOnlyList<EntryRow> asked, Rows<EntryRow> around)
    {
        var found = new Meetings(asked);
        var mine = registrations.Select(stay => stay.Stay).ToHashSet();
        var rows = around.Span;
        for (int i = 0, from = 0; i < asked.Count; i++)
        {
            var room = Origin(rows, 2 * i, ref from);
            var arrivals = Origin(rows, (2 * i) + 1, ref from);
            found.during[i] = OpenEnd.Closed(asked[i].During, room);
            found.AddRoom(i, subject, mine, room);
            found.AddArrivals(i, mine, arrivals);
        }

        return found;
    }

    public EntryRow Own(int index) => own[index];

    public Interval During(int index) => during[index];

    /// <summary>Registrations without check-out in other rooms: when they ended is not known yet.</summary>
    public IReadOnlyList<EntryRow> OpenElsewhere() => [.. openElsewhere.Values];

    /// <summary>The same meetings, with the ends of registrations of other rooms that had none.</summary>
    /// <param name="later">Per open registration one origin: the registrations of its room from its check-in on.</param>
    public Meetings Closed(IReadOnlyList<EntryRow> open, Rows<EntryRow> later)
    {
        var rows = later.Span;
        var ends = new Dictionary<StayId, Interval>();
        for (int i = 0, from = 0; i < open.Count; i++)
        {
            ends.Add(open[i].Stay, OpenEnd.Closed(open[i].During, Origin(rows, i, ref from)));
        }

        for (var i = 0; i < meetings.Count; i++)
        {
            if (ends.TryGetValue(meetings[i].Stay, out var closed))
            {
                meetings[i] = meetings[i] with { During = closed };
            }
        }

        return this;
    }

    private static ReadOnlySpan<EntryRow> Origin(ReadOnlySpan<EntryRow> rows, int origin, ref int from)
    {
        var to = from;
        while (to < rows.Length && rows[to].Origin == origin)
        {
            to++;
        }

        var slice = rows[from..to];
        from = to;
        return slice;
    }

    private void AddRoom(int index, PersonId subject, HashSet<StayId> mine, ReadOnlySpan<EntryRow> room)
    {
        foreach (var other in room)
        {
            if (other.Person == PersonId.None || other.Person == subject)
            {
                continue;
            }

            if (other.Stay == own[index].Stay)
            {
                meetings.Add(new Meeting(index, OccasionKind.SameStay, other.Person, other.Stay, during[index]));
            }
            else if (!mine.Contains(other.Stay) && OpenEnd.Closed(other.During, room) is var span && span.Overlaps(during[index]))
            {
                meetings.Add(new Meeting(index, OccasionKind.SameRoom, other.Person, other.Stay, span));
            }
        }
    }

    private void AddArrivals(int index, HashSet<StayId> mine, ReadOnlySpan<EntryRow> arrivals)
    {
        foreach (var other in arrivals)
        {
            // An open one lasts at least half a day, so that it overlaps does not hang on when it ended.
            if (other.Person != PersonId.None && other.Room != own[index].Room && !mine.Contains(other.Stay) && other.During.Overlaps(during[index]))
            {
                meetings.Add(new Meeting(index, OccasionKind.SameBuilding, other.Person, other.Stay, other.During));
                if (other.During.IsOpen)
                {
                    openElsewhere.TryAdd(other.Stay, other);
                }
            }
        }
    }
}
