using System.Text.Json;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>What the holder of the turn notes of loads, and where they leave the graph.</summary>
internal static class LedgerEntries
{
    private static readonly string State = Turn.Fenced($$"""
        MATCH (g:Store {name: 'graph'})
        OPTIONAL MATCH (n:Version {number: g.version})
        RETURN [coalesce(g.version, 0), g.making, coalesce(g.imports, 0), g.erasing, {{Each("coalesce(g.last{0}, 0)")}}, {{Each("coalesce(n.held{0}, 0)")}}] AS done
        """);

    private static readonly string Begin = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) SET g.making = $v, g.imports = CASE WHEN $import > coalesce(g.imports, 0) THEN $import ELSE g.imports END
        WITH g
        MERGE (i:Import {id: $import}) SET i.status = $status, i.startedAt = $at REMOVE i.place, i.until
        RETURN 1 AS done
        """);

    private static readonly string BeginWithdrawal = Turn.Fenced("MATCH (g:Store {name: 'graph'}) SET g.making = $v RETURN 1 AS done");

    private static readonly string Fail = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) REMOVE g.making
        WITH g
        CALL (g) { MATCH (i:Import) WHERE i.status = $running SET i.status = $failed, i.finishedAt = $at RETURN count(*) AS failed }
        RETURN failed AS done
        """);

    private static readonly string FailDead = Turn.Fenced("""
        MATCH (i:Import) WHERE i.status = $waiting AND i.until < timestamp() SET i.status = $failed, i.finishedAt = $at RETURN count(*) AS done
        """);

    private static readonly string Publish = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) SET g.version = $version, g += $last REMOVE g.making
        MERGE (n:Version {number: $version}) ON CREATE SET n.at = $at, n += $held
        WITH g
        MATCH (i:Import {id: $import})
        SET i.status = $status, i.finishedAt = $at, i.version = $version, i.changed = $changed, i.occupants = $occupants, i.needs = $needs, i.files = $files
        WITH i
        CALL (i) {
          UNWIND $contradictions AS c
          MERGE (k:Contradiction {import: i.id, file: c[0], row: c[1]})
          SET k.earlierImport = c[2], k.earlierFile = c[3], k.earlierRow = c[4], k.name = c[5], k.birthDate = c[6]
          RETURN count(*) AS kept
        }
        RETURN 1 AS done
        """);

    private static readonly string Withdraw = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) SET g.version = $version REMOVE g.making
        MERGE (n:Version {number: $version}) ON CREATE SET n.at = $at, n += $held
        WITH g
        MATCH (i:Import {id: $import}) SET i.status = $status, i.withdrawnAt = $at, i.withdrawnIn = $version
        RETURN 1 AS done
        """);

    private static readonly string Reject = Turn.Fenced("""
        UNWIND $rows AS row
        MERGE (r:Rejection {import: $import, file: $file, row: row[0], place: row[1]})
        SET r.column = row[2], r.value = row[3], r.code = row[4], r.detail = row[5]
        RETURN count(*) AS done
        """);

    private static readonly string Keep = Turn.Fenced("""
        UNWIND range(0, size($row) - 1) AS i
        MERGE (r:RejectedRecord {import: $import, file: $file, row: $row[i]}) SET r.record = $record[i]
        RETURN count(*) AS done
        """);

    /// <summary>What the next load or withdrawal begins with.</summary>
    /// <param name="Version">The newest published one.</param>
    /// <param name="IsUnfinished">True when one began after it and did not end.</param>
    /// <param name="IsErasing">True when facts that no version says any more are not all deleted yet.</param>
    public sealed record Standing(GraphVersion Version, bool IsUnfinished, bool IsErasing, long Imports, Numbers Numbers);

    public static async Task<Standing> Stand(Turn turn, CancellationToken ct)
    {
        var state = (await turn.Write(State, [], ct)).List(0);
        var kinds = FactKinds.Numbered.Count;
        IReadOnlyList<long> NumbersFrom(int first) => [.. Enumerable.Range(first, kinds).Select(state.Number)];
        return new Standing(
            new GraphVersion(state.Number(0)), !state.IsNull(1), !state.IsNull(3), state.Number(2), new Numbers(NumbersFrom(4), NumbersFrom(4 + kinds)));
    }

    public static Task BeginLoad(Turn turn, ImportId import, GraphVersion version, DateTimeOffset at, CancellationToken ct) => turn.Write(
        Begin, new Parameters { { "import", import.Value }, { "v", version.Number }, { "status", (long)ImportStatus.Running }, { "at", at.UtcTicks } }, ct);

    public static Task BeginWithdraw(Turn turn, GraphVersion version, CancellationToken ct) => turn.Write(BeginWithdrawal, new Parameters { { "v", version.Number } }, ct);

    /// <summary>Marks loads that began and did not end as failed.</summary>
    public static Task FailUnfinished(Turn turn, DateTimeOffset at, CancellationToken ct) => turn.Write(
        Fail, new Parameters { { "running", (long)ImportStatus.Running }, { "failed", (long)ImportStatus.Failed }, { "at", at.UtcTicks } }, ct);

    /// <summary>Marks those that wait no longer, because their process died, as failed.</summary>
    public static Task FailDeadWaiting(Turn turn, DateTimeOffset at, CancellationToken ct) => turn.Write(
        FailDead, new Parameters { { "waiting", (long)ImportStatus.Waiting }, { "failed", (long)ImportStatus.Failed }, { "at", at.UtcTicks } }, ct);

    /// <summary>Makes a version the newest one, and the load that made it done.</summary>
    public static Task PublishLoad(Turn turn, LoadAtHand load, GraphVersion version, DateTimeOffset at, IReadOnlyList<ImportFile> files,
        IReadOnlyList<Contradiction> contradictions, CancellationToken ct) => turn.Write(
        Publish,
        new Parameters
        {
            { "import", load.Import }, { "version", version.Number }, { "at", at.UtcTicks }, { "status", (long)ImportStatus.Done },
            { "last", Map("last", load.Numbers.All) }, { "held", Map("held", load.Numbers.Held) }, { "changed", load.Changed },
            { "occupants", load.StatedOccupants }, { "needs", load.Needs.Order() }, { "files", JsonSerializer.Serialize(files) },
            {
                "contradictions",
                contradictions.Select(found => (object?[])
                [
                    found.File, (long)found.Row, found.Earlier.Import.Value, found.Earlier.File, (long)found.Earlier.Row, found.Name, found.BirthDate,
                ])
            },
        },
        ct);

    public static Task PublishWithdrawal(Turn turn, ImportId import, GraphVersion version, Numbers numbers, DateTimeOffset at, CancellationToken ct) => turn.Write(
        Withdraw,
        new Parameters
        {
            { "import", import.Value }, { "version", version.Number }, { "at", at.UtcTicks }, { "status", (long)ImportStatus.Withdrawn },
            { "held", Map("held", numbers.Held) },
        },
        ct);

    /// <param name="place">How many rejections of the file came before.</param>
    public static Task KeepRejections(Turn turn, ImportId import, string file, IReadOnlyList<Rejection> rows, long place, CancellationToken ct) => turn.Write(
        Reject,
        new Parameters
        {
            { "import", import.Value }, { "file", file },
            { "rows", rows.Select((row, i) => (object?[])[(long)row.Row, place + i, row.Column, row.Value, row.Code, row.Detail]) },
        },
        ct);

    public static Task KeepRecords(Turn turn, ImportId import, string file, IReadOnlyList<RejectedRecord> records, CancellationToken ct) => turn.Write(
        Keep,
        new Parameters
        {
            { "import", import.Value }, { "file", file }, { "row", records.Select(record => (long)record.Row) },
            { "record", records.Select(record => (string?)record.Record) },
        },
        ct);

    /// <summary>A number for each kind, by the name of the property that keeps it.</summary>
    public static Dictionary<string, object?> Map(string prefix, IReadOnlyList<long> numbers) =>
        FactKinds.Numbered.Select((kind, i) => (Name: prefix + kind.Label, Number: (object?)numbers[i])).ToDictionary(entry => entry.Name, entry => entry.Number);

    private static string Each(string pattern) =>
        string.Join(", ", FactKinds.Numbered.Select(kind => pattern.Replace("{0}", kind.Label, StringComparison.Ordinal)));
}
