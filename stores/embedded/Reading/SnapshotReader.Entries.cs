using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct)
    {
        var rows = new EntryRows(snapshot, limits, ct);
        for (var origin = 0; origin < persons.Count; origin++)
        {
            rows.Begin(origin);
            AddStaysOf(persons[origin], window, rows);
        }

        return new(rows.Answer());
    }

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct)
    {
        var rows = new EntryRows(snapshot, limits, ct);
        for (var origin = 0; origin < places.Count; origin++)
        {
            rows.Begin(origin);
            if (places[origin].Room is { } room)
            {
                AddPresent(room, places[origin].During, rows);
            }
            else if (places[origin].Building is { } building)
            {
                AddCheckIns(building, places[origin].During, rows);
            }
        }

        return new(rows.Answer());
    }

    public ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct)
    {
        var columns = new CheckInColumns(snapshot, limits, buildings.Count, ct);
        foreach (var window in buildings)
        {
            columns.Measure(window);
        }

        return new(columns.Answer());
    }

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct)
    {
        var rows = new EntryRows(snapshot, ReadLimits.Unbounded, ct);
        for (var origin = 0; origin < stays.Count; origin++)
        {
            rows.Begin(origin);
            if (snapshot.Stays.TryFind(stays[origin].Value, out _, out _))
            {
                rows.AddAll((int)stays[origin].Value);
            }
        }

        return new(rows.Answer());
    }

    private void AddStaysOf(PersonId person, Interval window, EntryRows rows)
    {
        foreach (var stay in snapshot.ByPerson.Of(person.Value))
        {
            if (snapshot.Columns.Start[stay] >= window.EndTicks)
            {
                return;
            }

            if (During(stay).Meets(window))
            {
                snapshot.Occupants.TryFind(stay, (int)person.Value, out var registrant);
                if (!rows.Add(stay, person, registrant))
                {
                    return;
                }
            }
        }
    }

    private void AddPresent(RoomId room, Interval window, EntryRows rows)
    {
        foreach (var stay in snapshot.ByRoom.Candidates(room.Value, window))
        {
            if (During(stay).Meets(window) && !rows.AddAll(stay))
            {
                return;
            }
        }
    }

    private void AddCheckIns(BuildingId building, Interval window, EntryRows rows)
    {
        foreach (var stay in snapshot.ByBuilding.Starting(building.Value, window.StartTicks, window.EndTicks))
        {
            if (!rows.AddAll(stay))
            {
                return;
            }
        }
    }

    private Interval During(int stay) => Interval.FromTicks(snapshot.Columns.Start[stay], snapshot.Columns.End[stay]);
}
