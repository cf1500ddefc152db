using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// One text per question; those for registrations are <see cref="EntryTexts"/>. A frontier goes in as parallel arrays; each row comes out with the
/// index <c>o</c> of the entry that brought it. Rows are put in their order by the reader: sorting costs the server more than the client. <c>$v</c> is
/// the version that is read.
/// </summary>
internal static class ReadTexts
{
    /// <summary>How many different things are tied to each hub, in the parallel arrays kind and hub.</summary>
    public static readonly string Degrees = $$"""
        {{EachHub(HubKind.GuestsOfRoom, "room")}}, $from AS f, $to AS t
        {{EntryTexts.MeetingInRoom}}
        MATCH (s)<-[:OCCUPIED]-(p) RETURN o, count(DISTINCT p) AS n
        UNION ALL
        {{EachHub(HubKind.PersonsOfVehicle, "vehicle")}}
        CALL (vehicle) {
          MATCH (x:Sighting) WHERE x.vehicle = vehicle AND x.at >= $from AND x.at < $to AND {{FactKind.Holds("x")}} RETURN x.driver AS person
          UNION MATCH (w:Vehicle {id: vehicle}) WHERE {{FactKind.Holds("w")}} RETURN w.owner AS person
        }
        RETURN o, count(DISTINCT person) AS n
        UNION ALL
        {{EachHub(HubKind.VehiclesAtBuilding, "building")}}
        MATCH (x:Sighting) WHERE x.building = building AND x.at >= $from AND x.at < $to AND {{FactKind.Holds("x")}} RETURN o, count(DISTINCT x.vehicle) AS n
        UNION ALL
        {{EachHub(HubKind.PartnersOfAccount, "account")}}
        CALL (account) {
          MATCH (x:Transfer) WHERE x.payer = account AND x.at >= $from AND x.at < $to AND x.payee <> account AND {{FactKind.Holds("x")}} RETURN x.payee AS other
          UNION MATCH (x:Transfer) WHERE x.payee = account AND x.at >= $from AND x.at < $to AND x.payer <> account AND {{FactKind.Holds("x")}} RETURN x.payer AS other
        }
        RETURN o, count(DISTINCT other) AS n
        """;

    public static readonly string SightingsOfPersons = Listed(
        FactKinds.Sighting,
        $"""
        CALL (of) {"{"}
          MATCH (x:Sighting) WHERE x.driver = of AND x.at >= $from AND x.at < $to AND {FactKind.Holds("x")} RETURN x
          UNION
          MATCH (w:Vehicle) WHERE w.owner = of AND {FactKind.Holds("w")}
          MATCH (x:Sighting) WHERE x.vehicle = w.id AND x.at >= $from AND x.at < $to AND {FactKind.Holds("x")} RETURN x
        {"}"}
        """,
        "at", Owner);

    public static readonly string SightingsOfVehicles = Listed(FactKinds.Sighting, Between(FactKinds.Sighting, "vehicle", "at"), "at", Owner);

    /// <summary>Each building in its own window, in the arrays from and to.</summary>
    public static readonly string SightingsAt = Listed(
        FactKinds.Sighting, Between(FactKinds.Sighting, "building", "at").Replace("$from", "$from[o]", StringComparison.Ordinal).Replace("$to", "$to[o]", StringComparison.Ordinal),
        "at", Owner, "of, o");

    public static readonly string TransfersFrom = Listed(FactKinds.Transfer, Between(FactKinds.Transfer, "payer", "at"), "at");

    public static readonly string TransfersTo = Listed(FactKinds.Transfer, Between(FactKinds.Transfer, "payee", "at"), "at");

    public static readonly string IncidentsIn = Listed(FactKinds.Incident, Between(FactKinds.Incident, "room", "at"), "at");

    public static readonly string ReportsOf = Listed(FactKinds.Report, Naming(FactKinds.Report, "reporter", "AND x.madeAt IS NOT NULL"), "madeAt");

    /// <summary>What each entry is about stands in one of three arrays, 0 in the others.</summary>
    public static readonly string ReportsAbout = $$"""
        UNWIND range(0, size($rooms) - 1) AS o WITH o, $rooms[o] AS room, $buildings[o] AS building, $persons[o] AS person
        CALL (room, building, person) {
          CALL (room, building, person) {
            MATCH (x:Report) WHERE x.room = room AND x.madeAt IS NOT NULL AND {{FactKind.Holds("x")}} RETURN x
            UNION ALL MATCH (x:Report) WHERE x.building = building AND x.madeAt IS NOT NULL AND {{FactKind.Holds("x")}} RETURN x
            UNION ALL MATCH (x:Report) WHERE x.person = person AND x.madeAt IS NOT NULL AND {{FactKind.Holds("x")}} RETURN x
          }
          RETURN x ORDER BY x.madeAt, x.id LIMIT $most
        }
        RETURN o, {{Fact(FactKinds.Report)}}
        """;

    public static readonly string VehiclesOf = Listed(FactKinds.Vehicle, Naming(FactKinds.Vehicle, "owner", ""), "id");

    public static readonly string AccountsOf = Listed(FactKinds.Account, Naming(FactKinds.Account, "holder", ""), "id");

    public static readonly string RoomsOf = Listed(FactKinds.Room, Naming(FactKinds.Room, "building", ""), "id");

    public static readonly string RoomsRunBy = Listed(
        FactKinds.Room, $"CALL (of) {{ {Naming(FactKinds.Room, "operator", "")} RETURN x UNION {Naming(FactKinds.Room, "landlord", "")} RETURN x }}", "id");

    /// <summary>With how many there are after each; a row without a fact where the page is empty.</summary>
    public static readonly string AllReporters = $$"""
        OPTIONAL MATCH (n:Version {number: $v})
        WITH coalesce(n.heldReporter, 0) AS total
        OPTIONAL MATCH (x:Reporter) WHERE x.id > $after AND {{FactKind.Holds("x")}}
        RETURN 0, {{Fact(FactKinds.Reporter)}}, total ORDER BY x.id LIMIT $most
        """;

    public static readonly string AllBuildings =
        $"MATCH (x:Building) WHERE x.id > $after AND {FactKind.Holds("x")} RETURN 0, {Fact(FactKinds.Building)} ORDER BY x.id LIMIT $most";

    public static readonly string Counts =
        $"MATCH (n:Version {{number: $v}}) RETURN {string.Join(", ", FactKinds.Numbered.Select(kind => $"coalesce(n.held{kind.Label}, 0)"))}";

    private static readonly Dictionary<FactKind, string> ById = FactKinds.All.ToDictionary(kind => kind, kind =>
        $"UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (x:{kind.Label} {{id: id}}) WHERE {FactKind.Holds("x")} RETURN o, {Fact(kind)}");

    /// <summary>Facts by their ids.</summary>
    public static string Facts(FactKind kind) => ById[kind];

    /// <summary>Facts by their keys, in the arrays k0, k1….</summary>
    public static string ByKey(FactKind kind) =>
        $"UNWIND range(0, size($k0) - 1) AS o MATCH (x:{kind.Label} {{{string.Join(", ", kind.Key.Select((name, i) => $"{name}: $k{i}[o]"))}}}) "
        + $"WHERE {FactKind.Holds("x")} RETURN o, {Fact(kind)}";

    private const string Owner = "OPTIONAL MATCH (w:Vehicle {id: x.vehicle}) WHERE w.addedIn <= $v AND (w.withdrawnIn IS NULL OR w.withdrawnIn > $v)";

    /// <summary>Id, properties, and the row they come from; after the origin.</summary>
    private static string Fact(FactKind kind) => $"x.id, {string.Join(", ", kind.Properties.Select(name => $"x.{name}"))}, x.import, x.file, x.row";

    private static string EachHub(HubKind kind, string name) =>
        $"UNWIND range(0, size($kind) - 1) AS o WITH o WHERE $kind[o] = {(long)kind} WITH o, $hub[o] AS {name}";

    private static string Between(FactKind kind, string reference, string instant) =>
        $"MATCH (x:{kind.Label}) WHERE x.{reference} = of AND x.{instant} >= $from AND x.{instant} < $to AND {FactKind.Holds("x")}";

    private static string Naming(FactKind kind, string reference, string andOrder) =>
        $"MATCH (x:{kind.Label}) WHERE x.{reference} = of {andOrder} AND {FactKind.Holds("x")}";

    /// <summary>Facts that refer to one thing, the first of each by instant and id.</summary>
    /// <param name="more">Joins one more node w, of which the owner is told.</param>
    private static string Listed(FactKind kind, string found, string instant, string more = "", string imported = "of") => $$"""
        UNWIND range(0, size($of) - 1) AS o WITH o, $of[o] AS of
        CALL ({{imported}}) { {{found}} WITH x ORDER BY x.{{instant}}, x.id LIMIT $most RETURN x }
        {{more}}
        RETURN o, {{Fact(kind)}}{{(more.Length > 0 ? ", w.owner" : "")}}
        """;
}
