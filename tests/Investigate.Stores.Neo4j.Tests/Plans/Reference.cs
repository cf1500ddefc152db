namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>
/// The cheapest texts that were measured for the questions of the port (<c>shared/neo4j/USING.md</c>), against which ours are held. Adapted: the names of this
/// store, the version filter that the notes state, and nothing else, but for <see cref="CheckIns"/>, <see cref="OccupantsOf"/> and
/// <see cref="ById"/>: their rows have the columns that those of the port have.
/// </summary>
internal static class Reference
{
    public const string StaysOf = $"""
        UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id
        MATCH (:Person {"{"}id: id{"}"})-[:OCCUPIED]->(s:Stay) WHERE s.start < $to AND s.end > $from AND {Holds}
        RETURN o, s.id AS stay, s.room AS room, s.building AS building, s.start AS a, s.end AS b ORDER BY o, a, stay
        """;

    public const string FirstStaysOf = $"""
        UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (p:Person {"{"}id: id{"}"})
        CALL (p) {"{"} MATCH (p)-[:OCCUPIED]->(s:Stay) WHERE s.start < $to AND s.end > $from AND {Holds} RETURN s ORDER BY s.start, s.id LIMIT $most {"}"}
        RETURN o, s.id AS stay, s.room AS room, s.building AS building, s.start AS a, s.end AS b ORDER BY o, a, stay
        """;

    public const string StaysInRooms = $"""
        UNWIND range(0, size($place) - 1) AS o WITH o, $place[o] AS room, $f[o] AS f, $t[o] AS t
        CALL (room, f, t) {"{"} MATCH (s:Stay) WHERE s.room = room AND s.start >= f - $longest AND s.start < t RETURN s
          UNION MATCH (s:LongStay) WHERE s.room = room AND s.start < f - $longest RETURN s {"}"}
        WITH o, s, f WHERE s.end > f AND {Holds}
        MATCH (s)<-[:OCCUPIED]-(p)
        RETURN o, s.id AS stay, p.id AS person, s.start AS a, s.end AS b ORDER BY o, a, stay, person
        """;

    public const string CheckIns = $"""
        {InBuildings}
        MATCH (s)<-[r:OCCUPIED]-(p)
        RETURN o, s.id AS stay, s.room AS room, p.id AS person, r.registrant AS registrant, s.start AS a, s.end AS b ORDER BY o, a, stay, person
        """;

    public const string CheckInsAt = $"""
        {InBuildings}
        MATCH (s)<-[:OCCUPIED]-(p)
        RETURN o, s.id AS stay, p.id AS person, s.start AS a, s.end AS b ORDER BY o, a, stay, person
        """;

    public const string OccupantsOf = $"""
        UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id
        MATCH (s:Stay) WHERE s.id = id AND {Holds}
        MATCH (s)<-[r:OCCUPIED]-(p)
        RETURN o, s.id AS stay, s.room AS room, s.building AS building, p.id AS person, r.registrant AS registrant, s.start AS a, s.end AS b ORDER BY o, a, stay, person
        """;

    private const string Holds = "s.addedIn <= $v AND (s.withdrawnIn IS NULL OR s.withdrawnIn > $v)";

    private const string InBuildings = $"""
        UNWIND range(0, size($place) - 1) AS o WITH o, $place[o] AS building, $f[o] AS f, $t[o] AS t
        MATCH (s:Stay) WHERE s.building = building AND s.start >= f AND s.start < t AND {Holds}
        """;

    public static string ById(string label, params string[] columns) =>
        $"UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (s:{label}) WHERE s.id = id AND {Holds} "
        + $"RETURN o, {string.Join(", ", columns.Select(column => $"s.{column} AS {column}"))} ORDER BY o";
}
