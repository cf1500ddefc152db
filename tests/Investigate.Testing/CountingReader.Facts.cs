using Investigate.GraphModel;

namespace Investigate.Testing;

public sealed partial class CountingReader
{
    public ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct) =>
        Counted(nameof(RoomsOf)).RoomsOf(buildings, ct);

    public ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct) =>
        Counted(nameof(RoomsRunBy)).RoomsRunBy(documentNumbers, ct);

    public ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct) =>
        Counted(nameof(FindBuildings)).FindBuildings(text, page, ct);

    public ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(IncidentsIn)).IncidentsIn(rooms, window, limits, ct);

    public ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct) =>
        Counted(nameof(Vehicles)).Vehicles(ids, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct) =>
        Counted(nameof(VehiclesWith)).VehiclesWith(plates, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct) =>
        Counted(nameof(VehiclesOf)).VehiclesOf(owners, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(SightingsOf)).SightingsOf(persons, window, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(SightingsOf)).SightingsOf(vehicles, window, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(SightingsAt)).SightingsAt(buildings, limits, ct);

    public ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct) =>
        Counted(nameof(Sightings)).Sightings(ids, ct);

    public ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct) =>
        Counted(nameof(Accounts)).Accounts(ids, ct);

    public ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct) =>
        Counted(nameof(AccountsOf)).AccountsOf(holders, ct);

    public ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(TransfersFrom)).TransfersFrom(accounts, window, limits, ct);

    public ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(TransfersTo)).TransfersTo(accounts, window, limits, ct);

    public ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct) =>
        Counted(nameof(Transfers)).Transfers(ids, ct);

    public ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct) =>
        Counted(nameof(Reporters)).Reporters(ids, ct);

    public ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct) =>
        Counted(nameof(AllReporters)).AllReporters(page, ct);

    public ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct) =>
        Counted(nameof(SealedIdentities)).SealedIdentities(reporters, ct);

    public ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(ReportsOf)).ReportsOf(reporters, limits, ct);

    public ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(ReportsAbout)).ReportsAbout(topics, limits, ct);

    public ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct) =>
        Counted(nameof(Reports)).Reports(ids, ct);

    public ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct) =>
        Counted(nameof(Degrees)).Degrees(hubs, window, ct);

    public ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) =>
        Counted(nameof(RoomsOf)).RoomsOf(persons, ct);

    public ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) =>
        Counted(nameof(GuestsOf)).GuestsOf(rooms, ct);
}
