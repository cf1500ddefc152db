using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// One text per question. A frontier goes in as parallel arrays; each row comes out with the index <c>o</c> of the entry that brought it. Rows
/// are put in their order by the reader: sorting costs the server more than the client. <c>$v</c> is the version that is read.
/// </summary>
internal static class ReadTexts
{
    private const string Entry = "s.id, s.room, s.building, p.id, r.registrant, s.start, s.end";

    /// <summary>Meets the window [f, t) where it starts before t: see <see cref="GraphModel.Interval.Meets"/>. An empty window is not asked.</summary>
    private const string Meets = "(s.start >= f OR s.end > f)";

    private const string StaysOfOne = $"MATCH (p)-[r:OCCUPIED]->(s:Stay) WHERE s.start < $to AND (s.start >= $from OR s.end > $from) AND ";

    /// <summary>Those that may reach into the window, of one room.</summary>
    private const string InRoom = """
        MATCH (s:Stay) WHERE s.room = room AND s.start >= f - $longest AND s.start < t RETURN s
        UNION ALL MATCH (s:LongStay) WHERE s.room = room AND s.start < f - $longest RETURN s
        """;

    private const string InBuilding =
        "MATCH (s:Stay) WHERE s.building = building AND s.start >= f AND s.start < t AND s.addedIn <= $v AND (s.withdrawnIn IS NULL OR s.withdrawnIn > $v)";

    private const string EachBuilding =
        "UNWIND range(0, size($building) - 1) AS i WITH $buildingOrigin[i] AS o, $building[i] AS building, $buildingFrom[i] AS f, $buildingTo[i] AS t";

    private const string CheckedIn = "MATCH (s)<-[:OCCUPIED]-(p)";

    private static readonly string Persons = "UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (p:Person {id: id})";

    /// <summary>Stays of persons that meet a window.</summary>
    public static readonly string StaysOf = $"{Persons} {StaysOfOne}{FactKind.Holds("s")} RETURN o, {Entry}";

    /// <summary>As <see cref="StaysOf"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstStaysOf =
        $"{Persons} CALL (p) {{ {StaysOfOne}{FactKind.Holds("s")} RETURN r, s ORDER BY s.start, s.id LIMIT $most }} RETURN o, {Entry}";

    /// <summary>Stays in rooms, each in its own window.</summary>
    public static readonly string StaysInRooms = $"{InRooms(limited: false)} {Occupied}";

    /// <summary>As <see cref="StaysInRooms"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstStaysInRooms = $"{InRooms(limited: true)} {Occupied}";

    /// <summary>Check-ins of buildings, each in its own window.</summary>
    public static readonly string CheckIns = $"{InBuildings(limited: false)} {Occupied}";

    /// <summary>As <see cref="CheckIns"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstCheckIns = $"{InBuildings(limited: true)} {Occupied}";

    /// <summary>Both at once.</summary>
    public static readonly string StaysAt = Both(limited: false);

    /// <summary>Both at once, the first <c>$most</c> of each.</summary>
    public static readonly string FirstStaysAt = Both(limited: true);

    /// <summary>Who checked into buildings: origin, start, stay, person.</summary>
    public static readonly string CheckInsAt = $"{InBuildings(limited: false)} {CheckedIn} RETURN o, s.start, s.id, p.id";

    /// <summary>As <see cref="CheckInsAt"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstCheckInsAt =
        $"{EachBuilding} CALL (building, f, t) {{ {InBuilding} {CheckedIn} RETURN s.start AS start, s.id AS stay, p.id AS person ORDER BY start, stay, person LIMIT $most }} "
        + "RETURN o, start, stay, person";

    /// <summary>How many different things are tied to each hub; a pair of arrays for each kind.</summary>
    public static readonly string Degrees = $$"""
        UNWIND range(0, size($room) - 1) AS i WITH $roomOrigin[i] AS o, $room[i] AS room, $from AS f, $to AS t
        CALL (room, f, t) { {{InRoom}} }
        WITH o, s, f WHERE {{Meets}} AND {{FactKind.Holds("s")}}
        MATCH (s)<-[:OCCUPIED]-(p) RETURN o, count(DISTINCT p) AS n
        UNION ALL
        UNWIND range(0, size($vehicle) - 1) AS i WITH $vehicleOrigin[i] AS o, $vehicle[i] AS vehicle
        CALL (vehicle) {
          MATCH (x:Sighting) WHERE x.vehicle = vehicle AND x.at >= $from AND x.at < $to AND {{FactKind.Holds("x")}} RETURN x.driver AS person
          UNION MATCH (w:Vehicle {id: vehicle}) WHERE {{FactKind.Holds("w")}} RETURN w.owner AS person
        }
        RETURN o, count(DISTINCT person) AS n
        UNION ALL
        UNWIND range(0, size($building) - 1) AS i WITH $buildingOrigin[i] AS o, $building[i] AS building
        MATCH (x:Sighting) WHERE x.building = building AND x.at >= $from AND x.at < $to AND {{FactKind.Holds("x")}} RETURN o, count(DISTINCT x.vehicle) AS n
        UNION ALL
        UNWIND range(0, size($account) - 1) AS i WITH $accountOrigin[i] AS o, $account[i] AS account
        CALL (account) {
          MATCH (x:Transfer) WHERE x.payer = account AND x.at >= $from AND x.at < $to AND x.payee <> account AND {{FactKind.Holds("x")}} RETURN x.payee AS other
          UNION MATCH (x:Transfer) WHERE x.payee = account AND x.at >= $from AND x.at < $to AND x.payer <> account AND {{FactKind.Holds("x")}} RETURN x.payer AS other
        }
        RETURN o, count(DISTINCT other) AS n
        """;

    /// <summary>Occupants of stays.</summary>
    public static readonly string OccupantsOf =
        $"UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (s:Stay {{id: id}}) WHERE {FactKind.Holds("s")} {Occupied}";

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

    public static readonly string AllReporters = Page(FactKinds.Reporter);

    public static readonly string AllBuildings = Page(FactKinds.Building);

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

    private const string Occupied = $"OPTIONAL MATCH (s)<-[r:OCCUPIED]-(p) RETURN o, {Entry}";

    private const string Owner = "OPTIONAL MATCH (w:Vehicle {id: x.vehicle}) WHERE w.addedIn <= $v AND (w.withdrawnIn IS NULL OR w.withdrawnIn > $v)";

    /// <summary>Id, properties, and the row they come from; after the origin.</summary>
    private static string Fact(FactKind kind) => $"x.id, {string.Join(", ", kind.Properties.Select(name => $"x.{name}"))}, x.import, x.file, x.row";

    private static string Both(bool limited) =>
        $"CALL () {{ {InRooms(limited)} RETURN o, s UNION ALL {InBuildings(limited)} RETURN o, s }} {Occupied}";

    private static string InRooms(bool limited)
    {
        var met = $"{Meets} AND {FactKind.Holds("s")}";
        var all = limited
            ? $"CALL (room, f, t) {{ CALL (room, f, t) {{ {InRoom} }} WITH s, f WHERE {met} RETURN s ORDER BY s.start, s.id LIMIT $most }} WITH o, s"
            : $"CALL (room, f, t) {{ {InRoom} }} WITH o, s, f WHERE {met} WITH o, s";
        return $"UNWIND range(0, size($room) - 1) AS i WITH $roomOrigin[i] AS o, $room[i] AS room, $roomFrom[i] AS f, $roomTo[i] AS t {all}";
    }

    private static string InBuildings(bool limited)
    {
        var all = limited ? $"CALL (building, f, t) {{ {InBuilding} RETURN s ORDER BY s.start, s.id LIMIT $most }} WITH o, s" : $"{InBuilding} WITH o, s";
        return $"{EachBuilding} {all}";
    }

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

    private static string Page(FactKind kind) =>
        $"MATCH (x:{kind.Label}) WHERE x.id > $after AND {FactKind.Holds("x")} RETURN 0, {Fact(kind)} ORDER BY x.id LIMIT $most";
}
