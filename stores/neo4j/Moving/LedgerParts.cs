using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>Settings, loads, and the changes with what each load stated.</summary>
internal sealed class LedgerParts(Neo4jSession session)
{
    private const string Settings = "MATCH (d:Deployment) WHERE d.name IS NOT NULL RETURN d.name, d.value ORDER BY d.name";

    private const string Loads = """
        MATCH (i:Import) WHERE i.id > 0
        RETURN i.id, i.version, i.withdrawnIn, i.needs, i.finishedAt, i.withdrawnAt ORDER BY i.id
        """;

    private const string Versions = "MATCH (n:Version) WHERE n.number > 0 RETURN n.number, n.at, n.erased IS NOT NULL";

    private const string Occupants = """
        MATCH (s:Stay) WHERE s.addedIn = $of AND s.id > $after
        WITH s ORDER BY s.addedIn, s.id LIMIT $most
        OPTIONAL MATCH (s)<-[o:OCCUPIED]-(p) WHERE o.import = $import
        RETURN s.id AS stay, o.file, o.row, p.id AS person, o.registrant ORDER BY stay, person
        """;

    private readonly ImportLedger ledger = new(session);

    public async IAsyncEnumerable<Holding> All([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in (await session.Read(Settings, Parameters.None, ct)).Rows)
        {
            yield return new HeldSetting(row.Text(0), Convert.FromBase64String(row.Text(1)));
        }

        var changes = new List<HeldChange>();
        foreach (var row in (await session.Read(Loads, Parameters.None, ct)).Rows)
        {
            var id = new ImportId(row.Number(0));
            yield return new HeldLoad(
                (await ledger.Runs([id], ct))[0], row.NumberOrNull(1), row.NumberOrNull(2), [.. row.List(3).Numbers]);
            if (row.NumberOrNull(1) is { } version)
            {
                changes.Add(new HeldChange(version, Instant(row.Number(4)), id, IsWithdrawal: false));
            }

            if (row.NumberOrNull(2) is { } withdrawn)
            {
                changes.Add(new HeldChange(withdrawn, Instant(row.Number(5)), id, IsWithdrawal: true));
            }

            await foreach (var part in Rejected(id, ct))
            {
                yield return part;
            }
        }

        var erasings = (await session.Read(Versions, Parameters.None, ct)).Rows.Where(row => row.Flag(2))
            .Select(row => new HeldChange(row.Number(0), Instant(row.Number(1)), null, IsWithdrawal: false));
        foreach (var change in HeldChange.InOrder(changes.Concat(erasings)))
        {
            yield return change;
            await foreach (var part in change is { Import: { } import, IsWithdrawal: false } ? Facts(import, change.Version, ct) : AsyncEnumerable.Empty<Holding>())
            {
                yield return part;
            }
        }

        var last = string.Join(", ", FactKinds.Numbered.Select(kind => $"coalesce(g.last{kind.Label}, 0)"));
        var numbers = (await session.Read($"MATCH (g:Store {{name: 'graph'}}) RETURN {last}", Parameters.None, ct))[0];
        yield return new HeldNumbers([.. HeldNumbers.Kinds.Select((_, at) => numbers.Number(at))]);
    }

    private async IAsyncEnumerable<Holding> Rejected(ImportId id, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var file in await Files(id, "Rejection", ct))
        {
            foreach (var rows in (await ledger.Rejections(id, file, int.MaxValue, ct)).Chunk(Holding.RowsAtOnce))
            {
                yield return new HeldRejections(id, file, rows);
            }
        }

        foreach (var file in await Files(id, "RejectedRecord", ct))
        {
            foreach (var rows in (await ledger.Records(id, file, int.MaxValue, ct)).Chunk(Holding.RowsAtOnce))
            {
                yield return new HeldRecords(id, file, rows);
            }
        }

        var contradictions = new List<Contradiction>();
        foreach (var file in await Files(id, "Contradiction", ct))
        {
            contradictions.AddRange(await ledger.Contradictions(id, file, int.MaxValue, ct));
        }

        foreach (var rows in contradictions.Chunk(Holding.RowsAtOnce))
        {
            yield return new HeldContradictions(id, rows);
        }
    }

    private async Task<IEnumerable<string>> Files(ImportId id, string label, CancellationToken ct) =>
        (await session.Read(
            $"MATCH (r:{label}) WHERE r.import = $import AND r.file IS NOT NULL AND r.row IS NOT NULL RETURN DISTINCT r.file",
            new Parameters { { "import", id.Value } }, ct)).Rows.Select(row => row.Text(0)).Order(StringComparer.Ordinal);

    private async IAsyncEnumerable<Holding> Facts(ImportId import, long version, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var kind in Enum.GetValues<HeldKind>())
        {
            await foreach (var facts in (kind == HeldKind.Occupant ? StatedOccupants(import, version, ct) : Stated(MovedKind.Of(kind), import, version, ct))
                .Chunk(Holding.RowsAtOnce).WithCancellation(ct))
            {
                yield return new HeldFacts(import, kind, facts);
            }
        }
    }

    private IAsyncEnumerable<StatedFact> Stated(MovedKind moved, ImportId import, long version, CancellationToken ct) => Pages(
        $"""
        MATCH (x:{moved.Kind.Label}) WHERE x.addedIn = $of AND x.id > $after AND x.import = $import
        RETURN x.id, x.file, x.row{string.Concat(moved.Properties.Select(name => $", x.{name}"))} ORDER BY x.addedIn, x.id LIMIT $most
        """,
        import, version, ct).Select(moved.FactOf);

    /// <summary>A stay of the version has the occupants of the one before too: only those that the load stated are taken.</summary>
    private IAsyncEnumerable<StatedFact> StatedOccupants(ImportId import, long version, CancellationToken ct) =>
        Pages(Occupants, import, version, ct).Where(row => !row.IsNull(3))
            .Select(row => new StatedFact(row.Number(0), row.Text(1), (int)row.Number(2), [row.Number(3), row.Flag(4)]));

    /// <summary>All rows of a text that goes on after the id in its first column.</summary>
    private async IAsyncEnumerable<Row> Pages(string text, ImportId import, long version, [EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0L;
        Answer page;
        do
        {
            page = await session.Read(
                text, new Parameters { { "of", version }, { "import", import.Value }, { "after", after }, { "most", (long)Holding.RowsAtOnce } }, ct);
            foreach (var row in page.Rows)
            {
                after = row.Number(0);
                yield return row;
            }
        }
        while (page.Count > 0);
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
