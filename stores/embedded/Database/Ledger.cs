using System.Text.Json;
using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>What is known of the loads themselves: one row each, their files and their rejected rows.</summary>
internal static class Ledger
{
    private const string Columns = "SELECT id, status, started_at, finished_at FROM import";

    private const string FilesOf =
        "SELECT name, rows, accepted, rejected, dropped_columns, ignored_columns FROM import_file WHERE import = $1 ORDER BY position";

    public static ImportId Begin(SqliteConnection connection, DateTimeOffset at) => new(connection.Number(
        "INSERT INTO import (status, started_at) VALUES ($1, $2) RETURNING id", (int)ImportStatus.Running, at.UtcTicks));

    /// <summary>The newest version any load has published.</summary>
    public static GraphVersion Newest(SqliteConnection connection) =>
        new(connection.Number("SELECT max(version) FROM import WHERE version IS NOT NULL"));

    /// <param name="version">What readers see from now on.</param>
    public static void Publish(SqliteConnection connection, ImportId import, DateTimeOffset at, GraphVersion version, IReadOnlyList<ImportFile> files)
    {
        connection.Run(
            "UPDATE import SET status = $2, finished_at = $3, version = $4 WHERE id = $1",
            import.Value, (int)ImportStatus.Done, at.UtcTicks, version.Number);
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            connection.Run(
                "INSERT INTO import_file VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                import.Value, i, file.Name, file.Rows, file.Accepted, file.Rejected, JsonSerializer.Serialize(file.DroppedColumns),
                JsonSerializer.Serialize(file.IgnoredColumns));
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

    private static ImportRun Run(SqliteDataReader row, SqliteConnection connection)
    {
        var id = new ImportId(row.GetInt64(0));
        return new ImportRun(
            id, (ImportStatus)row.GetInt32(1), row.Instant(2), row.IsDBNull(3) ? null : row.Instant(3),
            connection.Rows(File, FilesOf, id.Value));
    }

    private static ImportFile File(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), Headers(row.GetString(4)), Headers(row.GetString(5)));

    private static string[] Headers(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];
}
