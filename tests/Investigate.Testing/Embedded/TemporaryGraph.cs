using Investigate.GraphModel;
using Investigate.Stores.Embedded;

namespace Investigate.Testing.Embedded;

/// <summary>The embedded store's graph port over a directory of its own.</summary>
internal class TemporaryGraph : IGraphStore
{
    private readonly EmbeddedStore store;

    public TemporaryGraph(TimeProvider time) => store = EmbeddedStore.Open(Directory.Path, time);

    protected TemporaryDirectory Directory { get; } = new();

    public virtual ValueTask<IGraphReader> Read(CancellationToken ct) => store.Graph.Read(ct);

    public ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) => store.Graph.ReadAsKnown(at, ct);

    public ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct) => store.Graph.PublishedAt(version, ct);

    public ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct) =>
        store.Graph.Withdraw(import, announce, waiting, ct);

    public ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct) => store.Graph.Expired(expiry, ct);

    public ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct) =>
        store.Graph.Erase(expiry, announce, waiting, ct);

    public ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct) => store.Graph.BeginLoad(waiting, ct);

    public ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => store.Graph.Imports(page, ct);

    public ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) => store.Graph.Imports(ids, ct);

    public ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        store.Graph.Rejections(import, file, first, ct);

    public ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        store.Graph.RejectedRecords(import, file, first, ct);

    public ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) =>
        store.Graph.Contradictions(import, file, first, ct);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await store.DisposeAsync();
        Directory.Dispose();
    }
}
