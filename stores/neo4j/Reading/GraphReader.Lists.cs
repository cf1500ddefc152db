using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

internal sealed partial class GraphReader
{
    public ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct) =>
        Found(ReadTexts.RoomsOf, buildings, building => building.Value, RowMapping.Room, room => room.Id.Value, ct);

    public ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct) => Ask(
        documentNumbers, some => (ReadTexts.RoomsRunBy, new Parameters { { "of", some.Select(number => (string?)number) }, { "most", long.MaxValue } }),
        FoundBy(RowMapping.Room), (a, b) => a.Fact.Id.CompareTo(b.Fact.Id), ReadLimits.Unbounded, ct);

    public ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct) => buildingLists.Find(version, text, page, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct) =>
        Found(ReadTexts.VehiclesOf, owners, owner => owner.Value, RowMapping.Vehicle, vehicle => vehicle.Id.Value, ct);

    public ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct) =>
        Found(ReadTexts.AccountsOf, holders, holder => holder.Value, RowMapping.Account, account => account.Id.Value, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Listed(ReadTexts.SightingsOfPersons, persons, person => person.Value, window, RowMapping.SightingRow, InTime, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct) =>
        Listed(ReadTexts.SightingsOfVehicles, vehicles, vehicle => vehicle.Value, window, RowMapping.SightingRow, InTime, limits, ct);

    public ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) => Ask(
        buildings,
        some => (ReadTexts.SightingsAt, new Parameters
        {
            { "of", some.Select(entry => entry.Building.Value) }, { "from", some.Select(entry => entry.During.StartTicks) },
            { "to", some.Select(entry => entry.During.EndTicks) }, { "most", Most(limits) },
        }),
        RowMapping.SightingRow, InTime, limits, ct);

    public ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Listed(ReadTexts.TransfersFrom, accounts, account => account.Value, window, RowMapping.TransferRow, InTime, limits, ct);

    public ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct) =>
        Listed(ReadTexts.TransfersTo, accounts, account => account.Value, window, RowMapping.TransferRow, InTime, limits, ct);

    public ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct) => Listed(
        ReadTexts.IncidentsIn, rooms, room => room.Value, window, FoundBy(RowMapping.Incident),
        (a, b) => Compare(a.Fact.At, b.Fact.At, a.Fact.Id.Value, b.Fact.Id.Value), limits, ct);

    public ValueTask<Rows<ReportRow>> ReportsOf(IReadOnlyList<ReporterId> reporters, ReadLimits limits, CancellationToken ct) =>
        Listed(ReadTexts.ReportsOf, reporters, reporter => reporter.Value, Interval.Always, RowMapping.ReportRow, InTime, limits, ct);

    public ValueTask<Rows<ReportRow>> ReportsAbout(IReadOnlyList<ReportTopic> topics, ReadLimits limits, CancellationToken ct) => Ask(
        topics,
        some => (ReadTexts.ReportsAbout, new Parameters
        {
            { "rooms", some.Select(topic => topic.Room?.Value ?? 0) }, { "buildings", some.Select(topic => topic.Building?.Value ?? 0) },
            { "persons", some.Select(topic => topic.Person?.Value ?? 0) }, { "most", Most(limits) },
        }),
        RowMapping.ReportRow, InTime, limits, ct);

    public async ValueTask<Page<Reporter>> AllReporters(PageRequest page, CancellationToken ct)
    {
        var answer = await session.Read(
            ReadTexts.AllReporters, new Parameters { { "after", page.After ?? 0 }, { "most", page.First + 1L }, { "v", version.Number } }, ct);
        var found = answer.Rows.Where(row => !row.IsNull(1)).Select(RowMapping.Reporter).ToList();
        return new Page<Reporter>([.. found.Take(page.First)], found.Count > page.First, (int)(answer.First?.Number(7) ?? 0));
    }

    private ValueTask<Rows<Found<T>>> Found<TKey, T>(
        string text, IReadOnlyList<TKey> frontier, Func<TKey, long> number, Func<Row, T?> fact, Func<T, long> id, CancellationToken ct)
        where T : class => Ask(
            frontier, some => (text, new Parameters { { "of", some.Select(number) }, { "most", long.MaxValue } }), FoundBy(fact),
            (a, b) => id(a.Fact).CompareTo(id(b.Fact)), ReadLimits.Unbounded, ct);

    private ValueTask<Rows<TRow>> Listed<TKey, TRow>(
        string text, IReadOnlyList<TKey> frontier, Func<TKey, long> number, Interval window, Func<int, Row, TRow?> rowOf, Comparison<TRow> order,
        ReadLimits limits, CancellationToken ct)
        where TRow : struct, IRow => Ask(
            frontier,
            some => (text, new Parameters
            {
                { "of", some.Select(number) }, { "from", window.StartTicks }, { "to", window.EndTicks }, { "most", Most(limits) },
            }),
            rowOf, order, limits, ct);

    private static int InTime(SightingRow a, SightingRow b) => Compare(a.At, b.At, a.Sighting.Value, b.Sighting.Value);

    private static int InTime(TransferRow a, TransferRow b) => Compare(a.At, b.At, a.Transfer.Value, b.Transfer.Value);

    private static int InTime(ReportRow a, ReportRow b) => Compare(a.MadeAt, b.MadeAt, a.Report.Value, b.Report.Value);

    private static int Compare(DateTimeOffset a, DateTimeOffset b, long idA, long idB)
    {
        var byTime = a.CompareTo(b);
        return byTime != 0 ? byTime : idA.CompareTo(idB);
    }
}
