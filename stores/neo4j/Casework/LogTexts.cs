using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

internal static class LogTexts
{
    private const string Columns = "e.sequence, e.text, e.hash, e.at, e.actor, e.case, e.purpose, e.answered";

    public const string Head = "MATCH (h:Store {name: 'log'}) RETURN coalesce(h.sequence, 0), h.hash";

    public const string Newest = "MATCH (e:LogEntry) WHERE e.sequence IS NOT NULL RETURN e.sequence ORDER BY e.sequence DESC LIMIT 1";

    public const string Entries = $"MATCH (e:LogEntry) WHERE e.sequence > $after AND e.sequence <= $upTo RETURN {Columns} ORDER BY e.sequence LIMIT $most";

    public const string Purposes = """
        MATCH (e:LogEntry) WHERE e.case = $case AND e.actor = $user AND e.stated IS NOT NULL
        RETURN e.stated AS purpose, max(e.sequence) AS last ORDER BY last DESC LIMIT $most
        """;

    private static readonly string[] Filtered = [Page(false, false), Page(false, true), Page(true, false), Page(true, true)];

    /// <summary>Entries that fit a filter, newest first, and how many there are.</summary>
    public static string Page(LogFilter filter) => Filtered[(filter.Case is null ? 0 : 2) + (filter.Actor is null ? 0 : 1)];

    public static LogRecord EntryOf(Row row) => new(
        row.Number(0), row.Text(1), Convert.FromHexString(row.Text(2)), new DateTimeOffset(row.Number(3), TimeSpan.Zero), row.Text(4),
        row.NumberOrNull(5) is { } of ? new CaseId(of) : null, row.TextOrNull(6), row.Flag(7));

    private static string Page(bool ofCase, bool ofActor)
    {
        var fits = $"{(ofCase ? "e.case = $case AND " : "")}{(ofActor ? "e.actor = $actor AND " : "")}e.at >= $from AND e.at < $to";
        return $$"""
            MATCH (e:LogEntry) WHERE {{fits}} AND e.sequence IS NOT NULL WITH count(*) AS total
            CALL (total) { OPTIONAL MATCH (e:LogEntry) WHERE {{fits}} AND e.sequence < $before RETURN e ORDER BY e.sequence DESC LIMIT $most }
            RETURN {{Columns}}, total
            """;
    }
}
