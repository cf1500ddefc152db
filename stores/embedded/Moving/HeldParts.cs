using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Moving;

/// <summary>The parts of what a file holds, in their order.</summary>
internal static class HeldParts
{
    public static IEnumerable<Holding> Of(SqliteConnection db, HeadAnchor anchor)
    {
        IEnumerable<Holding> settings = db.Rows(
            row => new HeldSetting(row.GetString(0), row.GetFieldValue<byte[]>(1)), "SELECT name, value FROM deployment ORDER BY name");
        return settings.Concat(Loads(db)).Concat(Changes(db)).Concat(Cases(db)).Concat(Log(db, anchor));
    }

    private static IEnumerable<Holding> Loads(SqliteConnection db)
    {
        var loads = db.Rows(
            row => (Id: new ImportId(row.GetInt64(0)), Version: NumberOrNull(row, 1), Withdrawn: NumberOrNull(row, 2)),
            "SELECT id, version, (SELECT version FROM withdrawal WHERE import = id) FROM import ORDER BY id");
        foreach (var (id, version, withdrawn) in loads)
        {
            yield return new HeldLoad(
                Ledger.Runs(db, [id])[0], version, withdrawn,
                db.Rows(row => row.GetInt64(0), "SELECT needs FROM import_need WHERE import = $1 ORDER BY needs", id.Value));
            foreach (var part in Files(db, id, "rejection").SelectMany(name => Ledger.Rejections(db, id, name, int.MaxValue).Chunk(Holding.RowsAtOnce)
                .Select(rows => new HeldRejections(id, name, rows))))
            {
                yield return part;
            }

            foreach (var part in Files(db, id, "rejected_record").SelectMany(name => Ledger.Kept(db, id, name, int.MaxValue).Chunk(Holding.RowsAtOnce)
                .Select(rows => new HeldRecords(id, name, rows))))
            {
                yield return part;
            }

            var contradictions = Files(db, id, "contradiction").SelectMany(name => Ledger.Contradictions(db, id, name, int.MaxValue));
            foreach (var rows in contradictions.Chunk(Holding.RowsAtOnce))
            {
                yield return new HeldContradictions(id, rows);
            }
        }
    }

    private static IReadOnlyList<string> Files(SqliteConnection db, ImportId import, string table) =>
        [.. db.Rows(row => row.GetString(0), $"SELECT DISTINCT file FROM {table} WHERE import = $1", import.Value).Order(StringComparer.Ordinal)];

    private static IEnumerable<Holding> Changes(SqliteConnection db)
    {
        var changes = db.Rows(
            row => new HeldChange(
                row.GetInt64(0), row.Instant(1), NumberOrNull(row, 2) is { } import ? new ImportId(import) : null, row.GetBoolean(3)),
            """
            SELECT version, finished_at, id, 0 FROM import WHERE version IS NOT NULL
            UNION ALL SELECT version, at, import, 1 FROM withdrawal
            UNION ALL SELECT version, at, NULL, 0 FROM erasure
            """);
        var highest = db.Rows(row => ((HeldKind)row.GetInt32(0), row.GetInt64(1)), "SELECT kind, highest FROM given").ToDictionary();
        foreach (var change in HeldChange.InOrder(changes))
        {
            yield return change;
            foreach (var part in change is { Import: { } import, IsWithdrawal: false } ? Facts(db, import) : [])
            {
                highest[part.Kind] = Math.Max(highest.GetValueOrDefault(part.Kind), part.Facts[^1].Id);
                yield return part;
            }
        }

        yield return new HeldNumbers([.. HeldNumbers.Kinds.Select(kind => highest.GetValueOrDefault(kind))]);
    }

    /// <summary>What a load stated; the kinds have the numbers they have here.</summary>
    private static IEnumerable<HeldFacts> Facts(SqliteConnection db, ImportId import)
    {
        foreach (var kind in Enum.GetValues<HeldKind>())
        {
            var stated = new Dictionary<(long Id, long Occupant), StatedFact>();
            foreach (var chunk in ChunkTable.Of(db, import, (FactKind)(int)kind))
            {
                foreach (var fact in MovedPage.Facts(ChunkCoding.Decode(chunk)))
                {
                    stated[(fact.Id, kind == HeldKind.Occupant ? (long)fact.Values[0]! : 0)] = fact;
                }
            }

            foreach (var some in stated.OrderBy(entry => entry.Key).Select(entry => entry.Value).Chunk(Holding.RowsAtOnce))
            {
                yield return new HeldFacts(import, kind, some);
            }
        }
    }

    private static IEnumerable<Holding> Cases(SqliteConnection db)
    {
        foreach (var id in db.Rows(row => new CaseId(row.GetInt64(0)), "SELECT id FROM case_file ORDER BY id"))
        {
            yield return new HeldCase(
                CaseTable.Find(db, id)!, SubjectTable.Of(db, id), MarkTable.Of(db, id), RequestTable.Of(db, id),
                db.Rows(
                    row => new PersonCode(new PersonId(row.GetInt64(0)), row.GetString(1)), "SELECT person, handle FROM reached WHERE case_id = $1 ORDER BY person",
                    id.Value),
                db.Rows(row => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(0)), "SELECT question FROM look WHERE case_id = $1 ORDER BY question", id.Value),
                HandedOutTable.Of(db, id));
        }

        foreach (var id in db.Rows(row => row.GetInt64(0), "SELECT id FROM saved_chart ORDER BY id"))
        {
            yield return new HeldChart(ChartTable.Find(db, id)!);
        }

        yield return new HeldChartNumber(db.Number("SELECT seq FROM sqlite_sequence WHERE name = 'saved_chart'"));
    }

    private static IEnumerable<Holding> Log(SqliteConnection db, HeadAnchor anchor)
    {
        var after = long.MinValue;
        while (LogTable.Entries(db, after, long.MaxValue, Holding.RowsAtOnce) is { Count: > 0 } entries)
        {
            yield return new HeldEntries(entries);
            after = entries[^1].Sequence;
        }

        if (Head(db, anchor.Read()) is { } head)
        {
            yield return new HeldHead(head);
        }
    }

    /// <summary>The newest entry, which a crash may have left without its anchor; but an anchor that the log does not hold goes along as it is.</summary>
    private static LogHead? Head(SqliteConnection db, LogHead? anchored)
    {
        var newest = LogTable.NewestSequence(db);
        var isHeld = anchored is null || (LogTable.Entries(db, anchored.Sequence - 1, anchored.Sequence, 1) is [var entry]
            && entry.Hash.Span.SequenceEqual(anchored.Hash.Span));
        return isHeld && LogTable.Entries(db, newest - 1, newest, 1) is [var last] ? new LogHead(last.Sequence, last.Hash) : anchored;
    }

    private static long? NumberOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
