using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceReader
{
    public ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct) =>
        Answer(buildings, ReadLimits.Unbounded, (origin, building) => facts.Rooms.Values
            .Where(room => room.Building == building).OrderBy(room => room.Id).Select(room => new Found<Room>(origin, room)), ct);

    public ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct) =>
        Answer(documentNumbers, ReadLimits.Unbounded, (origin, number) => facts.Rooms.Values
            .Where(room => room.OperatorDocument == number || room.LandlordDocument == number).OrderBy(room => room.Id)
            .Select(room => new Found<Room>(origin, room)), ct);

    public ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct)
    {
        bool Holds(string? part) => part?.Contains(text ?? "", StringComparison.OrdinalIgnoreCase) == true;
        return new(Part(
            facts.Buildings.Values.Where(b => Holds(b.Name) || Holds(b.Key) || Holds(b.Address) || Holds(b.District)).OrderBy(b => b.Id),
            building => building.Id.Value, page));
    }

    public ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(rooms, limits, (origin, room) => facts.Incidents.Values.Where(incident => incident.Room == room && window.Contains(incident.At))
            .OrderBy(incident => incident.At).ThenBy(incident => incident.Id).Select(incident => new Found<Incident>(origin, incident)), ct);

    public ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct) =>
        Find(ids, facts.Vehicles.Values, vehicle => vehicle.Id, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct) =>
        Find(plates, facts.Vehicles.Values, vehicle => vehicle.Plate, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct) =>
        Answer(owners, ReadLimits.Unbounded, (origin, owner) => facts.Vehicles.Values.Where(vehicle => owner != PersonId.None && vehicle.Owner == owner)
            .OrderBy(vehicle => vehicle.Id).Select(vehicle => new Found<Vehicle>(origin, vehicle)), ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(persons, limits, (origin, person) => SightingRows(
            origin, window, row => person != PersonId.None && (row.Driver == person || row.Owner == person)), ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(vehicles, limits, (origin, vehicle) => SightingRows(origin, window, row => row.Vehicle == vehicle), ct);

    public ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Answer(buildings, limits, (origin, asked) => SightingRows(origin, asked.During, row => row.Building == asked.Building), ct);

    public ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct) =>
        Find(ids, facts.Sightings.Values, sighting => sighting.Id, ct);

    public ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct) =>
        Find(ids, facts.Accounts.Values, account => account.Id, ct);

    public ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct) =>
        Answer(holders, ReadLimits.Unbounded, (origin, holder) => facts.Accounts.Values.Where(account => holder != PersonId.None && account.Holder == holder)
            .OrderBy(account => account.Id).Select(account => new Found<Account>(origin, account)), ct);

    public ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(accounts, limits, (origin, account) => TransferRows(origin, window, transfer => transfer.From == account), ct);

    public ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Answer(accounts, limits, (origin, account) => TransferRows(origin, window, transfer => transfer.To == account), ct);

    public ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct) =>
        Find(ids, facts.Transfers.Values, transfer => transfer.Id, ct);

    public ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct) =>
        Find(ids, facts.Reporters.Values.Select(entry => entry.Reporter), reporter => reporter.Id, ct);

    public ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct) =>
        new(Part(facts.Reporters.Values.Select(entry => entry.Reporter).OrderBy(reporter => reporter.Id), reporter => reporter.Id.Value, page));

    public ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct) =>
        Find(
            reporters,
            facts.Reporters.Values.Where(entry => entry.Document is not null).Select(entry => new ReporterIdentity(entry.Reporter.Id, entry.Document!.Value)),
            identity => identity.Reporter, ct);

    public ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct) =>
        Answer(reporters, limits, (origin, reporter) => ReportRows(origin, report => report.Reporter == reporter), ct);

    public ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct) =>
        Answer(topics, limits, (origin, topic) => ReportRows(origin, report => topic != ReportTopic.None && report.About == topic), ct);

    public ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct) =>
        Find(ids, facts.Reports.Values, report => report.Id, ct);

    private IEnumerable<SightingRow> SightingRows(int origin, Interval window, Func<SightingRow, bool> wanted) =>
        facts.Sightings.Values.Where(sighting => window.Contains(sighting.At))
            .Select(sighting => new SightingRow(
                origin, sighting.Id, sighting.Vehicle, sighting.At, sighting.Building, sighting.Driver,
                facts.Vehicles.Values.Single(vehicle => vehicle.Id == sighting.Vehicle).Owner))
            .Where(wanted).OrderBy(row => row.At).ThenBy(row => row.Sighting);

    private IEnumerable<TransferRow> TransferRows(int origin, Interval window, Func<Transfer, bool> wanted) =>
        facts.Transfers.Values.Where(transfer => window.Contains(transfer.At) && wanted(transfer)).OrderBy(transfer => transfer.At)
            .ThenBy(transfer => transfer.Id)
            .Select(transfer => new TransferRow(origin, transfer.Id, transfer.From, transfer.To, transfer.Amount, transfer.At));

    private IEnumerable<ReportRow> ReportRows(int origin, Func<Report, bool> wanted) =>
        facts.Reports.Values.Where(wanted).OrderBy(report => report.MadeAt).ThenBy(report => report.Id)
            .Select(report => new ReportRow(
                origin, report.Id, report.Reporter, report.MadeAt, report.About, report.Outcome, report.DecidedAt));

    private static Page<T> Part<T>(IEnumerable<T> all, Func<T, long> id, PageRequest page)
    {
        var every = all.ToList();
        var rest = every.Where(fact => id(fact) > (page.After ?? 0)).ToList();
        return new Page<T>([.. rest.Take(page.First)], rest.Count > page.First, every.Count);
    }
}
