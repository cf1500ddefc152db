using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

internal static class LogTable
{
    /// <returns>0 for an empty log.</returns>
    public static long NewestSequence(SqliteConnection connection) => connection.Number("SELECT max(sequence) FROM log");

    /// <summary>Entries after one and up to another, ascending.</summary>
    public static IReadOnlyList<LogRecord> Entries(SqliteConnection connection, long after, long upTo, int first) => connection.Rows(
        row => new LogRecord(
            row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.Instant(3), row.GetString(4),
            row.IsDBNull(5) ? null : new CaseId(row.GetInt64(5)), row.Text(6), row.GetInt32(7) != 0),
        "SELECT sequence, text, hash, at, actor, case_id, purpose, answered FROM log WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence LIMIT $3",
        after, upTo, first);

    public static IReadOnlyList<string> Purposes(SqliteConnection connection, CaseId id, string user, int first) => connection.Rows(
        row => row.GetString(0),
        """
        SELECT purpose FROM log WHERE case_id = $1 AND actor = $2 AND purpose IS NOT NULL AND answered = 1
        GROUP BY purpose ORDER BY max(sequence) DESC LIMIT $3
        """,
        id.Value, user, first);
}
