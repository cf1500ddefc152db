using Investigate.Stores.Neo4j.Loading;

namespace Investigate.Stores.Neo4j.Facts;

/// <summary>
/// What is peculiar to stays. Whoever occupies a stay hangs on its node, so any change of the stay, its occupants or its building makes a new
/// node with all of them: readers need no version on the relationship.
/// </summary>
internal static class StayTexts
{
    /// <summary>
    /// A stay longer than this, or open, is found by the label <c>LongStay</c>; so a search for the others needs to look no further back.
    /// </summary>
    public static readonly long Longest = TimeSpan.FromDays(30).Ticks;

    /// <param name="content">Of a stay, as <see cref="FactKinds.Stay"/> orders it.</param>
    public static bool IsLong(object?[] content) => content is [_, _, long start, long end] && end - start > Longest;

    /// <summary>Lets a copy hold in place of earlier nodes; <c>old</c> and <c>building</c> are known.</summary>
    private const string Copy = """
        SET old.withdrawnIn = $v
        CREATE (new:Stay) SET new = old {.*, addedIn: $v, withdrawnIn: null, building: building}
        FOREACH (_ IN CASE WHEN old:LongStay THEN [1] ELSE [] END | SET new:LongStay)
        WITH old, new
        CALL (old, new) { MATCH (old)<-[o:OCCUPIED]-(p) CREATE (p)-[n:OCCUPIED]->(new) SET n = properties(o) }
        RETURN count(*) AS done
        """;

    /// <summary>Copies the stays with these ids into the version.</summary>
    public static readonly string Revise = Turn.Fenced($$"""
        UNWIND $id AS id
        MATCH (old:Stay {id: id}) WHERE old.addedIn < $v AND old.withdrawnIn IS NULL
        WITH old, old.building AS building
        {{Copy}}
        """);

    /// <summary>Gives the stays with these ids the label of long ones, or takes it.</summary>
    public static readonly string MarkLong = Turn.Fenced("""
        UNWIND $id AS id
        MATCH (s:Stay {id: id, addedIn: $v})
        FOREACH (_ IN CASE WHEN s.end - s.start > $longest THEN [1] ELSE [] END | SET s:LongStay)
        FOREACH (_ IN CASE WHEN s.end - s.start > $longest THEN [] ELSE [1] END | REMOVE s:LongStay)
        RETURN count(*) AS done
        """);

    /// <summary>Gives the stays of the version with these ids the building of their room.</summary>
    public static readonly string House = Turn.Fenced("""
        UNWIND $id AS id
        MATCH (s:Stay {id: id, addedIn: $v})
        MATCH (r:Room {id: s.room}) WHERE r.addedIn <= $v AND r.withdrawnIn IS NULL
        SET s.building = r.building
        RETURN count(*) AS done
        """);

    /// <summary>Gives the stays of the version in these rooms the building of their room.</summary>
    public static readonly string FollowRoom = Turn.Fenced("""
        UNWIND $room AS id
        MATCH (r:Room {id: id}) WHERE r.addedIn <= $v AND r.withdrawnIn IS NULL
        WITH r.id AS room, r.building AS building
        MATCH (s:Stay) WHERE s.room = room AND s.start IS NOT NULL AND s.addedIn = $v AND s.building <> building
        SET s.building = building
        RETURN count(*) AS done
        """);

    /// <summary>Copies some earlier stays of these rooms into the version, with the building of their room.</summary>
    public static readonly string MoveSome = Turn.Fenced($$"""
        UNWIND $room AS id
        MATCH (r:Room {id: id}) WHERE r.addedIn <= $v AND r.withdrawnIn IS NULL
        WITH r.id AS room, r.building AS building
        MATCH (old:Stay) WHERE old.room = room AND old.start IS NOT NULL AND old.addedIn < $v AND old.withdrawnIn IS NULL AND old.building <> building
        WITH old, building LIMIT $most
        {{Copy}}
        """);

    /// <summary>Puts persons on stays of the version, or corrects how they are there.</summary>
    public static readonly string Occupy = Turn.Fenced("""
        UNWIND $rows AS r
        MATCH (s:Stay {id: r[0], addedIn: $v})
        WITH r, s, r[1] AS person
        MATCH (p:Person {id: person})
        MERGE (p)-[o:OCCUPIED]->(s)
        SET o.registrant = r[2], o.import = $import, o.file = $file, o.row = r[3]
        RETURN count(*) AS done
        """);

    /// <summary>Makes the nodes by which persons are known to stays.</summary>
    public static readonly string PutPersons = Turn.Fenced("UNWIND $id AS id MERGE (p:Person {id: id}) RETURN count(*) AS done");

    /// <summary>Whoever occupies these stays by now.</summary>
    public const string Occupants = """
        UNWIND $id AS id
        MATCH (s:Stay {id: id}) WHERE s.addedIn <= $v AND s.withdrawnIn IS NULL
        MATCH (s)<-[o:OCCUPIED]-(p)
        RETURN id, p.id, o.registrant
        """;

    /// <summary>As <see cref="FactTexts.WithdrawSome"/>, for stays and their occupants together: of each, what the last load said that is not gone.</summary>
    public static readonly string WithdrawSome = Turn.Fenced("""
        MATCH (x:Stay) WHERE x.addedIn = $of AND x.id > $after
        WITH x.id AS id ORDER BY x.addedIn, x.id LIMIT $most
        CALL (id) {
          MATCH (h:Stay {id: id}) WHERE h.addedIn < $v AND h.withdrawnIn IS NULL
          SET h.withdrawnIn = $v
          WITH id
          MATCH (y:Stay {id: id}) WHERE y.addedIn < $v AND NOT y.import IN $gone
          WITH id, y ORDER BY y.import DESC, y.addedIn DESC LIMIT 1
          MATCH (r:Room {id: y.room}) WHERE r.addedIn <= $v AND r.withdrawnIn IS NULL
          CREATE (z:Stay) SET z = y {.*, addedIn: $v, withdrawnIn: null, building: r.building}
          FOREACH (_ IN CASE WHEN y:LongStay THEN [1] ELSE [] END | SET z:LongStay)
          WITH id, z
          CALL (id, z) {
            MATCH (w:Stay {id: id}) WHERE w.addedIn < $v
            MATCH (w)<-[o:OCCUPIED]-(p) WHERE NOT o.import IN $gone
            WITH z, p, o ORDER BY o.import DESC
            WITH z, p, collect(o)[0] AS o
            CREATE (p)-[n:OCCUPIED]->(z) SET n = properties(o)
          }
          RETURN count(*) AS restored
        }
        RETURN max(id) AS done
        """);

    /// <summary>Rooms of which the version says something else than the one before.</summary>
    public const string ChangedRooms = "MATCH (r:Room) WHERE r.withdrawnIn = $v RETURN r.id";
}
