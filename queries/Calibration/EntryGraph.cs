using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Registrations in memory, with what else is known of persons and rooms from elsewhere: a graph that can be asked the same questions,
/// though its guests were shuffled or never were.
/// </summary>
internal sealed class EntryGraph : IRegistrations
{
    private readonly EntryRow[] entries;
    private readonly Dictionary<long, Place> rooms;
    private readonly Dictionary<long, Place> buildings;
    private readonly ILookup<PersonId, int> persons;
    private readonly Func<IReadOnlyList<PersonId>, CancellationToken, ValueTask<Rows<Found<Person>>>> personsOf;
    private readonly Func<IReadOnlyList<RoomId>, CancellationToken, ValueTask<Rows<Found<Room>>>> roomsOf;

    /// <param name="entries">In any order; a person stands on a registration once.</param>
    public EntryGraph(
        IEnumerable<EntryRow> entries, Func<IReadOnlyList<PersonId>, CancellationToken, ValueTask<Rows<Found<Person>>>> personsOf,
        Func<IReadOnlyList<RoomId>, CancellationToken, ValueTask<Rows<Found<Room>>>> roomsOf)
    {
        this.entries = [.. entries];
        Array.Sort(this.entries, (a, b) => (a.During.StartTicks, a.Stay.Value, a.Person.Value).CompareTo((b.During.StartTicks, b.Stay.Value, b.Person.Value)));
        rooms = Places(entry => entry.Room.Value);
        buildings = Places(entry => entry.Building.Value);
        persons = Enumerable.Range(0, this.entries.Length).ToLookup(i => this.entries[i].Person);
        (this.personsOf, this.roomsOf) = (personsOf, roomsOf);
    }

    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(persons, (person, add) =>
        {
            foreach (var i in this.persons[person].Where(i => person != PersonId.None && entries[i].During.Meets(window)))
            {
                add(i);
            }
        });

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) => Answer(places, (place, add) =>
    {
        if (place.Room is { } room && rooms.TryGetValue(room.Value, out var inRoom))
        {
            inRoom.Each(inRoom.FirstUntil(place.During.StartTicks), place.During.EndTicks, i =>
            {
                if (entries[i].During.Meets(place.During))
                {
                    add(i);
                }
            });
        }
        else if (place.Building is { } building && buildings.TryGetValue(building.Value, out var at))
        {
            at.Each(at.FirstFrom(place.During.StartTicks), place.During.EndTicks, add);
        }
    });

    public async ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        (await StaysAt(places, limits, ct), CheckInsAt(buildings));

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) => personsOf(ids, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) => roomsOf(ids, ct);

    private CheckIns CheckInsAt(IReadOnlyList<BuildingWindow> buildings)
    {
        var (bounds, found) = (new int[buildings.Count + 1], new List<int>());
        for (var origin = 0; origin < buildings.Count; origin++)
        {
            var (building, during) = buildings[origin];
            if (this.buildings.TryGetValue(building.Value, out var at))
            {
                at.Each(at.FirstFrom(during.StartTicks), during.EndTicks, i =>
                {
                    if (entries[i].Person != PersonId.None)
                    {
                        found.Add(i);
                    }
                });
            }

            bounds[origin + 1] = found.Count;
        }

        return new CheckIns(
            bounds, [.. found.Select(i => entries[i].During.StartTicks)], [.. found.Select(i => entries[i].Stay)], [.. found.Select(i => entries[i].Person)], []);
    }

    private ValueTask<Rows<EntryRow>> Answer<TKey>(IReadOnlyList<TKey> frontier, Action<TKey, Action<int>> rowsOf)
    {
        var rows = new List<EntryRow>();
        for (var origin = 0; origin < frontier.Count; origin++)
        {
            var of = origin;
            rowsOf(frontier[origin], i => rows.Add(entries[i] with { Origin = of }));
        }

        return new(new Rows<EntryRow>(rows.ToArray(), []));
    }

    private Dictionary<long, Place> Places(Func<EntryRow, long> key) =>
        Enumerable.Range(0, entries.Length).GroupBy(i => key(entries[i])).ToDictionary(group => group.Key, group => new Place(entries, [.. group]));

    /// <summary>The entries of one place by check-in, with the latest end so far beside each.</summary>
    private sealed class Place
    {
        private readonly int[] at;
        private readonly long[] starts;
        private readonly long[] latestEnds;

        public Place(EntryRow[] entries, int[] at)
        {
            this.at = at;
            starts = [.. at.Select(i => entries[i].During.StartTicks)];
            latestEnds = [.. at.Select(i => entries[i].During.EndTicks)];
            for (var i = 1; i < latestEnds.Length; i++)
            {
                latestEnds[i] = Math.Max(latestEnds[i], latestEnds[i - 1]);
            }
        }

        public int FirstFrom(long start) => First(starts, start);

        public int FirstUntil(long end) => First(latestEnds, end);

        public void Each(int from, long before, Action<int> act)
        {
            for (var i = from; i < at.Length && starts[i] < before; i++)
            {
                act(at[i]);
            }
        }

        private static int First(long[] ascending, long least)
        {
            var (low, high) = (0, ascending.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ascending[middle] < least ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
