using System.Text.Json;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>What is known of the loads themselves, and which versions they made, for reading.</summary>
internal sealed class ImportLedger(Neo4jSession session)
{
    private const string Run = "RETURN i.id, i.status, i.startedAt, i.finishedAt, i.withdrawnAt, i.files";

    public async Task<GraphVersion> Newest(CancellationToken ct) =>
        new((await session.Read("MATCH (g:Store {name: 'graph'}) RETURN g.version", Parameters.None, ct)).First?.NumberOrNull(0) ?? 0);

    public async Task<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct) =>
        version == GraphVersion.Empty ? null : (await session.Read(
            "MATCH (n:Version {number: $version}) RETURN n.at", new Parameters { { "version", version.Number } }, ct)).First is { } row ? Instant(row.Number(0)) : null;

    public async Task<GraphVersion> NewestAt(DateTimeOffset at, CancellationToken ct) => new((await session.Read(
        "MATCH (n:Version) WHERE n.number > 0 AND n.at <= $at RETURN n.number ORDER BY n.number DESC LIMIT 1", new Parameters { { "at", at.UtcTicks } }, ct))
        .First?.Number(0) ?? 0);

    /// <summary>Version and change of a load that is in the graph; null where there is none.</summary>
    public async Task<(GraphVersion Version, bool Changed)?> InGraph(ImportId import, CancellationToken ct) => (await session.Read(
        "MATCH (i:Import {id: $import}) WHERE i.status = $done RETURN i.version, i.changed",
        new Parameters { { "import", import.Value }, { "done", (long)ImportStatus.Done } }, ct)).First is { } row
            ? (new GraphVersion(row.Number(0)), row.Flag(1)) : null;

    public async Task<IReadOnlyList<ImportId>> NeededBy(ImportId import, CancellationToken ct) => await Ids(
        "MATCH (i:Import) WHERE i.id > $import AND i.status = $status AND $import IN i.needs RETURN i.id ORDER BY i.id", import, ImportStatus.Done, ct);

    public Task<IReadOnlyList<ImportId>> Withdrawn(CancellationToken ct) => Ids(
        "MATCH (i:Import) WHERE i.id > $import AND i.status = $status RETURN i.id ORDER BY i.id", default, ImportStatus.Withdrawn, ct);

    /// <summary>Earlier loads that ever stated an occupant.</summary>
    public Task<IReadOnlyList<ImportId>> StatedOccupants(long before, CancellationToken ct) => Ids(
        "MATCH (i:Import) WHERE i.id < $import AND i.occupants AND i.status <> $status RETURN i.id ORDER BY i.id", new ImportId(before), ImportStatus.Failed, ct);

    public async Task<Page<ImportRun>> Runs(PageRequest page, CancellationToken ct)
    {
        var answer = await session.Read(
            $"MATCH (g:Store {{name: 'graph'}}) OPTIONAL MATCH (i:Import) WHERE i.id < $before {Run}, g.imports ORDER BY i.id DESC LIMIT $most",
            new Parameters { { "before", page.After ?? long.MaxValue }, { "most", page.First + 1L } }, ct);
        var runs = answer.Rows.Where(row => !row.IsNull(0)).Select(RunOf).ToList();
        return new Page<ImportRun>([.. runs.Take(page.First)], runs.Count > page.First, (int)(answer.First?.NumberOrNull(6) ?? 0));
    }

    public async Task<IReadOnlyList<ImportRun>> Runs(IReadOnlyList<ImportId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var answer = await session.Read(
            $"UNWIND range(0, size($ids) - 1) AS o WITH o, $ids[o] AS id MATCH (i:Import {{id: id}}) {Run}, o ORDER BY o",
            new Parameters { { "ids", ids.Select(id => id.Value) } }, ct);
        return [.. answer.Rows.Select(RunOf)];
    }

    public async Task<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
    [
        .. (await session.Read(
            "MATCH (r:Rejection) WHERE r.import = $import AND r.file = $file AND r.row >= 0 RETURN r.row, r.column, r.value, r.code, r.detail "
            + "ORDER BY r.import, r.file, r.row, r.place LIMIT $first",
            new Parameters { { "import", import.Value }, { "file", file }, { "first", (long)first } }, ct))
            .Rows.Select(row => new Rejection((int)row.Number(0), row.TextOrNull(1), row.TextOrNull(2), row.Text(3), row.TextOrNull(4))),
    ];

    public async Task<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) =>
    [
        .. (await session.Read(
            "MATCH (k:Contradiction) WHERE k.import = $import AND k.file = $file AND k.row >= 0 "
            + "RETURN k.row, k.earlierImport, k.earlierFile, k.earlierRow, k.name, k.birthDate ORDER BY k.import, k.file, k.row LIMIT $first",
            new Parameters { { "import", import.Value }, { "file", file }, { "first", (long)first } }, ct))
            .Rows.Select(row => new Contradiction(
                file, (int)row.Number(0), new Source(new ImportId(row.Number(1)), row.Text(2), (int)row.Number(3)), row.Flag(4), row.Flag(5))),
    ];

    public async Task<IReadOnlyList<RejectedRecord>> Records(ImportId import, string file, int first, CancellationToken ct) =>
    [
        .. (await session.Read(
            "MATCH (r:RejectedRecord) WHERE r.import = $import AND r.file = $file AND r.row >= 0 RETURN r.row, r.record ORDER BY r.import, r.file, r.row LIMIT $first",
            new Parameters { { "import", import.Value }, { "file", file }, { "first", (long)first } }, ct))
            .Rows.Select(row => new RejectedRecord((int)row.Number(0), row.Text(1))),
    ];

    private async Task<IReadOnlyList<ImportId>> Ids(string text, ImportId import, ImportStatus status, CancellationToken ct) =>
        [.. (await session.Read(text, new Parameters { { "import", import.Value }, { "status", (long)status } }, ct)).Rows.Select(row => new ImportId(row.Number(0)))];

    private static ImportRun RunOf(Row row) => new(
        new ImportId(row.Number(0)), (ImportStatus)row.Number(1), Instant(row.Number(2)), row.NumberOrNull(3) is { } finished ? Instant(finished) : null,
        row.TextOrNull(5) is { } files ? JsonSerializer.Deserialize<ImportFile[]>(files) ?? [] : [])
    {
        WithdrawnAt = row.NumberOrNull(4) is { } withdrawn ? Instant(withdrawn) : null,
    };

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
