using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Erasing;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Reading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j;

/// <summary>The graph port over one database.</summary>
internal sealed class Neo4jGraph(Neo4jSession session, Neo4jSettings settings, TimeProvider time) : IGraphStore
{
    private readonly ImportLedger ledger = new(session);
    private readonly NewestVersion newest = new(session, time);
    private readonly BuildingLists buildings = new(session);
    private readonly Line line = new(session, settings.Lease, time);

    public async ValueTask<IGraphReader> Read(CancellationToken ct) => new GraphReader(session, await newest.Get(ct), buildings);

    public async ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) =>
        new GraphReader(session, await ledger.NewestAt(at, ct), buildings);

    public async ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct) => await ledger.PublishedAt(version, ct);

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct)
    {
        await using var turn = await line.Pass(waiting, ct);
        var standing = await Clean(turn, ct);
        var load = await ledger.InGraph(import, ct);
        if (load is not { } made)
        {
            return new Withdrawal(WithdrawalOutcome.NotThere, standing.Version, []);
        }

        if (await ledger.NeededBy(import, ct) is { Count: > 0 } needed)
        {
            return new Withdrawal(WithdrawalOutcome.NeededByOthers, standing.Version, needed);
        }

        await announce();
        var version = standing.Version;
        if (made.Changed && await Withdrawing.IsLeft(session, import, made.Version, ct))
        {
            version = new GraphVersion(version.Number + 1);
            await LedgerEntries.BeginWithdraw(turn, version, ct);
            var gone = await ledger.Withdrawn(ct);
            await Withdrawing.Run(session, turn, import, made.Version, version, [.. gone, import], standing.Numbers, ct);
        }

        await LedgerEntries.PublishWithdrawal(turn, import, version, standing.Numbers, time.GetUtcNow(), ct);
        newest.Advance(version);
        return new Withdrawal(WithdrawalOutcome.Withdrawn, version, []);
    }

    public async ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct) =>
        (await Survey.Of(session, expiry, await ledger.Newest(ct), ct)).Counts;

    public async ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct)
    {
        await using var turn = await line.Pass(waiting, ct);
        var standing = await Clean(turn, ct);
        var due = await Survey.Of(session, expiry, standing.Version, ct);
        ct.ThrowIfCancellationRequested();
        await announce(due.Counts);
        newest.Advance(await Erasure.Run(session, turn, expiry, due, standing, time.GetUtcNow()));
        return due.Counts;
    }

    public async ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct)
    {
        var (turn, waited) = await line.Wait(waiting, ct);
        try
        {
            var standing = await Clean(turn, ct);
            await LedgerEntries.FailDeadWaiting(turn, time.GetUtcNow(), ct);
            var (import, version) = (waited ?? new ImportId(standing.Imports + 1), new GraphVersion(standing.Version.Number + 1));
            await LedgerEntries.BeginLoad(turn, import, version, time.GetUtcNow(), ct);
            return new Load(turn, ledger, time, new LoadAtHand(session, turn, import, version, standing.Numbers), newest.Advance);
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => new(ledger.Runs(page, ct));

    public ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) => new(ledger.Runs(ids, ct));

    public ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        new(ledger.Rejections(import, file, first, ct));

    public ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) =>
        new(ledger.Contradictions(import, file, first, ct));

    public ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        new(ledger.Records(import, file, first, ct));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Removes what a load or withdrawal that died has left, and tells where things stand.</summary>
    private async Task<LedgerEntries.Standing> Clean(Turn turn, CancellationToken ct)
    {
        var standing = await LedgerEntries.Stand(turn, ct);
        if (standing.IsErasing)
        {
            await Erasure.Finish(turn, ct);
        }

        if (standing.IsUnfinished)
        {
            await Sweep.Unpublished(session, turn, new GraphVersion(standing.Version.Number + 1), ct);
            await LedgerEntries.FailUnfinished(turn, time.GetUtcNow(), ct);
        }

        newest.Advance(standing.Version);
        return standing;
    }
}
