using System.Text.Json;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>The texts by which loads and versions are written as another store has them. Each can be sent twice.</summary>
internal static class FillingTexts
{
    public static readonly string Load = Turn.Fenced("""
        MERGE (i:Import {id: $import})
        SET i.status = $status, i.startedAt = $startedAt, i.finishedAt = $finishedAt, i.version = $version, i.changed = false, i.occupants = false,
          i.withdrawnAt = $withdrawnAt, i.withdrawnIn = $withdrawnIn, i.needs = $needs, i.files = $files
        RETURN 1 AS done
        """);

    public static readonly string Contradict = Turn.Fenced("""
        UNWIND $rows AS c
        MERGE (k:Contradiction {import: $import, file: c[0], row: c[1]})
        SET k.earlierImport = c[2], k.earlierFile = c[3], k.earlierRow = c[4], k.name = c[5], k.birthDate = c[6]
        RETURN count(*) AS done
        """);

    public static readonly string Version = Turn.Fenced("""
        MERGE (n:Version {number: $version}) ON CREATE SET n.at = $at, n += $held
        FOREACH (_ IN CASE WHEN $erases THEN [1] ELSE [] END | SET n.erased = true)
        WITH n
        OPTIONAL MATCH (i:Import {id: $import})
        SET i.changed = $changed, i.occupants = $occupants
        RETURN 1 AS done
        """);

    /// <summary>The last write of a filling.</summary>
    public static readonly string End = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) SET g.version = $version, g.imports = $imports, g += $last
        WITH g
        MATCH (s:Store {name: 'schema'}) REMOVE s.filling
        RETURN 1 AS done
        """);

    public static Parameters Of(HeldLoad load) => new()
    {
        { "import", load.Run.Id.Value }, { "status", (long)load.Run.Status }, { "startedAt", load.Run.StartedAt.UtcTicks },
        { "finishedAt", load.Run.FinishedAt?.UtcTicks }, { "version", load.Version }, { "withdrawnAt", load.Run.WithdrawnAt?.UtcTicks },
        { "withdrawnIn", load.WithdrawnIn }, { "needs", load.Needs }, { "files", load.Version is null ? null : JsonSerializer.Serialize(load.Run.Files) },
    };

    public static Parameters Of(HeldContradictions found) => new()
    {
        { "import", found.Import.Value },
        {
            "rows",
            found.Rows.Select(row => (object?[])
                [row.File, (long)row.Row, row.Earlier.Import.Value, row.Earlier.File, (long)row.Earlier.Row, row.Name, row.BirthDate])
        },
    };
}
