using Investigate.GraphModel;
using Investigate.Testing;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>Every question of the port.</summary>
internal static class Questions
{
    /// <param name="size">Entries of each frontier.</param>
    public static IReadOnlyList<(string Name, Func<Task> Ask)> Of(IGraphReader reader, int size) =>
        [.. Of(reader, size, new ReadLimits(10)), .. Of(reader, size, ReadLimits.Unbounded)];

    /// <inheritdoc cref="Of(IGraphReader, int)"/>
    public static IReadOnlyList<(string Name, Func<Task> Ask)> Of(IGraphReader reader, int size, ReadLimits limits)
    {
        var window = Scenario.Span("1 Mar 00:00", "1 May 00:00");
        T[] All<T>(Func<long, T> of) => [.. Enumerable.Range(1, size).Select(id => of(id))];
        var persons = All(id => new PersonId(id));
        var rooms = All(id => new RoomId(id));
        var buildings = All(id => new BuildingId(id));
        var vehicles = All(id => new VehicleId(id));
        var accounts = All(id => new AccountId(id));
        var reporters = All(id => new ReporterId(id));
        var houses = All(id => new BuildingWindow(new BuildingId(id), window));
        var places = All(id => id % 2 == 0 ? PlaceWindow.StayingIn(new RoomId(id), window) : PlaceWindow.CheckingInto(new BuildingId(id), window));
        var hubs = All(id => new Hub((HubKind)(id % 4), id));
        PageRequest page = new(10, null);
        return
        [
            (nameof(reader.StaysOf), async () => await reader.StaysOf(persons, window, limits, default)),
            (nameof(reader.StaysAt), async () => await reader.StaysAt(places, limits, default)),
            (nameof(reader.CheckInsAt), async () => await reader.CheckInsAt(houses, limits, default)),
            (nameof(reader.Around), async () => await reader.Around(places[..((size + 1) / 2)], houses[..((size + 1) / 2)], limits, default)),
            (nameof(reader.OccupantsOf), async () => await reader.OccupantsOf(All(id => new StayId(id)), default)),
            (nameof(reader.Stays), async () => await reader.Stays(All(id => new StayId(id)), default)),
            (nameof(reader.Persons), async () => await reader.Persons(persons, default)),
            (nameof(reader.PersonsWith), async () => await reader.PersonsWith(All(id => new Document(DocumentKind.Other, $"{id}")), default)),
            (nameof(reader.Rooms), async () => await reader.Rooms(rooms, default)),
            (nameof(reader.Buildings), async () => await reader.Buildings(buildings, default)),
            (nameof(reader.Counts), async () => await reader.Counts(default)),
            (nameof(reader.Degrees), async () => await reader.Degrees(hubs, window, default)),
            (nameof(reader.RoomsOf), async () => await reader.RoomsOf(persons, default)),
            (nameof(reader.RoomsOf), async () => await reader.RoomsOf(buildings, default)),
            (nameof(reader.RoomsRunBy), async () => await reader.RoomsRunBy(All(id => $"{id}"), default)),
            (nameof(reader.GuestsOf), async () => await reader.GuestsOf(rooms, default)),
            (nameof(reader.FindBuildings), async () => await reader.FindBuildings("H", page, default)),
            (nameof(reader.IncidentsIn), async () => await reader.IncidentsIn(rooms, window, limits, default)),
            (nameof(reader.Vehicles), async () => await reader.Vehicles(vehicles, default)),
            (nameof(reader.VehiclesWith), async () => await reader.VehiclesWith(All(id => $"{id}"), default)),
            (nameof(reader.VehiclesOf), async () => await reader.VehiclesOf(persons, default)),
            (nameof(reader.SightingsOf), async () => await reader.SightingsOf(persons, window, limits, default)),
            (nameof(reader.SightingsOf), async () => await reader.SightingsOf(vehicles, window, limits, default)),
            (nameof(reader.SightingsAt), async () => await reader.SightingsAt(houses, limits, default)),
            (nameof(reader.Sightings), async () => await reader.Sightings(All(id => new SightingId(id)), default)),
            (nameof(reader.Accounts), async () => await reader.Accounts(accounts, default)),
            (nameof(reader.AccountsOf), async () => await reader.AccountsOf(persons, default)),
            (nameof(reader.TransfersFrom), async () => await reader.TransfersFrom(accounts, window, limits, default)),
            (nameof(reader.TransfersTo), async () => await reader.TransfersTo(accounts, window, limits, default)),
            (nameof(reader.Transfers), async () => await reader.Transfers(All(id => new TransferId(id)), default)),
            (nameof(reader.Reporters), async () => await reader.Reporters(reporters, default)),
            (nameof(reader.AllReporters), async () => await reader.AllReporters(page, default)),
            (nameof(reader.SealedIdentities), async () => await reader.SealedIdentities(reporters, default)),
            (nameof(reader.ReportsOf), async () => await reader.ReportsOf(reporters, limits, default)),
            (nameof(reader.ReportsAbout), async () => await reader.ReportsAbout(All(id => ReportTopic.Of(new RoomId(id))), limits, default)),
            (nameof(reader.Reports), async () => await reader.Reports(All(id => new ReportId(id)), default)),
        ];
    }
}
