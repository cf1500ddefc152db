using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>The charts saved in each case, every state of each; and what else than persons each case has handed out.</summary>
internal static class ChartTexts
{
    private const string Columns = "c.id, c.case, c.name, c.document, c.savedBy, c.savedAt";

    /// <summary>Gives no row where the newest chart of this name is not the one it is based on.</summary>
    public const string Save = $$"""
        MATCH (h:Store {name: 'log'})
        OPTIONAL MATCH (last:Chart) WHERE last.case = $case AND last.name = $name AND last.isNewest
        WITH h, last WHERE coalesce(last.id, 0) = $basis
        SET h.charts = coalesce(h.charts, 0) + 1, last.isNewest = false
        CREATE (c:Chart {id: h.charts, case: $case, name: $name, document: $document, savedBy: $by, savedAt: $at, isNewest: true})
        RETURN {{Columns}}
        """;

    public const string Newest = $$"""
        MATCH (c:Chart) WHERE c.case = $case AND c.name IS NOT NULL AND c.isNewest WITH count(*) AS total
        CALL (total) {
          OPTIONAL MATCH (c:Chart) WHERE c.case = $case AND c.name IS NOT NULL AND c.isNewest AND c.id < $before RETURN c ORDER BY c.id DESC LIMIT $most
        }
        RETURN {{Columns}}, total
        """;

    public const string Find = $"MATCH (c:Chart {{id: $id}}) RETURN {Columns}";

    /// <summary>Every chart of every case.</summary>
    public const string All = $"MATCH (c:Chart) WHERE c.id > $after RETURN {Columns} ORDER BY c.id LIMIT $most";

    /// <summary>How many of these the case has not handed out yet.</summary>
    public const string HeldBack = """
        UNWIND range(0, size($kinds) - 1) AS i
        OPTIONAL MATCH (o:HandedOut {case: $case, kind: $kinds[i], number: $numbers[i]})
        WITH o WHERE o IS NULL
        RETURN count(*)
        """;

    public const string HandOut =
        "UNWIND range(0, size($kinds) - 1) AS i MERGE (o:HandedOut {case: $case, kind: $kinds[i], number: $numbers[i]})";

    public const string HandedOut =
        "MATCH (o:HandedOut) WHERE o.case = $case AND o.kind IS NOT NULL AND o.number IS NOT NULL RETURN o.kind, o.number ORDER BY o.kind, o.number";

    public static SavedChart ChartOf(Row row) => new(
        row.Number(0), new CaseId(row.Number(1)), row.Text(2), row.Text(3), row.Text(4), new DateTimeOffset(row.Number(5), TimeSpan.Zero));
}
