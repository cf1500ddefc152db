using Investigate.GraphModel;

namespace Investigate.Cases;

internal sealed partial class CountedReader
{
    public ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct) =>
        Counted(buildings.Count).RoomsOf(buildings, ct);

    public ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct) =>
        Counted(documentNumbers.Count).RoomsRunBy(documentNumbers, ct);

    public ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct) =>
        Counted(1).FindBuildings(text, page, ct);

    public ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(rooms.Count).IncidentsIn(rooms, window, limits, ct);

    public ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct) =>
        Counted(ids.Count).Vehicles(ids, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct) =>
        Counted(plates.Count).VehiclesWith(plates, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct) =>
        Counted(owners.Count).VehiclesOf(owners, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(persons.Count).SightingsOf(persons, window, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(vehicles.Count).SightingsOf(vehicles, window, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(buildings.Count).SightingsAt(buildings, limits, ct);

    public ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct) =>
        Counted(ids.Count).Sightings(ids, ct);

    public ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct) =>
        Counted(ids.Count).Accounts(ids, ct);

    public ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct) =>
        Counted(holders.Count).AccountsOf(holders, ct);

    public ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(accounts.Count).TransfersFrom(accounts, window, limits, ct);

    public ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(accounts.Count).TransfersTo(accounts, window, limits, ct);

    public ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct) =>
        Counted(ids.Count).Transfers(ids, ct);

    public ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct) =>
        Counted(ids.Count).Reporters(ids, ct);

    public ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct) =>
        Counted(1).AllReporters(page, ct);

    public ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct) =>
        Counted(reporters.Count).SealedIdentities(reporters, ct);

    public ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct) =>
        Counted(reporters.Count).ReportsOf(reporters, limits, ct);

    public ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct) =>
        Counted(topics.Count).ReportsAbout(topics, limits, ct);

    public ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct) =>
        Counted(ids.Count).Reports(ids, ct);

    public ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct) =>
        Counted(hubs.Count).Degrees(hubs, window, ct);

    public ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) =>
        Counted(persons.Count).RoomsOf(persons, ct);

    public ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) =>
        Counted(rooms.Count).GuestsOf(rooms, ct);
}
