using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Testing.Neo4j;

/// <summary>The Neo4j store's casework port over the emptied database.</summary>
internal sealed class TemporaryNeo4jCasework : ICasework
{
    private readonly TemporaryNeo4j neo4j = new(TimeProvider.System);

    public async ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct) =>
        await (await Casework()).DeploymentKey(proposed, ct);

    public async ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct) => await (await Casework()).Log(filter, page, ct);

    public async ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct) => await (await Casework()).Open(opening, entry, ct);

    public async ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct) => await (await Casework()).Case(id, ct);

    public async ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct) => await (await Casework()).Cases(member, page, ct);

    public async ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct) =>
        await (await Casework()).Change(id, change, entry, ct);

    public async ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct) => await (await Casework()).Marks(id, ct);

    public async ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct) =>
        await (await Casework()).SetCategory(id, person, category, entry, ct);

    public async ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct) => await (await Casework()).Unmask(id, person, entry, ct);

    public async ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct) =>
        await (await Casework()).RequestUnmasking(wish, entry, ct);

    public async ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct) =>
        await (await Casework()).UnmaskingRequests(id, ct);

    public async ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct) => await (await Casework()).UnmaskingRequest(id, ct);

    public async ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct) =>
        await (await Casework()).Agree(id, by, reason, at, entry, ct);

    public async ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct) => await (await Casework()).Remains(ct);

    public async ValueTask Erase(CaseId id, Seal entry, CancellationToken ct) => await (await Casework()).Erase(id, entry, ct);

    public async ValueTask Compact(CancellationToken ct) => await (await Casework()).Compact(ct);

    public async ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct) =>
        await (await Casework()).AddSubject(id, subject, entry, ct);

    public async ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct) => await (await Casework()).Subjects(id, ct);

    public async ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct) =>
        await (await Casework()).Reach(id, persons, ct);

    public async ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct) => await (await Casework()).Reached(id, ct);

    public async ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct) => await (await Casework()).HandOut(id, nodes, ct);

    public async ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct) => await (await Casework()).HandedOut(id, ct);

    public async ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct) => await (await Casework()).SaveChart(chart, entry, ct);

    public async ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct) => await (await Casework()).Charts(id, page, ct);

    public async ValueTask<SavedChart?> Chart(long id, CancellationToken ct) => await (await Casework()).Chart(id, ct);

    public async ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct) => await (await Casework()).Look(id, question, ct);

    public async ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct) => await (await Casework()).Calibrated(report, entry, ct);

    public async ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct) => await (await Casework()).LastCalibration(ct);

    public async ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct) =>
        await (await Casework()).Purposes(id, user, first, ct);

    public async ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct) => await (await Casework()).Record(entries, ct);

    public async IAsyncEnumerable<LogRecord> Log([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entry in (await Casework()).Log(ct))
        {
            yield return entry;
        }
    }

    public async ValueTask<LogHead?> AnchoredHead(CancellationToken ct) => await (await Casework()).AnchoredHead(ct);

    public ValueTask DisposeAsync() => neo4j.DisposeAsync();

    private async ValueTask<ICasework> Casework() => (await neo4j.Store()).Casework;
}
