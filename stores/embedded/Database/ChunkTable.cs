using System.Buffers;
using System.Runtime.InteropServices;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Investigate.Stores.Embedded.Database;

/// <summary>The chunks of the loads.</summary>
internal static class ChunkTable
{
    /// <summary>Chunks deleted in one transaction at most, so that nobody waits long.</summary>
    private const int DeletedAtOnce = 16;

    public static void Insert(SqliteConnection connection, IEnumerable<Chunk> chunks)
    {
        using var insert = connection.Statement(
            "INSERT INTO chunk (import, kind, sequence, file, rows, checksum, body) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            0, 0, 0, "", 0, 0, Array.Empty<byte>());
        foreach (var chunk in chunks)
        {
            insert.With(chunk.Import.Value, (int)chunk.Kind, chunk.Sequence, chunk.File, chunk.Rows, chunk.Checksum, Bytes(chunk.Body)).ExecuteNonQuery();
        }
    }

    /// <summary>
    /// The chunks that make version <paramref name="to"/> of version <paramref name="from"/>: those of each load in the order they were
    /// written, the loads in order. Those of loads that are withdrawn by <paramref name="to"/> come too, and are told.
    /// </summary>
    public static IEnumerable<(Chunk Chunk, bool Withdrawn)> Between(SqliteConnection connection, GraphVersion from, GraphVersion to)
    {
        // Found by version, loads would not come by id, and SQLite would write all bodies to a temporary file to sort them.
        using var select = connection.Statement(
            """
            SELECT c.import, c.kind, c.sequence, c.file, c.rows, c.checksum, c.body,
                EXISTS (SELECT 1 FROM withdrawal AS w WHERE w.import = i.id AND w.version <= $2)
            FROM import AS i NOT INDEXED CROSS JOIN chunk AS c ON c.import = i.id
            WHERE i.version > $1 AND i.version <= $2
            ORDER BY i.id, c.kind, c.sequence
            """,
            from.Number, to.Number);
        using var row = select.Command.ExecuteReader();
        while (row.Read())
        {
            yield return (Read(row), row.GetInt64(7) != 0);
        }
    }

    /// <summary>
    /// How many facts of each kind the chunks of <see cref="Between"/> hold, at most a quarter more than the largest load among them: of many
    /// loads each may correct the one before, and nobody knows without reading them.
    /// </summary>
    public static IReadOnlyList<(FactKind Kind, int Facts)> FactsBetween(SqliteConnection connection, GraphVersion from, GraphVersion to) => connection.Rows(
        row => ((FactKind)row.GetInt32(0), row.GetInt32(1)),
        """
        SELECT kind, min(sum(facts), max(facts) * 5 / 4, 1 << 30)
        FROM (
            SELECT c.kind AS kind, sum(c.rows) AS facts FROM import AS i CROSS JOIN chunk AS c ON c.import = i.id
            WHERE i.version > $1 AND i.version <= $2 GROUP BY i.id, c.kind)
        GROUP BY kind
        """,
        from.Number, to.Number);

    /// <summary>All chunks of one kind of published loads, in order; those of withdrawn loads too, and they are told.</summary>
    public static IEnumerable<(Chunk Chunk, bool Withdrawn)> Of(SqliteConnection connection, FactKind kind)
    {
        using var select = connection.Statement(
            """
            SELECT c.import, c.kind, c.sequence, c.file, c.rows, c.checksum, c.body, EXISTS (SELECT 1 FROM withdrawal AS w WHERE w.import = i.id)
            FROM import AS i CROSS JOIN chunk AS c ON c.import = i.id AND c.kind = $1
            WHERE i.version IS NOT NULL
            ORDER BY i.id, c.sequence
            """,
            (int)kind);
        using var row = select.Command.ExecuteReader();
        while (row.Read())
        {
            yield return (Read(row), row.GetInt64(7) != 0);
        }
    }

    /// <summary>The chunks of one kind of one load, in the order they were written.</summary>
    public static IReadOnlyList<Chunk> Of(SqliteConnection connection, ImportId import, FactKind kind) => connection.Rows(
        Read, "SELECT import, kind, sequence, file, rows, checksum, body FROM chunk WHERE import = $1 AND kind = $2 ORDER BY sequence", import.Value, (int)kind);

    /// <summary>Puts what is left of chunks in their place; of those without rows nothing stays.</summary>
    public static void Replace(SqliteConnection connection, IReadOnlyList<Chunk> left)
    {
        using var update = connection.Statement(
            "UPDATE chunk SET rows = $4, checksum = $5, body = $6 WHERE import = $1 AND kind = $2 AND sequence = $3", 0, 0, 0, 0, 0, Array.Empty<byte>());
        foreach (var chunk in left)
        {
            if (chunk.Rows == 0)
            {
                connection.Run(
                    "DELETE FROM chunk WHERE import = $1 AND kind = $2 AND sequence = $3", chunk.Import.Value, (int)chunk.Kind, chunk.Sequence);
            }
            else
            {
                update.With(chunk.Import.Value, (int)chunk.Kind, chunk.Sequence, chunk.Rows, chunk.Checksum, Bytes(chunk.Body)).ExecuteNonQuery();
            }
        }
    }

    /// <summary>Deletes some chunks of a load.</summary>
    /// <returns>False when there were none left.</returns>
    public static bool DeleteSome(SqliteConnection connection, ImportId import) => connection.Run(
        "DELETE FROM chunk WHERE id IN (SELECT id FROM chunk WHERE import = $1 LIMIT $2)", import.Value, DeletedAtOnce) > 0;

    /// <summary>What SQLite takes of a body: its array, where it fills one.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var of) && of.Array is { } array && array.Length == of.Count ? array : body.ToArray();

    /// <summary>Gives back the memory of a chunk that was read here and that nobody needs any more; whoever does not, leaves it to the collector.</summary>
    public static void Return(Chunk chunk)
    {
        if (MemoryMarshal.TryGetArray(chunk.Body, out var body) && body.Array is { Length: > 0 } array)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private static Chunk Read(SqliteDataReader row) => new(
        new ImportId(row.GetInt64(0)), (FactKind)row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4),
        Body(row, 6), row.GetInt64(5));

    /// <summary>A body in memory of the shared pool: a start reads hundreds of megabytes of them, a few at a time.</summary>
    private static ReadOnlyMemory<byte> Body(SqliteDataReader row, int column)
    {
        var blob = raw.sqlite3_column_blob(row.Handle, column);
        var body = ArrayPool<byte>.Shared.Rent(blob.Length);
        blob.CopyTo(body);
        return body.AsMemory(0, blob.Length);
    }
}
