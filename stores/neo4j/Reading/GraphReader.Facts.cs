using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

internal sealed partial class GraphReader
{
    private static readonly string PersonsByDocument = ReadTexts.ByKey(FactKinds.Person);
    private static readonly string VehiclesByPlate = ReadTexts.ByKey(FactKinds.Vehicle);

    public ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct) =>
        Facts(FactKinds.Stay, ids, id => id.Value, RowMapping.Stay, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) =>
        Facts(FactKinds.Person, ids, id => id.Value, RowMapping.Person, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) =>
        Facts(FactKinds.Room, ids, id => id.Value, RowMapping.Room, ct);

    public ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct) =>
        Facts(FactKinds.Building, ids, id => id.Value, RowMapping.Building, ct);

    public ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct) =>
        Facts(FactKinds.Vehicle, ids, id => id.Value, RowMapping.Vehicle, ct);

    public ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct) =>
        Facts(FactKinds.Sighting, ids, id => id.Value, RowMapping.Sighting, ct);

    public ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct) =>
        Facts(FactKinds.Account, ids, id => id.Value, RowMapping.Account, ct);

    public ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct) =>
        Facts(FactKinds.Transfer, ids, id => id.Value, RowMapping.Transfer, ct);

    public ValueTask<Rows<Found<Reporter>>> Reporters(IReadOnlyList<ReporterId> ids, CancellationToken ct) =>
        Facts(FactKinds.Reporter, ids, id => id.Value, RowMapping.Reporter, ct);

    public ValueTask<Rows<Found<ReporterIdentity>>> SealedIdentities(IReadOnlyList<ReporterId> reporters, CancellationToken ct) =>
        Facts(FactKinds.ReporterIdentity, reporters, id => id.Value, RowMapping.ReporterIdentity, ct);

    public ValueTask<Rows<Found<Report>>> Reports(IReadOnlyList<ReportId> ids, CancellationToken ct) =>
        Facts(FactKinds.Report, ids, id => id.Value, RowMapping.Report, ct);

    public ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct) => Ask(
        documents,
        some => (PersonsByDocument, new Parameters { { "k0", some.Select(document => (string?)document.Number) }, { "k1", some.Select(document => (long)document.Kind) } }),
        FoundBy(RowMapping.Person), Once, ReadLimits.Unbounded, ct);

    public ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct) => Ask(
        plates, some => (VehiclesByPlate, new Parameters { { "k0", some.Select(plate => (string?)plate) } }), FoundBy(RowMapping.Vehicle), Once,
        ReadLimits.Unbounded, ct);

    private ValueTask<Rows<Found<T>>> Facts<TKey, T>(
        FactKind kind, IReadOnlyList<TKey> ids, Func<TKey, long> number, Func<Row, T?> fact, CancellationToken ct)
        where T : class => Ask(
            ids, some => (ReadTexts.Facts(kind), new Parameters { { "ids", some.Select(number) } }), FoundBy(fact), Once, ReadLimits.Unbounded, ct);

    private static Func<int, Row, Found<T>?> FoundBy<T>(Func<Row, T?> fact)
        where T : class => (origin, row) => fact(row) is { } found ? new Found<T>(origin, found) : null;

    /// <summary>The order of what each origin has one of.</summary>
    private static int Once<T>(Found<T> a, Found<T> b) => 0;
}
