using Investigate.Stores.Neo4j.Loading;

namespace Investigate.Stores.Neo4j.Facts;

/// <summary>
/// The texts by which a load works on one kind. Each can be sent twice. <c>$v</c> is the version that is being made: its nodes are seen by no
/// reader before it is published.
/// </summary>
internal sealed class FactTexts
{
    private static readonly IReadOnlyDictionary<FactKind, FactTexts> All = FactKinds.All.ToDictionary(kind => kind, kind => new FactTexts(kind));

    private FactTexts(FactKind kind)
    {
        var label = kind.Label;
        var keys = string.Join(", ", kind.Key.Select((name, i) => $"{name}: $k{i}[i]"));
        Find = $"UNWIND range(0, size($k0) - 1) AS i MATCH (x:{label} {{{keys}}}) RETURN i, x.id, x.withdrawnIn IS NULL, x.import, {(kind.Carried is { } carried ? $"x.{carried}" : "0")} AS carried";
        FindContent = $"{Find}, x.file, x.row, {string.Join(", ", kind.Content.Select(name => $"x.{name}"))}";
        Put = Turn.Fenced($$"""
            UNWIND $rows AS r
            MERGE (x:{{label}} {id: r[0], addedIn: $v})
            SET x.import = $import, x.file = $file, x.row = r[1], {{string.Join(", ", kind.Properties.Select((name, i) => $"x.{name} = r[{i + 2}]"))}}
            RETURN count(*) AS done
            """);
        Supersede = Turn.Fenced($$"""
            UNWIND $id AS id
            MATCH (x:{{label}} {id: id}) WHERE x.addedIn < $v AND x.withdrawnIn IS NULL
            SET x.withdrawnIn = $v
            RETURN count(*) AS done
            """);
        DeleteSome = Turn.Fenced($"MATCH (x:{label}) WHERE x.addedIn = $v AND x.id IS NOT NULL WITH x LIMIT $most DETACH DELETE x RETURN count(*) AS done");
        RestoreSome = Turn.Fenced($"MATCH (x:{label}) WHERE x.withdrawnIn = $v WITH x LIMIT $most REMOVE x.withdrawnIn RETURN count(*) AS done");
        WithdrawSome = Turn.Fenced($$"""
            MATCH (x:{{label}}) WHERE x.addedIn = $of AND x.id > $after AND x.import = $import
            WITH x.id AS id ORDER BY x.addedIn, x.id LIMIT $most
            CALL (id) {
              MATCH (h:{{label}} {id: id}) WHERE h.addedIn < $v AND h.withdrawnIn IS NULL AND h.import = $import
              SET h.withdrawnIn = $v
              WITH id
              MATCH (y:{{label}} {id: id}) WHERE y.addedIn < $v AND NOT y.import IN $gone
              WITH y ORDER BY y.import DESC, y.addedIn DESC LIMIT 1
              CREATE (z:{{label}}) SET z = y {.*, addedIn: $v, withdrawnIn: null}
              RETURN count(*) AS restored
            }
            RETURN max(id) AS done
            """);
        Balance = $$"""
            MATCH (x:{{label}}) WHERE x.addedIn = $v AND x.id IS NOT NULL WITH count(*) AS more
            CALL (more) { MATCH (x:{{label}}) WHERE x.withdrawnIn = $v RETURN count(*) AS less }
            RETURN more - less
            """;
    }

    /// <summary>Nodes with these keys, in the arrays k0, k1…: place of the key, id, whether it holds, import, what is carried.</summary>
    public string Find { get; }

    /// <summary>As <see cref="Find"/>, with file, row and content.</summary>
    public string FindContent { get; }

    /// <summary>Makes nodes of the version, or writes them over; rows of id, row of the file, key and content.</summary>
    public string Put { get; }

    /// <summary>Lets earlier wordings of these ids hold no longer.</summary>
    public string Supersede { get; }

    /// <summary>Deletes some nodes of a version that will not be published.</summary>
    public string DeleteSome { get; }

    /// <summary>Lets some nodes hold again that such a version superseded.</summary>
    public string RestoreSome { get; }

    /// <summary>
    /// Takes out what a load says of some ids, those after <c>$after</c>; what the last load before it said holds again, those of <c>$gone</c>
    /// left out. Gives the last id, or null when there was none left.
    /// </summary>
    public string WithdrawSome { get; }

    /// <summary>How many things more the version holds than the one before.</summary>
    public string Balance { get; }

    public static FactTexts Of(FactKind kind) => All[kind];
}
