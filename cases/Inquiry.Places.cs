using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>An entry of the log as it is shown.</summary>
public sealed record AuditEntry(LoggedEntry Said, ReadOnlyMemory<byte> Hash);

/// <summary>A walk along the log, and when it was made.</summary>
public sealed record CheckedChain(ChainState State, DateTimeOffset At);

// What is no person's: places, loads, counts, the log itself.
public sealed partial class Inquiry
{
    /// <summary>Notes for the log what is read outside cases.</summary>
    public void Note(string action) => outside.Add(action);

    /// <summary>These rooms, in order; one store call.</summary>
    /// <exception cref="StoreException">One is not in the snapshot.</exception>
    public async ValueTask<IReadOnlyList<Room>> Rooms(IReadOnlyList<RoomId> wanted, CancellationToken ct) =>
        All(wanted, await (await Graph(ct)).Rooms(wanted, ct));

    /// <summary>These buildings, in order; one store call.</summary>
    /// <exception cref="StoreException">One is not in the snapshot.</exception>
    public async ValueTask<IReadOnlyList<Building>> Buildings(IReadOnlyList<BuildingId> wanted, CancellationToken ct) =>
        All(wanted, await (await Graph(ct)).Buildings(wanted, ct));

    /// <summary>Buildings that a text names by key, name, address or district, or all; by building.</summary>
    public async ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct) =>
        await (await Graph(ct)).FindBuildings(text, page, ct);

    /// <summary>The rooms of each of these buildings; one store call.</summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct)
    {
        var rooms = (await (await Graph(ct)).RoomsOf(buildings, ct)).ToLookup(row => row.Origin, row => row.Fact);
        return [.. buildings.Select((_, i) => rooms[i].ToArray())];
    }

    /// <summary>A building; null where the data do not hold it any more.</summary>
    public async ValueTask<Building?> BuildingOrNone(BuildingId id, CancellationToken ct) =>
        await (await Graph(ct)).Buildings([id], ct) is [var found] ? found.Fact : null;

    /// <summary>A room; null where the data do not hold it any more.</summary>
    public async ValueTask<Room?> RoomOrNone(RoomId id, CancellationToken ct) => await (await Graph(ct)).Rooms([id], ct) is [var found] ? found.Fact : null;

    public async ValueTask<GraphCounts> Counts(CancellationToken ct) => await (await Graph(ct)).Counts(ct);

    /// <summary>Loads, newest first.</summary>
    public ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => graph.Imports(page, ct);

    /// <summary>These loads, in order; one store call.</summary>
    public ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> wanted, CancellationToken ct) => graph.Imports(wanted, ct);

    public ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        graph.Rejections(import, file, first, ct);

    /// <summary>The first contradictions of one file of a load, by row. One call.</summary>
    public ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) =>
        graph.Contradictions(import, file, first, ct);

    /// <summary>The read log, newest first.</summary>
    /// <param name="caseId">Only entries of this case; an id of no case finds nothing.</param>
    public async ValueTask<Page<AuditEntry>> AuditLog(string? caseId, string? actor, Interval during, PageRequest page, CancellationToken ct)
    {
        var only = caseId is null ? (CaseId?)null : ids.OpenCase(caseId) ?? new CaseId(0);
        return Shown(await casework.Log(new LogFilter(only, actor, during), page, ct));
    }

    /// <summary>What retention would erase now, by case and kind; for auditors. Costs a pass over all facts.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public ValueTask<IReadOnlyList<RetentionLine>> RetentionDryRun(CancellationToken ct)
    {
        Require("retentionDryRun", Role.Auditor);
        return new Retention(graph, casework, ids, rules.Retention, time).Due(ct);
    }

    /// <summary>Walks the whole log.</summary>
    public async ValueTask<CheckedChain> VerifyLog(CancellationToken ct) => new(await Gate.VerifyLog(casework, ids, ct), Now);

    internal static IReadOnlyList<T> All<TId, T>(IReadOnlyList<TId> wanted, Rows<Found<T>> found) => found.Count == wanted.Count
        ? [.. found.Select(row => row.Fact)]
        : throw new StoreException("Something the answer names is not in the data any more.", isTransient: true);
}
