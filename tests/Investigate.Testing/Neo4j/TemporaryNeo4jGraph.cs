using Investigate.GraphModel;

namespace Investigate.Testing.Neo4j;

/// <summary>The Neo4j store's graph port over the emptied database.</summary>
internal sealed class TemporaryNeo4jGraph(TimeProvider time) : IGraphStore
{
    private readonly TemporaryNeo4j neo4j = new(time);

    public async ValueTask<IGraphReader> Read(CancellationToken ct) => await (await Graph()).Read(ct);

    public async ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) => await (await Graph()).ReadAsKnown(at, ct);

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Action waiting, CancellationToken ct) => await (await Graph()).Withdraw(import, waiting, ct);

    public async ValueTask<ILoad> BeginLoad(Action waiting, CancellationToken ct) => await (await Graph()).BeginLoad(waiting, ct);

    public async ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => await (await Graph()).Imports(page, ct);

    public async ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) => await (await Graph()).Imports(ids, ct);

    public async ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        await (await Graph()).Rejections(import, file, first, ct);

    public async ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        await (await Graph()).RejectedRecords(import, file, first, ct);

    public ValueTask DisposeAsync() => neo4j.DisposeAsync();

    private async ValueTask<IGraphStore> Graph() => (await neo4j.Store()).Graph;
}
