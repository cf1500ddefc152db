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
        var one = """
            MATCH (s:Stay) WHERE s.room = room AND s.start >= f - $longest AND s.start < t RETURN s
            UNION ALL MATCH (s:LongStay) WHERE s.room = room AND s.start < f - $longest RETURN s
            """;
        var met = $"{Meets} AND {FactKind.Holds("s")}";
        var all = limited
            ? $"CALL (room, f, t) {{ CALL (room, f, t) {{ {one} }} WITH s, f WHERE {met} RETURN s ORDER BY s.start, s.id LIMIT $most }} WITH o, s"
            : $"CALL (room, f, t) {{ {one} }} WITH o, s, f WHERE {met} WITH o, s";
        return $"UNWIND range(0, size($room) - 1) AS i WITH $roomOrigin[i] AS o, $room[i] AS room, $roomFrom[i] AS f, $roomTo[i] AS t {all}";
    }

    private static string InBuildings(bool limited)
    {
        var one = $"MATCH (s:Stay) WHERE s.building = building AND s.start >= f AND s.start < t AND {FactKind.Holds("s")}";
        var all = limited ? $"CALL (building, f, t) {{ {one} RETURN s ORDER BY s.start, s.id LIMIT $most }} WITH o, s" : $"{one} WITH o, s";
        return $"UNWIND range(0, size($building) - 1) AS i WITH $buildingOrigin[i] AS o, $building[i] AS building, $buildingFrom[i] AS f, $buildingTo[i] AS t {all}";
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
