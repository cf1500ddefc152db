using System.Text.Json;
using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>What is known of the loads themselves: one row each, their files and their rejected rows.</summary>
internal static class Ledger
{
    private const string Columns =
        "SELECT id, status, started_at, finished_at, (SELECT at FROM withdrawal WHERE import = id) FROM import";

    private const string OfEnded = "import IN (SELECT id FROM import WHERE finished_at <= $1)";

    private const string FilesOf =
        "SELECT name, rows, accepted, rejected, dropped_columns, ignored_columns, encoding, refusal, refusal_detail FROM import_file WHERE import = $1 ORDER BY position";

    /// <param name="status">RUNNING, or WAITING where it is not its turn.</param>
    public static ImportId Begin(SqliteConnection connection, ImportStatus status, DateTimeOffset at) => new(connection.Number(
        "INSERT INTO import (status, started_at) VALUES ($1, $2) RETURNING id", (int)status, at.UtcTicks));

    /// <summary>A load that waited runs.</summary>
    public static void Run(SqliteConnection connection, ImportId import, DateTimeOffset at) => connection.Run(
        "UPDATE import SET status = $2, started_at = $3 WHERE id = $1", import.Value, (int)ImportStatus.Running, at.UtcTicks);

    /// <summary>Loads that wait for their turn, in the order in which they came.</summary>
    public static IReadOnlyList<ImportId> Waiting(SqliteConnection connection) =>
        connection.Rows(row => new ImportId(row.GetInt64(0)), "SELECT id FROM import WHERE status = $1 ORDER BY id", (int)ImportStatus.Waiting);

    /// <summary>The newest version any load, withdrawal or erasing has published.</summary>
    public static GraphVersion Newest(SqliteConnection connection) => NewestAt(connection, DateTimeOffset.MaxValue);

    /// <summary>The newest version that was published at this instant or before.</summary>
    public static GraphVersion NewestAt(SqliteConnection connection, DateTimeOffset at) => new(connection.Number(
        """
        SELECT max(v) FROM (
            SELECT max(version) AS v FROM import WHERE version IS NOT NULL AND finished_at <= $1
            UNION ALL SELECT max(version) FROM withdrawal WHERE at <= $1
            UNION ALL SELECT max(version) FROM erasure WHERE at <= $1)
        """,
        at.UtcTicks));

    /// <summary>When a version was published: later loads and withdrawals that changed nothing kept it.</summary>
    public static DateTimeOffset? PublishedAt(SqliteConnection connection, GraphVersion version) => connection.Rows(
        row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.Instant(0),
        """
        SELECT min(at) FROM (
            SELECT finished_at AS at FROM import WHERE version = $1
            UNION ALL SELECT at FROM withdrawal WHERE version = $1
            UNION ALL SELECT at FROM erasure WHERE version = $1)
        """,
        version.Number)[0];

    /// <summary>
    /// True when a version after <paramref name="from"/> and up to <paramref name="to"/> took something away: withdrew a load, or erased facts.
    /// </summary>
    public static bool HasTaken(SqliteConnection connection, GraphVersion from, GraphVersion to) => connection.Number(
        """
        SELECT (SELECT count(*) FROM withdrawal WHERE version > $1 AND version <= $2) + (SELECT count(*) FROM erasure WHERE version > $1 AND version <= $2)
        """,
        from.Number, to.Number) > 0;

    /// <summary>Notes that facts were erased, as a version after all others.</summary>
    public static void Erased(SqliteConnection connection, DateTimeOffset at) => connection.Run(
        "INSERT INTO erasure (version, at) VALUES ($1, $2)", Newest(connection).Number + 1, at.UtcTicks);

    /// <summary>The version of the last erasing; 0 where there was none.</summary>
    public static GraphVersion NewestErasing(SqliteConnection connection) => new(connection.Number("SELECT max(version) FROM erasure"));

    /// <summary>When each load ended that has.</summary>
    public static IReadOnlyDictionary<ImportId, DateTimeOffset> Ends(SqliteConnection connection) => connection.Rows(
        row => (Import: new ImportId(row.GetInt64(0)), At: row.Instant(1)), "SELECT id, finished_at FROM import WHERE finished_at IS NOT NULL")
        .ToDictionary(end => end.Import, end => end.At);

    /// <summary>How many rejected rows of loads that ended at this instant or before are kept.</summary>
    public static int CountKept(SqliteConnection connection, DateTimeOffset endedAt) => (int)connection.Number(
        $"SELECT count(*) FROM rejected_record WHERE {OfEnded}", endedAt.UtcTicks);

    /// <summary>Erases what rejected rows of these loads had; that they were rejected, and why, stays.</summary>
    public static void EraseKept(SqliteConnection connection, DateTimeOffset endedAt)
    {
        connection.Run($"DELETE FROM rejected_record WHERE {OfEnded}", endedAt.UtcTicks);
        connection.Run($"UPDATE rejection SET value = NULL WHERE value IS NOT NULL AND {OfEnded}", endedAt.UtcTicks);
    }

    /// <summary>Keeps which earlier loads a load built on.</summary>
    public static void Need(SqliteConnection connection, ImportId import, IReadOnlySet<ImportId> needs, bool restatedOccupants)
    {
        foreach (var needed in needs)
        {
            connection.Run("INSERT OR IGNORE INTO import_need (import, needs) VALUES ($1, $2)", import.Value, needed.Value);
        }

        if (restatedOccupants)
        {
            // Whose an occupant was is not kept in memory: any load that stated occupants may be meant.
            connection.Run(
                "INSERT OR IGNORE INTO import_need (import, needs) SELECT $1, c.import FROM chunk AS c WHERE c.kind = $2 AND c.import < $1 GROUP BY c.import",
                import.Value, (int)Facts.FactKind.Occupant);
        }
    }

    /// <summary>Loads in the graph that built on this one, ascending.</summary>
    public static IReadOnlyList<ImportId> NeededBy(SqliteConnection connection, ImportId import) => connection.Rows(
        row => new ImportId(row.GetInt64(0)),
        "SELECT n.import FROM import_need AS n JOIN import AS i ON i.id = n.import WHERE n.needs = $1 AND i.status = $2 ORDER BY n.import",
        import.Value, (int)ImportStatus.Done);

    public static bool IsInGraph(SqliteConnection connection, ImportId import) =>
        connection.Number("SELECT count(*) FROM import WHERE id = $1 AND status = $2", import.Value, (int)ImportStatus.Done) > 0;

    /// <returns>The version readers see from now on: the one before where the load had stated nothing.</returns>
    public static GraphVersion Withdraw(SqliteConnection connection, ImportId import, DateTimeOffset at)
    {
        var newest = Newest(connection);
        var stated = connection.Number("SELECT count(*) FROM (SELECT 1 FROM chunk WHERE import = $1 LIMIT 1)", import.Value) > 0;
        var version = new GraphVersion(newest.Number + (stated ? 1 : 0));
        connection.Run("INSERT INTO withdrawal (import, at, version) VALUES ($1, $2, $3)", import.Value, at.UtcTicks, version.Number);
        connection.Run("UPDATE import SET status = $2 WHERE id = $1", import.Value, (int)ImportStatus.Withdrawn);
        return version;
    }

    /// <param name="version">What readers see from now on.</param>
    public static void Publish(SqliteConnection connection, ImportId import, DateTimeOffset at, GraphVersion version, IReadOnlyList<ImportFile> files)
    {
        connection.Run(
            "UPDATE import SET status = $2, finished_at = $3, version = $4 WHERE id = $1",
            import.Value, (int)ImportStatus.Done, at.UtcTicks, version.Number);
        PutFiles(connection, import, files);
    }

    /// <summary>Keeps what became of each file of a load.</summary>
    public static void PutFiles(SqliteConnection connection, ImportId import, IReadOnlyList<ImportFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            connection.Run(
                """
                INSERT INTO import_file (import, position, name, rows, accepted, rejected, dropped_columns, ignored_columns, encoding, refusal, refusal_detail)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                import.Value, i, file.Name, file.Rows, file.Accepted, file.Rejected, JsonSerializer.Serialize(file.DroppedColumns),
                JsonSerializer.Serialize(file.IgnoredColumns), file.Encoding, file.Refusal?.Code, file.Refusal?.Detail);
        }
    }

    public static void Fail(SqliteConnection connection, ImportId import, DateTimeOffset at) => connection.Run(
        "UPDATE import SET status = $2, finished_at = $3 WHERE id = $1", import.Value, (int)ImportStatus.Failed, at.UtcTicks);

    /// <summary>Loads that have begun and not ended.</summary>
    public static IReadOnlyList<ImportId> Unfinished(SqliteConnection connection) =>
        connection.Rows(row => new ImportId(row.GetInt64(0)), "SELECT id FROM import WHERE status = $1", (int)ImportStatus.Running);

    public static Page<ImportRun> Runs(SqliteConnection connection, PageRequest page)
    {
        var runs = connection.Rows(
            row => Run(row, connection), Columns + " WHERE $1 IS NULL OR id < $1 ORDER BY id DESC LIMIT $2", page.After, page.First + 1L);
        var total = (int)connection.Number("SELECT count(*) FROM import");
        return new Page<ImportRun>([.. runs.Take(page.First)], runs.Count > page.First, total);
    }

    public static IReadOnlyList<ImportRun> Runs(SqliteConnection connection, IReadOnlyList<ImportId> ids) =>
        [.. ids.SelectMany(id => connection.Rows(row => Run(row, connection), Columns + " WHERE id = $1", id.Value))];

    public static void Reject(SqliteConnection connection, ImportId import, string file, IReadOnlyList<Rejection> rows)
    {
        using var insert = connection.Statement(
            """INSERT INTO rejection (import, file, row, "column", value, code, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)""",
            import.Value, file, 0, null, null, "", null);
        foreach (var row in rows)
        {
            insert.With(import.Value, file, row.Row, row.Column, row.Value, row.Code, row.Detail).ExecuteNonQuery();
        }
    }

    public static IReadOnlyList<Rejection> Rejections(SqliteConnection connection, ImportId import, string file, int first) => connection.Rows(
        row => new Rejection(row.GetInt32(0), row.Text(1), row.Text(2), row.GetString(3), row.Text(4)),
        """SELECT row, "column", value, code, detail FROM rejection WHERE import = $1 AND file = $2 ORDER BY row, id LIMIT $3""",
        import.Value, file, first);

    public static void Keep(SqliteConnection connection, ImportId import, string file, IReadOnlyList<RejectedRecord> records)
    {
        using var insert = connection.Statement(
            "INSERT OR REPLACE INTO rejected_record (import, file, row, record) VALUES ($1, $2, $3, $4)", import.Value, file, 0, "");
        foreach (var record in records)
        {
            insert.With(import.Value, file, record.Row, record.Record).ExecuteNonQuery();
        }
    }

    public static IReadOnlyList<RejectedRecord> Kept(SqliteConnection connection, ImportId import, string file, int first) => connection.Rows(
        row => new RejectedRecord(row.GetInt32(0), row.GetString(1)),
        "SELECT row, record FROM rejected_record WHERE import = $1 AND file = $2 ORDER BY row LIMIT $3", import.Value, file, first);

    public static void Contradict(SqliteConnection connection, ImportId import, IReadOnlyList<Contradiction> contradictions)
    {
        using var insert = connection.Statement(
            """
            INSERT INTO contradiction (import, file, row, earlier_import, earlier_file, earlier_row, name, birth_date)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            import.Value, "", 0, 0, "", 0, 0, 0);
        foreach (var found in contradictions)
        {
            insert.With(
                import.Value, found.File, found.Row, found.Earlier.Import.Value, found.Earlier.File, found.Earlier.Row, found.Name ? 1 : 0,
                found.BirthDate ? 1 : 0).ExecuteNonQuery();
        }
    }

    public static IReadOnlyList<Contradiction> Contradictions(SqliteConnection connection, ImportId import, string file, int first) => connection.Rows(
        row => new Contradiction(
            file, row.GetInt32(0), new Source(new ImportId(row.GetInt64(1)), row.GetString(2), row.GetInt32(3)), row.GetInt32(4) == 1, row.GetInt32(5) == 1),
        """
        SELECT row, earlier_import, earlier_file, earlier_row, name, birth_date FROM contradiction
        WHERE import = $1 AND file = $2 ORDER BY row LIMIT $3
        """,
        import.Value, file, first);

    private static ImportRun Run(SqliteDataReader row, SqliteConnection connection)
    {
        var id = new ImportId(row.GetInt64(0));
        return new ImportRun(
            id, (ImportStatus)row.GetInt32(1), row.Instant(2), row.IsDBNull(3) ? null : row.Instant(3),
            connection.Rows(File, FilesOf, id.Value))
        {
            WithdrawnAt = row.IsDBNull(4) ? null : row.Instant(4),
        };
    }

    private static ImportFile File(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), Headers(row.GetString(4)), Headers(row.GetString(5)))
    {
        Encoding = row.Text(6),
        Refusal = row.Text(7) is { } code ? new FileRefusal(code, row.Text(8)) : null,
    };

    private static string[] Headers(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
