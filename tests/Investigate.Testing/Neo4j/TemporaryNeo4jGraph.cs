using Investigate.GraphModel;

namespace Investigate.Testing.Neo4j;

/// <summary>The Neo4j store's graph port over the emptied database.</summary>
internal sealed class TemporaryNeo4jGraph(TimeProvider time) : IGraphStore
{
    private readonly TemporaryNeo4j neo4j = new(time);

    public async ValueTask<IGraphReader> Read(CancellationToken ct) => await (await Graph()).Read(ct);

    public async ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) => await (await Graph()).ReadAsKnown(at, ct);

    public async ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct) => await (await Graph()).PublishedAt(version, ct);

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct) =>
        await (await Graph()).Withdraw(import, announce, waiting, ct);

    public async ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct) => await (await Graph()).Expired(expiry, ct);

    public async ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct) =>
        await (await Graph()).Erase(expiry, announce, waiting, ct);

    public async ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct) => await (await Graph()).BeginLoad(waiting, ct);

    public async ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => await (await Graph()).Imports(page, ct);

    public async ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) => await (await Graph()).Imports(ids, ct);

    public async ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        await (await Graph()).Rejections(import, file, first, ct);

    public async ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) =>
        await (await Graph()).Contradictions(import, file, first, ct);

    public async ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        await (await Graph()).RejectedRecords(import, file, first, ct);

    public ValueTask DisposeAsync() => neo4j.DisposeAsync();

    private async ValueTask<IGraphStore> Graph() => (await neo4j.Store()).Graph;
}
