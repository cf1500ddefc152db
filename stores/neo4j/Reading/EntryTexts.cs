using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// The texts that ask for registrations with their occupants, in columns of <see cref="RowMapping.Entry"/>. Whatever is told of a stay is read before its
/// occupants are, so once a stay; what a frontier entry says is taken from there. No label is asked of the ends of OCCUPIED, which have no other.
/// </summary>
internal static class EntryTexts
{
    private const string Columns = "o, stay, start, p.id AS person, r.registrant AS registrant, room, building, end";

    private const string Occupied = $"OPTIONAL MATCH (s)<-[r:OCCUPIED]-(p) RETURN {Columns}";

    /// <summary>Meets the window: see <see cref="GraphModel.Interval.Meets"/>. An empty window is not asked.</summary>
    private const string StaysOfOne = "MATCH (p)-[r:OCCUPIED]->(s) WHERE s.start < $to AND (s.start >= $from OR s.end > $from) AND ";

    /// <summary>
    /// Those of one room that meet [f, t). The window is judged within each branch, where the index tells the start for nothing, and before the version
    /// is: of those that may reach into it few do.
    /// </summary>
    private const string InRoom = """
        MATCH (s:Stay) WHERE s.room = room AND s.start >= f - $longest AND s.start < t AND (s.start >= f OR s.end > f) RETURN s, s.start AS start, s.end AS end
        UNION ALL MATCH (s:LongStay) WHERE s.room = room AND s.start < f - $longest AND s.end > f RETURN s, s.start AS start, s.end AS end
        """;

    private static readonly string InBuilding = $"MATCH (s:Stay) WHERE s.building = building AND s.start >= f AND s.start < t AND {FactKind.Holds("s")}";

    private static readonly string Persons = "UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (p:Person {id: id})";

    /// <summary>Stays of persons that meet a window.</summary>
    public static readonly string StaysOf = $"""
        {Persons} {StaysOfOne}{FactKind.Holds("s")}
        RETURN o, s.id AS stay, s.start AS start, id AS person, r.registrant AS registrant, s.room AS room, s.building AS building, s.end AS end
        """;

    /// <summary>As <see cref="StaysOf"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstStaysOf = $$"""
        {{Persons}}
        CALL (p) {
          {{StaysOfOne}}{{FactKind.Holds("s")}}
          WITH r, s, s.start AS start, s.id AS stay ORDER BY start, stay LIMIT $most
          RETURN stay, start, r.registrant AS registrant, s.room AS room, s.building AS building, s.end AS end
        }
        RETURN o, stay, start, id AS person, registrant, room, building, end
        """;

    /// <summary>Registrations to be found at places, each in its own window.</summary>
    public static readonly string StaysAt = $"{AtPlaces(limited: false)} {Occupied}";

    /// <summary>As <see cref="StaysAt"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstStaysAt = $"{AtPlaces(limited: true)} {Occupied}";

    /// <summary>Who checked into buildings: the first four columns.</summary>
    public static readonly string CheckInsAt = $"{CheckedIn(limited: false)} RETURN o, stay, start, person";

    /// <summary>As <see cref="CheckInsAt"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstCheckInsAt = $"{CheckedIn(limited: true)} RETURN o, stay, start, person";

    /// <summary>The rows of <see cref="StaysAt"/> and those of <see cref="CheckInsAt"/>, which have no room.</summary>
    public static readonly string Around = Beside(StaysAt, limited: false);

    /// <summary>As <see cref="Around"/>, the first <c>$most</c> of each.</summary>
    public static readonly string FirstAround = Beside(FirstStaysAt, limited: true);

    /// <summary>Occupants of stays.</summary>
    public static readonly string OccupantsOf = $$"""
        UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS stay
        MATCH (s:Stay {id: stay}) WHERE {{FactKind.Holds("s")}}
        WITH o, stay, s, s.start AS start, s.room AS room, s.building AS building, s.end AS end
        {{Occupied}}
        """;

    /// <summary>Different rooms of persons.</summary>
    public static readonly string RoomsOf = $"{Persons} MATCH (p)-[:OCCUPIED]->(s) WHERE {FactKind.Holds("s")} RETURN DISTINCT o, s.room";

    /// <summary>Different persons of rooms.</summary>
    public static readonly string GuestsOf = $$"""
        UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS room
        MATCH (s:Stay) WHERE s.room = room AND s.start IS NOT NULL AND {{FactKind.Holds("s")}}
        MATCH (s)<-[:OCCUPIED]-(p) RETURN DISTINCT o, p.id
        """;

    /// <summary>Goes before what is done with each stay <c>s</c> in the rooms that meets [f, t); their origins are <c>o</c>.</summary>
    public static readonly string MeetingInRoom = $"CALL (room, f, t) {{ {InRoom} }} WITH o, s WHERE {FactKind.Holds("s")}";

    /// <summary>The entries of one kind, of the parallel arrays of <see cref="Windows"/>.</summary>
    private static string Each(WindowKind kind, string place) =>
        $"UNWIND range(0, size($kind) - 1) AS o WITH o WHERE $kind[o] = {(long)kind} WITH o, $place[o] AS {place}, $f[o] AS f, $t[o] AS t";

    private static string AtPlaces(bool limited)
    {
        const string Found = "RETURN o, s, stay, start, room, building, end";
        return $"CALL () {{ {InRooms(limited)} {Found} UNION ALL {InBuildings(limited)} {Found} }}";
    }

    private static string InRooms(bool limited) => limited
        ? $$"""
            {{Each(WindowKind.Room, "room")}}
            CALL (room, f, t) {
              CALL (room, f, t) { {{InRoom}} }
              WITH s, start, end WHERE {{FactKind.Holds("s")}}
              WITH s, start, end, s.id AS stay ORDER BY start, stay LIMIT $most
              RETURN s, start, end, stay
            }
            WITH o, s, stay, start, room, s.building AS building, end
            """
        : $$"""
            {{Each(WindowKind.Room, "room")}}
            CALL (room, f, t) { {{InRoom}} }
            WITH o, s, room, start, end WHERE {{FactKind.Holds("s")}}
            WITH o, s, s.id AS stay, start, room, s.building AS building, end
            """;

    private static string InBuildings(bool limited) => limited
        ? $$"""
            {{Each(WindowKind.Building, "building")}}
            CALL (building, f, t) { {{InBuilding}} WITH s, s.start AS start, s.id AS stay ORDER BY start, stay LIMIT $most RETURN s, start, stay }
            WITH o, s, stay, start, s.room AS room, building, s.end AS end
            """
        : $"{Each(WindowKind.Building, "building")} {InBuilding} WITH o, s, s.id AS stay, s.start AS start, s.room AS room, building, s.end AS end";

    private static string CheckedIn(bool limited) => limited
        ? $$"""
            {{Each(WindowKind.CheckIns, "building")}}
            CALL (building, f, t) {
              {{InBuilding}} WITH s, s.start AS start, s.id AS stay MATCH (s)<-[:OCCUPIED]-(p)
              RETURN start, stay, p.id AS person ORDER BY start, stay, person LIMIT $most
            }
            """
        : $"{Each(WindowKind.CheckIns, "building")} {InBuilding} WITH o, s, s.start AS start, s.id AS stay MATCH (s)<-[:OCCUPIED]-(p) "
          + "WITH o, start, stay, p.id AS person";

    private static string Beside(string entries, bool limited) =>
        $"{entries} UNION ALL {CheckedIn(limited)} RETURN o, stay, start, person, null AS registrant, null AS room, null AS building, null AS end";
}
