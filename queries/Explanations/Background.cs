using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>What an answer was made of, as far as explanations need it.</summary>
/// <param name="Coinciding">c of each stay of the subject.</param>
internal sealed record Background(PersonId Subject, Encounters Encounters, IReadOnlyList<int> Coinciding, LocalClock Clock)
{
    /// <summary>Per stay of the subject everybody on its registration, himself first.</summary>
    public IReadOnlyList<IReadOnlyList<PersonId>> OccupantsOfRegistrations()
    {
        var occupants = new List<PersonId>[Encounters.Of.Stays];
        for (var stay = 0; stay < occupants.Length; stay++)
        {
            occupants[stay] = [Subject];
        }

        for (var person = 0; person < Encounters.Count; person++)
        {
            foreach (var meeting in Encounters[person])
            {
                if (meeting.Kind == OccasionKind.SameStay)
                {
                    occupants[meeting.Own].Add(meeting.Person);
                }
            }
        }

        return occupants;
    }
}

/// <summary>One person's occasions, by index of the subject's stays, ascending.</summary>
internal sealed class SharedStays
{
    private readonly Encounters encounters;

    public SharedStays(Background background, PersonId person)
    {
        (encounters, Person, Index) = (background.Encounters, person, background.Encounters.IndexOf(person));
        var booked = new List<int>();
        foreach (var meeting in encounters[Index])
        {
            if (meeting.Kind == OccasionKind.SameStay)
            {
                booked.Add(meeting.Own);
            }
        }

        (Booked, All) = (booked, encounters.Shared[Index]);
        Tested = [.. All.Except(booked)];
    }

    public PersonId Person { get; }

    public int Index { get; }

    /// <summary>Shared in any way.</summary>
    public IReadOnlyList<int> All { get; }

    /// <summary>Those on one registration.</summary>
    public IReadOnlyList<int> Booked { get; }

    /// <summary>Those of which SAME_ROOM or SAME_BUILDING is the strongest kind.</summary>
    public IReadOnlyList<int> Tested { get; }

    /// <summary>His registrations that coincide with a stay of the subject.</summary>
    public IReadOnlyList<Meeting> Meetings(int stay)
    {
        var found = new List<Meeting>();
        foreach (var meeting in encounters[Index])
        {
            if (meeting.Own == stay)
            {
                found.Add(meeting);
            }
        }

        return found;
    }

    /// <summary>The subject's room and his, of the tested stays.</summary>
    public IEnumerable<RoomId> Rooms() => Tested.SelectMany(RoomsOf);

    public IEnumerable<RoomId> RoomsOf(int stay) => Meetings(stay).Select(meeting => meeting.Room).Prepend(encounters.Of.Own(stay).Room);

    /// <summary>The registrations of both on these stays.</summary>
    public IReadOnlyList<StayId> Registrations(IEnumerable<int> stays) =>
        [.. stays.SelectMany(stay => Meetings(stay).Select(meeting => meeting.Stay).Prepend(encounters.Of.Own(stay).Stay)).Distinct()];
}
