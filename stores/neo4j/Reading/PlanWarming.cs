using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// Asks every question of nobody and nothing, in the sizes for which the server plans apart (1, 10, 100 and 1,000 entries), smallest and most usual first.
/// </summary>
internal static class PlanWarming
{
    private static readonly Interval Window = new(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2000, 1, 2, 0, 0, 0, TimeSpan.Zero));
    private static readonly ReadLimits Limits = new(1);

    public static async Task Run(IGraphReader reader, CancellationToken ct)
    {
        try
        {
            foreach (var size in (int[])[1, 10, 100, 1000])
            {
                var none = Enumerable.Range(1, size).Select(id => -(long)id).ToArray();
                await Entries(reader, none, ct);
                await Places(reader, none, ct);
                await Trails(reader, none, ct);
                await Money(reader, none, ct);
                await Reports(reader, none, ct);
            }

            await reader.Counts(ct);
            await reader.FindBuildings(null, new PageRequest(1, null), ct);
            await reader.AllReporters(new PageRequest(1, null), ct);
        }
        catch (StoreException)
        {
            // Nothing is lost: the first question is planned when it comes.
        }
    }

    private static async Task Entries(IGraphReader reader, long[] none, CancellationToken ct)
    {
        var persons = Array.ConvertAll(none, id => new PersonId(id));
        var rooms = Array.ConvertAll(none, id => PlaceWindow.StayingIn(new RoomId(id), Window));
        var houses = Array.ConvertAll(none, id => new BuildingWindow(new BuildingId(id), Window));
        foreach (var limits in (ReadLimits[])[Limits, ReadLimits.Unbounded])
        {
            await reader.StaysOf(persons, Window, limits, ct);
            await reader.StaysAt(rooms, limits, ct);
            await reader.CheckInsAt(houses, limits, ct);

            // At least two entries, and no more than the others together.
            var some = Math.Max(1, none.Length / 2);
            await reader.Around(rooms[..some], houses[..some], limits, ct);
        }

        await reader.OccupantsOf(Array.ConvertAll(none, id => new StayId(id)), ct);
        await reader.Stays(Array.ConvertAll(none, id => new StayId(id)), ct);
        await reader.Persons(persons, ct);
        await reader.PersonsWith(Array.ConvertAll(none, id => new Document(DocumentKind.Other, $"{id}")), ct);
    }

    private static async Task Places(IGraphReader reader, long[] none, CancellationToken ct)
    {
        var rooms = Array.ConvertAll(none, id => new RoomId(id));
        var buildings = Array.ConvertAll(none, id => new BuildingId(id));
        await reader.Rooms(rooms, ct);
        await reader.Buildings(buildings, ct);
        await reader.RoomsOf(Array.ConvertAll(none, id => new PersonId(id)), ct);
        await reader.GuestsOf(rooms, ct);
        await reader.RoomsOf(buildings, ct);
        await reader.RoomsRunBy(Array.ConvertAll(none, id => $"{id}"), ct);
        await reader.IncidentsIn(rooms, Window, Limits, ct);
        await reader.Degrees(Array.ConvertAll(none, id => Hub.GuestsOf(new RoomId(id))), Window, ct);
    }

    private static async Task Trails(IGraphReader reader, long[] none, CancellationToken ct)
    {
        var persons = Array.ConvertAll(none, id => new PersonId(id));
        var vehicles = Array.ConvertAll(none, id => new VehicleId(id));
        await reader.Vehicles(vehicles, ct);
        await reader.VehiclesWith(Array.ConvertAll(none, id => $"{id}"), ct);
        await reader.VehiclesOf(persons, ct);
        await reader.SightingsOf(persons, Window, Limits, ct);
        await reader.SightingsOf(vehicles, Window, Limits, ct);
        await reader.SightingsAt(Array.ConvertAll(none, id => new BuildingWindow(new BuildingId(id), Window)), Limits, ct);
        await reader.Sightings(Array.ConvertAll(none, id => new SightingId(id)), ct);
    }

    private static async Task Money(IGraphReader reader, long[] none, CancellationToken ct)
    {
        var accounts = Array.ConvertAll(none, id => new AccountId(id));
        await reader.Accounts(accounts, ct);
        await reader.AccountsOf(Array.ConvertAll(none, id => new PersonId(id)), ct);
        await reader.TransfersFrom(accounts, Window, Limits, ct);
        await reader.TransfersTo(accounts, Window, Limits, ct);
        await reader.Transfers(Array.ConvertAll(none, id => new TransferId(id)), ct);
    }

    private static async Task Reports(IGraphReader reader, long[] none, CancellationToken ct)
    {
        var reporters = Array.ConvertAll(none, id => new ReporterId(id));
        await reader.Reporters(reporters, ct);
        await reader.SealedIdentities(reporters, ct);
        await reader.ReportsOf(reporters, Limits, ct);
        await reader.ReportsAbout(Array.ConvertAll(none, id => ReportTopic.Of(new RoomId(id))), Limits, ct);
        await reader.Reports(Array.ConvertAll(none, id => new ReportId(id)), ct);
    }
}
