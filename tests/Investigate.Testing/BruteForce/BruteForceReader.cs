using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceReader(Facts facts) : IGraphReader
{
    private List<EntryRow>? entries;

    public GraphVersion Version => facts.Version;

    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(persons, limits, (origin, person) => Entries(origin)
            .Where(entry => entry.Person == person && person != PersonId.None && entry.During.Meets(window))
            .OrderBy(entry => entry.During.Start).ThenBy(entry => entry.Stay), ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) =>
        Answer(places, limits, (origin, place) => Entries(origin)
            .Where(entry => place.Room is { } room
                ? entry.Room == room && entry.During.Meets(place.During)
                : entry.Building == place.Building && place.During.Contains(entry.During.Start))
            .OrderBy(entry => entry.During.Start).ThenBy(entry => entry.Stay).ThenBy(entry => entry.Person), ct);

    public async ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct)
    {
        var rows = await Answer(buildings, limits, (origin, window) => Entries(origin)
            .Where(entry => entry.Building == window.Building && window.During.Contains(entry.During.Start) && entry.Person != PersonId.None)
            .OrderBy(entry => entry.During.Start).ThenBy(entry => entry.Stay).ThenBy(entry => entry.Person), ct);
        return new CheckIns(
            [.. Enumerable.Range(0, buildings.Count + 1).Select(origin => rows.Count(row => row.Origin < origin))],
            [.. rows.Select(row => row.During.StartTicks)], [.. rows.Select(row => row.Stay)], [.. rows.Select(row => row.Person)], rows.CutOrigins);
    }

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct) =>
        Answer(stays, ReadLimits.Unbounded, (origin, stay) => Entries(origin)
            .Where(entry => entry.Stay == stay).OrderBy(entry => entry.Person), ct);

    public ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct) =>
        Find(ids, facts.Stays.Values.Select(stay => stay with { Building = BuildingOf(stay.Room) }), stay => stay.Id, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) =>
        Find(ids, facts.Persons.Values, person => person.Id, ct);

    public ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct) =>
        Find(documents, facts.Persons.Values, person => person.Document, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) =>
        Find(ids, facts.Rooms.Values, room => room.Id, ct);

    public ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct) =>
        Find(ids, facts.Buildings.Values, building => building.Id, ct);

    public ValueTask<GraphCounts> Counts(CancellationToken ct) =>
        new(new GraphCounts(facts.Buildings.Count, facts.Rooms.Count, facts.Stays.Count, facts.Persons.Count)
        {
            Vehicles = facts.Vehicles.Count,
            Sightings = facts.Sightings.Count,
            Accounts = facts.Accounts.Count,
            Transfers = facts.Transfers.Count,
            Reporters = facts.Reporters.Count,
            Reports = facts.Reports.Count,
            Incidents = facts.Incidents.Count,
        });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueTask<Rows<Found<T>>> Find<TKey, T>(IReadOnlyList<TKey> keys, IEnumerable<T> all, Func<T, TKey> key, CancellationToken ct)
        where TKey : IEquatable<TKey> =>
        Answer(keys, ReadLimits.Unbounded, (origin, wanted) => all.Where(fact => key(fact).Equals(wanted)).Select(fact => new Found<T>(origin, fact)), ct);

    private static ValueTask<Rows<TRow>> Answer<TKey, TRow>(
        IReadOnlyList<TKey> frontier, ReadLimits limits, Func<int, TKey, IEnumerable<TRow>> rowsOf, CancellationToken ct)
        where TRow : IRow
    {
        var rows = new List<TRow>();
        var cut = new List<int>();
        for (var origin = 0; origin < frontier.Count; origin++)
        {
            ct.ThrowIfCancellationRequested();
            var found = rowsOf(origin, frontier[origin]).ToList();
            rows.AddRange(found.Take(limits.RowsPerOrigin));
            if (found.Count > limits.RowsPerOrigin)
            {
                cut.Add(origin);
            }
        }

        return new(new Rows<TRow>(rows.ToArray(), cut));
    }

    private IEnumerable<EntryRow> Entries(int origin) => (entries ??= [.. AllEntries()]).Select(entry => entry with { Origin = origin });

    private IEnumerable<EntryRow> AllEntries()
    {
        foreach (var stay in facts.Stays.Values)
        {
            var occupants = facts.Occupants.Where(entry => entry.Key.Stay == stay.Id).ToList();
            foreach (var (key, entry) in occupants)
            {
                yield return new EntryRow(0, stay.Id, stay.Room, BuildingOf(stay.Room), key.Person, entry.Registrant, stay.During);
            }

            if (occupants.Count == 0)
            {
                yield return new EntryRow(0, stay.Id, stay.Room, BuildingOf(stay.Room), PersonId.None, false, stay.During);
            }
        }
    }

    private BuildingId BuildingOf(RoomId room) => facts.Rooms.Values.Single(r => r.Id == room).Building;
}
