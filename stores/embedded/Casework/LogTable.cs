using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

internal static class LogTable
{
    private const string Columns = "SELECT sequence, text, hash, at, actor, case_id, purpose, answered FROM log";

    public static void Insert(SqliteConnection connection, IReadOnlyList<LogRecord> entries)
    {
        using var insert = connection.Statement("INSERT INTO log VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", 0, "", Array.Empty<byte>(), 0, "", null, null, 0);
        foreach (var entry in entries)
        {
            insert.With(
                entry.Sequence, entry.Text, entry.Hash.ToArray(), entry.At.UtcTicks, entry.Actor, entry.Case?.Value, entry.Purpose, entry.Answered ? 1 : 0)
                .ExecuteNonQuery();
        }
    }

    /// <returns>0 for an empty log.</returns>
    public static long NewestSequence(SqliteConnection connection) => connection.Number("SELECT max(sequence) FROM log");

    /// <summary>Entries after one and up to another, ascending.</summary>
    public static IReadOnlyList<LogRecord> Entries(SqliteConnection connection, long after, long upTo, int first) => connection.Rows(
        Entry, $"{Columns} WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence LIMIT $3", after, upTo, first);

    /// <summary>Entries that fit the filter, newest first.</summary>
    public static Page<LogRecord> Page(SqliteConnection connection, LogFilter filter, PageRequest page)
    {
        var conditions = new List<string> { "at >= $3", "at < $4" };
        if (filter.Case is not null)
        {
            conditions.Add("case_id = $1");
        }

        if (filter.Actor is not null)
        {
            conditions.Add("actor = $2");
        }

        var where = string.Join(" AND ", conditions);
        var (start, end) = (filter.During.StartTicks, filter.During.EndTicks);
        var found = connection.Rows(
            Entry, $"{Columns} WHERE {where} AND ($5 IS NULL OR sequence < $5) ORDER BY sequence DESC LIMIT $6",
            filter.Case?.Value, filter.Actor, start, end, page.After, page.First + 1L);
        var total = (int)connection.Number($"SELECT count(*) FROM log WHERE {where}", filter.Case?.Value, filter.Actor, start, end);
        return new Page<LogRecord>([.. found.Take(page.First)], found.Count > page.First, total);
    }

    public static IReadOnlyList<string> Purposes(SqliteConnection connection, CaseId id, string user, int first) => connection.Rows(
        row => row.GetString(0),
        """
        SELECT purpose FROM log WHERE case_id = $1 AND actor = $2 AND purpose IS NOT NULL AND answered = 1
        GROUP BY purpose ORDER BY max(sequence) DESC LIMIT $3
        """,
        id.Value, user, first);

    private static LogRecord Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.Instant(3), row.GetString(4),
        row.IsDBNull(5) ? null : new CaseId(row.GetInt64(5)), row.Text(6), row.GetInt32(7) != 0);
}
