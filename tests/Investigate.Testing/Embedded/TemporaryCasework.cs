using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded;

namespace Investigate.Testing.Embedded;

/// <summary>The embedded store's casework port over a directory of its own.</summary>
internal sealed class TemporaryCasework : ICasework
{
    private readonly TemporaryDirectory directory = new();
    private readonly EmbeddedStore store;

    public TemporaryCasework() => store = EmbeddedStore.Open(directory.Path, TimeProvider.System);

    public ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct) =>
        store.Casework.DeploymentKey(proposed, ct);

    public ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct) => store.Casework.Log(filter, page, ct);

    public ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct) => store.Casework.Open(opening, entry, ct);

    public ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct) => store.Casework.Case(id, ct);

    public ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct) => store.Casework.Cases(member, page, ct);

    public ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct) =>
        store.Casework.AddSubject(id, subject, entry, ct);

    public ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct) => store.Casework.Subjects(id, ct);

    public ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct) =>
        store.Casework.Reach(id, persons, ct);

    public ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct) => store.Casework.Look(id, question, ct);

    public ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct) => store.Casework.Calibrated(report, entry, ct);

    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct) => store.Casework.LastCalibration(ct);

    public ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct) =>
        store.Casework.Purposes(id, user, first, ct);

    public ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct) => store.Casework.Record(entries, ct);

    public IAsyncEnumerable<LogRecord> Log(CancellationToken ct) => store.Casework.Log(ct);

    public ValueTask<LogHead?> AnchoredHead(CancellationToken ct) => store.Casework.AnchoredHead(ct);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Dispose();
    }
}
