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

    public ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct) =>
        store.Casework.Change(id, change, entry, ct);

    public ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct) => store.Casework.Marks(id, ct);

    public ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct) =>
        store.Casework.SetCategory(id, person, category, entry, ct);

    public ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct) => store.Casework.Unmask(id, person, entry, ct);

    public ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct) =>
        store.Casework.RequestUnmasking(wish, entry, ct);

    public ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct) =>
        store.Casework.UnmaskingRequests(id, ct);

    public ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct) => store.Casework.UnmaskingRequest(id, ct);

    public ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct) =>
        store.Casework.Agree(id, by, reason, at, entry, ct);

    public ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct) => store.Casework.Remains(ct);

    public ValueTask Erase(CaseId id, Seal entry, CancellationToken ct) => store.Casework.Erase(id, entry, ct);

    public ValueTask Compact(CancellationToken ct) => store.Casework.Compact(ct);

    public ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct) =>
        store.Casework.AddSubject(id, subject, entry, ct);

    public ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct) => store.Casework.Subjects(id, ct);

    public ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct) =>
        store.Casework.Reach(id, persons, ct);

    public ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct) => store.Casework.Reached(id, ct);

    public ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct) => store.Casework.HandOut(id, nodes, ct);

    public ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct) => store.Casework.HandedOut(id, ct);

    public ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct) => store.Casework.SaveChart(chart, entry, ct);

    public ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct) => store.Casework.Charts(id, page, ct);

    public ValueTask<SavedChart?> Chart(long id, CancellationToken ct) => store.Casework.Chart(id, ct);

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
