using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>One other person's registration that coincides with one stay of the subject.</summary>
/// <param name="Own">Index of the subject's stay.</param>
/// <param name="During">The other registration, with the end it is taken to have had.</param>
internal readonly record struct Meeting(int Own, OccasionKind Kind, PersonId Person, StayId Stay, RoomId Room, Interval During);

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

    /// <summary>Number of the subject's stays asked about.</summary>
    public int Stays => own.Count;

    public IReadOnlyList<House> Houses { get; private init; } = [];

    /// <summary>Registrations without check-out in other rooms: when they ended is not known yet.</summary>
    public IReadOnlyCollection<EntryRow> OpenElsewhere => openElsewhere.Values;

    /// <param name="registrations">Every registration of the subject: they are never somebody else's.</param>
    /// <param name="asked">Those the question is about, by check-in.</param>
    /// <param name="around">What was read around them.</param>
    /// <param name="weeks">The check-ins of the weeks around them.</param>
    public static Meetings Of(
        PersonId subject, Rows<EntryRow> registrations, IReadOnlyList<EntryRow> asked, Surroundings surroundings, Rows<EntryRow> around, CheckIns weeks)
    {
        var mine = registrations.Select(stay => stay.Stay).ToHashSet();
        var found = new Meetings(asked) { Houses = surroundings.Houses(weeks, registrations) };
        var rows = surroundings.Rows(around);
        for (var i = 0; i < asked.Count; i++)
        {
            var room = around.Span[rows[i]];
            found.during[i] = OpenEnd.Closed(asked[i].During, room);
            found.AddRoom(i, subject, mine, room);
            found.AddArrivals(i, mine, around.Span[rows[asked.Count + i]]);
        }

        return found;
    }

    public EntryRow Own(int index) => own[index];

    public Interval During(int index) => during[index];

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
                meetings.Add(new Meeting(index, OccasionKind.SameStay, other.Person, other.Stay, other.Room, during[index]));
            }
            else if (!mine.Contains(other.Stay) && OpenEnd.Closed(other.During, room) is var span && span.Overlaps(during[index]))
            {
                meetings.Add(new Meeting(index, OccasionKind.SameRoom, other.Person, other.Stay, other.Room, span));
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
                meetings.Add(new Meeting(index, OccasionKind.SameBuilding, other.Person, other.Stay, other.Room, other.During));
                if (other.During.IsOpen)
                {
                    openElsewhere.TryAdd(other.Stay, other);
                }
            }
        }
    }
}
