using Investigate.GraphModel;
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
    private readonly SemaphoreSlim changing = new(1, 1);

    public async ValueTask<IGraphReader> Read(CancellationToken ct) => new GraphReader(session, await newest.Get(ct), buildings);

    public async ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) =>
        new GraphReader(session, await ledger.NewestAt(at, ct), buildings);

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Action waiting, CancellationToken ct)
    {
        await using var turn = await Turn(waiting, ct);
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

        var version = standing.Version;
        if (made.Changed)
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

    public async ValueTask<ILoad> BeginLoad(Action waiting, CancellationToken ct)
    {
        var turn = await Turn(waiting, ct);
        try
        {
            var standing = await Clean(turn, ct);
            var (import, version) = (new ImportId(standing.Imports + 1), new GraphVersion(standing.Version.Number + 1));
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

    public ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        new(ledger.Records(import, file, first, ct));

    public ValueTask DisposeAsync()
    {
        changing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Turn> Turn(Action waiting, CancellationToken ct)
    {
        var told = false;
        if (!await changing.WaitAsync(TimeSpan.Zero, ct))
        {
            Tell();
            await changing.WaitAsync(ct);
        }

        try
        {
            return await Loading.Turn.Wait(session, settings.Lease, Tell, () => changing.Release(), ct);
        }
        catch
        {
            changing.Release();
            throw;
        }

        void Tell()
        {
            if (!told)
            {
                told = true;
                waiting();
            }
        }
    }

    /// <summary>Removes what a load or withdrawal that died has left, and tells where things stand.</summary>
    private async Task<LedgerEntries.Standing> Clean(Turn turn, CancellationToken ct)
    {
        var standing = await LedgerEntries.Stand(turn, ct);
        if (standing.IsUnfinished)
        {
            await Sweep.Unpublished(turn, new GraphVersion(standing.Version.Number + 1), ct);
            await LedgerEntries.FailUnfinished(turn, time.GetUtcNow(), ct);
        }

        newest.Advance(standing.Version);
        return standing;
    }
}
