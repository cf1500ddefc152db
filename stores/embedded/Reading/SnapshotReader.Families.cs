using System.Text;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    // The lists of each family, in the order of the references of its pages.
    private const int ByOwner = 0;
    private const int ByVehicle = 0;
    private const int ByDriver = 1;
    private const int ByBuilding = 2;
    private const int ByHolder = 0;
    private const int ByPayer = 0;
    private const int ByPayee = 1;
    private const int ByReporter = 0;
    private const int ByRoomTopic = 1;
    private const int ByBuildingTopic = 2;
    private const int ByPersonTopic = 3;
    private const int ByRoom = 0;

    private Families Families => snapshot.Families;

    public ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Vehicles, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct) => Find(plates, VehicleWith, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct) =>
        Each(owners, owner => owner.Value, Families.Vehicles, ByOwner, Interval.Always, ReadLimits.Unbounded,
            (origin, page, row) => new Found<Vehicle>(origin, page.Fact(row)), ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct) =>
        Each(vehicles, vehicle => vehicle.Value, Families.Sightings, ByVehicle, window, limits, SightingAt, ct);

    public ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct)
    {
        var rows = new LimitedRows<SightingRow>(limits, ct);
        for (var origin = 0; origin < buildings.Count; origin++)
        {
            rows.Begin(origin);
            Add(rows, Families.Sightings, During(Families.Sightings, ByBuilding, buildings[origin].Building.Value, buildings[origin].During), SightingAt);
        }

        return new(rows.Answer());
    }

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct)
    {
        var rows = new LimitedRows<SightingRow>(limits, ct);
        for (var origin = 0; origin < persons.Count; origin++)
        {
            rows.Begin(origin);
            Add(rows, Families.Sightings, SightingsOf(persons[origin].Value, window), SightingAt);
        }

        return new(rows.Answer());
    }

    public ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Sightings, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Accounts, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct) =>
        Each(holders, holder => holder.Value, Families.Accounts, ByHolder, Interval.Always, ReadLimits.Unbounded,
            (origin, page, row) => new Found<Account>(origin, page.Fact(row)), ct);

    public ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Each(accounts, account => account.Value, Families.Transfers, ByPayer, window, limits, TransferAt, ct);

    public ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Each(accounts, account => account.Value, Families.Transfers, ByPayee, window, limits, TransferAt, ct);

    public ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Transfers, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Reporters, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct) =>
        Listed(Families.Reporters.Facts, page, (facts, row) => facts.Fact(row), _ => true, ct);

    public ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct) =>
        Find(reporters, id => Fact(Families.Identities, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct) =>
        Each(reporters, reporter => reporter.Value, Families.Reports, ByReporter, Interval.Always, limits, ReportAt, ct);

    public ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct)
    {
        var rows = new LimitedRows<ReportRow>(limits, ct);
        for (var origin = 0; origin < topics.Count; origin++)
        {
            rows.Begin(origin);
            var topic = topics[origin];
            var (list, id) = topic.Room is { } room ? (ByRoomTopic, room.Value)
                : topic.Building is { } building ? (ByBuildingTopic, building.Value)
                : (ByPersonTopic, topic.Person?.Value ?? 0);
            Add(rows, Families.Reports, Families.Reports.Of(list, id), ReportAt);
        }

        return new(rows.Answer());
    }

    public ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct) =>
        Find(ids, id => Fact(Families.Reports, id.Value, (page, row) => page.Fact(row)), ct);

    public ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct) =>
        Each(rooms, room => room.Value, Families.Incidents, ByRoom, window, limits, (origin, page, row) => new Found<Incident>(origin, page.Fact(row)), ct);

    private static ValueTask<Rows<TRow>> Each<TKey, TPage, TRow>(
        IReadOnlyList<TKey> frontier, Func<TKey, long> idOf, Family<TPage> family, int list, Interval window, ReadLimits limits,
        Func<int, TPage, int, TRow> rowOf, CancellationToken ct)
        where TPage : FamilyPage
        where TRow : IRow
    {
        var rows = new LimitedRows<TRow>(limits, ct);
        for (var origin = 0; origin < frontier.Count; origin++)
        {
            rows.Begin(origin);
            Add(rows, family, During(family, list, idOf(frontier[origin]), window), rowOf);
        }

        return new(rows.Answer());
    }

    /// <summary>Adds the facts with these ids until the limit cuts.</summary>
    private static void Add<TPage, TRow>(LimitedRows<TRow> rows, Family<TPage> family, ReadOnlySpan<int> ids, Func<int, TPage, int, TRow> rowOf)
        where TPage : FamilyPage
        where TRow : IRow
    {
        foreach (var id in ids)
        {
            if (family.Facts.TryFind(id, out var page, out var row) && !rows.Add(rowOf(rows.Origin, page, row)))
            {
                return;
            }
        }
    }

    private static ReadOnlySpan<int> During<TPage>(Family<TPage> family, int list, long id, Interval window)
        where TPage : FamilyPage => family.During(list, id, window.StartTicks, window.EndTicks);

    private static TFact? Fact<TPage, TFact>(Family<TPage> family, long id, Func<TPage, int, TFact?> factOf)
        where TPage : FamilyPage
        where TFact : class => family.Facts.TryFind(id, out var page, out var row) ? factOf(page, row) : null;

    private Vehicle? VehicleWith(string plate)
    {
        var utf8 = Encoding.UTF8.GetBytes(plate);
        var id = Families.Plates.Find(KeyTable.Hash(utf8), utf8, new KnownPlates(Families.Vehicles.Facts));
        return Fact(Families.Vehicles, id, (page, row) => page.Fact(row));
    }

    /// <summary>What somebody drove, and sightings of what he owns, each once, by instant and id.</summary>
    private ReadOnlySpan<int> SightingsOf(long person, Interval window)
    {
        var driven = During(Families.Sightings, ByDriver, person, window);
        var owned = Families.Vehicles.Of(ByOwner, person);
        if (owned.IsEmpty)
        {
            return driven;
        }

        var found = new HashSet<int>();
        found.UnionWith(driven.ToArray());
        foreach (var vehicle in owned)
        {
            found.UnionWith(During(Families.Sightings, ByVehicle, vehicle, window).ToArray());
        }

        var at = Families.Sightings.At;
        return found.OrderBy(id => at[id]).ThenBy(id => id).ToArray();
    }

    private SightingRow SightingAt(int origin, SightingPage page, int row)
    {
        var owner = Families.Vehicles.Facts.TryFind(page.Vehicle[row], out var vehicles, out var at) ? vehicles.Owner[at] : 0;
        return new SightingRow(
            origin, new SightingId(page.Id[row]), new VehicleId(page.Vehicle[row]), new DateTimeOffset(page.At[row], TimeSpan.Zero), page.BuildingOf(row),
            new PersonId(page.Driver[row]), new PersonId(owner));
    }

    private static TransferRow TransferAt(int origin, TransferPage page, int row) => new(
        origin, new TransferId(page.Id[row]), new AccountId(page.From[row]), new AccountId(page.To[row]), page.MoneyOf(row),
        new DateTimeOffset(page.At[row], TimeSpan.Zero));

    private static ReportRow ReportAt(int origin, ReportPage page, int row) => new(
        origin, new ReportId(page.Id[row]), new ReporterId(page.Reporter[row]), new DateTimeOffset(page.MadeAt[row], TimeSpan.Zero), page.About(row),
        (ReportOutcome)page.Outcome[row], page.Decided(row));
}
