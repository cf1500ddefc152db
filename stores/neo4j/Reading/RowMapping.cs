using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// Facts from rows. Columns are the origin, the id, key and content of the kind in the order of <see cref="FactKinds"/>, then import, file, row.
/// </summary>
internal static class RowMapping
{
    public static Building Building(Row row) => new(
        new BuildingId(row.Number(1)), row.Text(2), row.TextOrNull(3) ?? "", row.TextOrNull(4), row.TextOrNull(5), row.RealOrNull(6), row.RealOrNull(7),
        Source(row, 8));

    public static Room Room(Row row) => new(
        new RoomId(row.Number(1)), row.Text(2), new BuildingId(row.Number(3)), row.TextOrNull(4) ?? "", row.TextOrNull(5), row.TextOrNull(6), Day(row, 7),
        (RoomGrade)row.Number(8), Source(row, 9));

    public static Person Person(Row row) => new(
        new PersonId(row.Number(1)), new Document((DocumentKind)row.Number(3), row.Text(2)), row.TextOrNull(4), Day(row, 5), row.TextOrNull(6), Source(row, 7));

    public static Stay Stay(Row row) => new(
        new StayId(row.Number(1)), row.Text(2), new RoomId(row.Number(3)), new BuildingId(row.Number(4)), Interval.FromTicks(row.Number(5), row.Number(6)),
        Source(row, 7));

    public static Vehicle Vehicle(Row row) => new(new VehicleId(row.Number(1)), row.Text(2), PersonOrNone(row, 3), Source(row, 4));

    public static Sighting Sighting(Row row) => new(
        new SightingId(row.Number(1)), new VehicleId(row.Number(2)), Instant(row.Number(3)), BuildingOrNull(row, 4), PersonOrNone(row, 5), Source(row, 6));

    public static SightingRow? SightingRow(int origin, Row row) => new SightingRow(
        origin, new SightingId(row.Number(1)), new VehicleId(row.Number(2)), Instant(row.Number(3)), BuildingOrNull(row, 4), PersonOrNone(row, 5),
        PersonOrNone(row, 9));

    public static Account Account(Row row) => new(
        new AccountId(row.Number(1)), (AccountKind)row.Number(3), row.Text(2), PersonOrNone(row, 4), Source(row, 5));

    public static Transfer Transfer(Row row) => new(
        new TransferId(row.Number(1)), row.Text(2), new AccountId(row.Number(3)), new AccountId(row.Number(4)), Money(row), Instant(row.Number(7)), Source(row, 8));

    public static TransferRow? TransferRow(int origin, Row row) => new TransferRow(
        origin, new TransferId(row.Number(1)), new AccountId(row.Number(3)), new AccountId(row.Number(4)), Money(row), Instant(row.Number(7)));

    public static Reporter Reporter(Row row) => new(new ReporterId(row.Number(1)), row.Text(2), Day(row, 3), Source(row, 4));

    /// <returns>Null where the reporter's row states no document.</returns>
    public static ReporterIdentity? ReporterIdentity(Row row) => row.TextOrNull(3) is { } number
        ? new ReporterIdentity(new ReporterId(row.Number(1)), new Document((DocumentKind)row.Number(2), number)) : null;

    public static Report Report(Row row) => new(
        new ReportId(row.Number(1)), row.Text(2), new ReporterId(row.Number(3)), Instant(row.Number(4)), Topic(row), row.TextOrNull(8) ?? "",
        (ReportOutcome)row.Number(9), InstantOrNull(row, 10), Source(row, 11));

    public static ReportRow? ReportRow(int origin, Row row) => new ReportRow(
        origin, new ReportId(row.Number(1)), new ReporterId(row.Number(3)), Instant(row.Number(4)), Topic(row), (ReportOutcome)row.Number(9),
        InstantOrNull(row, 10));

    public static Incident Incident(Row row) => new(
        new IncidentId(row.Number(1)), row.Text(2), new RoomId(row.Number(3)), Instant(row.Number(4)), (IncidentKind)row.Number(5), Source(row, 6));

    /// <summary>Origin, stay, start, person, registrant, room, building, end; person and registrant are null where a registration names nobody.</summary>
    public static EntryRow? Entry(int origin, Row row) => new EntryRow(
        origin, new StayId(row.Number(1)), new RoomId(row.Number(5)), new BuildingId(row.Number(6)), PersonOrNone(row, 3), !row.IsNull(4) && row.Flag(4),
        Interval.FromTicks(row.Number(2), row.Number(7)));

    private static Source Source(Row row, int column) => new(new ImportId(row.Number(column)), row.Text(column + 1), (int)row.Number(column + 2));

    private static ReportTopic Topic(Row row) =>
        row.NumberOrNull(5) is { } room ? ReportTopic.Of(new RoomId(room))
        : row.NumberOrNull(6) is { } building ? ReportTopic.Of(new BuildingId(building))
        : row.NumberOrNull(7) is { } person ? ReportTopic.Of(new PersonId(person))
        : ReportTopic.None;

    private static Money Money(Row row) => new(row.Number(5), Currency.Find(row.TextOrNull(6) ?? "") ?? default);

    private static PersonId PersonOrNone(Row row, int column) => new(row.NumberOrNull(column) ?? PersonId.None.Value);

    private static BuildingId? BuildingOrNull(Row row, int column) => row.NumberOrNull(column) is { } id ? new BuildingId(id) : null;

    private static DateOnly? Day(Row row, int column) => row.NumberOrNull(column) is { } day ? DateOnly.FromDayNumber((int)day) : null;

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private static DateTimeOffset? InstantOrNull(Row row, int column) => row.NumberOrNull(column) is { } ticks ? Instant(ticks) : null;
}
