using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Loading;
using Investigate.Stores.Embedded.Reading;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded;

/// <summary>The graph port over one data directory.</summary>
internal sealed class EmbeddedGraph(DatabaseFile file, TimeProvider time) : IGraphStore
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly NewestVersion newest = new(file, time);
    private readonly SemaphoreSlim loading = new(1, 1);
    private KeyIndexes indexes = new();

    public ValueTask<IGraphReader> Read(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(new SnapshotReader(newest.Get()));
    }

    public ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(new SnapshotReader(file.Read(db => NewestVersion.Build(db, Snapshot.Empty, Ledger.NewestAt(db, at)))));
    }

    public ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(file.Read(db => Ledger.PublishedAt(db, version)));
    }

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Action waiting, CancellationToken ct)
    {
        using var turn = await Turn(waiting, ct);
        var (isThere, neededBy) = file.Read(db => (Ledger.IsInGraph(db, import), Ledger.NeededBy(db, import)));
        if (!isThere || neededBy.Count > 0)
        {
            var outcome = isThere ? WithdrawalOutcome.NeededByOthers : WithdrawalOutcome.NotThere;
            return new Withdrawal(outcome, newest.Refresh().Version, isThere ? neededBy : []);
        }

        using (var writer = new LoadWriter(file))
        {
            writer.BeDurable();
            await writer.Write(db => Ledger.Withdraw(db, import, time.GetUtcNow()), ct);
        }

        return new Withdrawal(WithdrawalOutcome.Withdrawn, newest.Refresh().Version, []);
    }

    public async ValueTask<ILoad> BeginLoad(Action waiting, CancellationToken ct)
    {
        var turn = await Turn(waiting, ct);
        try
        {
            return await Begin(turn, ct);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the turn to load.</summary>
    private async ValueTask<LoadTurn> Turn(Action waiting, CancellationToken ct)
    {
        var told = false;
        if (!await loading.WaitAsync(TimeSpan.Zero, ct))
        {
            waiting();
            told = true;
            await loading.WaitAsync(ct);
        }

        FileLock? held = null;
        try
        {
            while ((held = FileLock.TryTake(Path.Combine(file.Directory, "load.lock"))) is null)
            {
                if (!told)
                {
                    waiting();
                    told = true;
                }

                await Task.Delay(BetweenTries, time, ct);
            }

            return new LoadTurn(this, held);
        }
        catch
        {
            held?.Dispose();
            loading.Release();
            throw;
        }
    }

    public ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct) => new(file.Read(db => Ledger.Runs(db, page)));

    public ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) =>
        new(file.Read(db => Ledger.Runs(db, ids)));

    public ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string name, int first, CancellationToken ct) =>
        new(file.Read(db => Ledger.Rejections(db, import, name, first)));

    public ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string name, int first, CancellationToken ct) =>
        new(file.Read(db => Ledger.Kept(db, import, name, first)));

    public ValueTask DisposeAsync()
    {
        newest.Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Published(Snapshot snapshot) => newest.Replace(snapshot);

    /// <summary>The indexes have learnt ids that were never given.</summary>
    internal void Abandoned() => indexes = new KeyIndexes();

    internal void EndTurn() => loading.Release();

    private async Task<Load> Begin(LoadTurn turn, CancellationToken ct)
    {
        var writer = new LoadWriter(file);
        try
        {
            foreach (var dead in file.Read(Ledger.Unfinished))
            {
                await writer.Abandon(dead, time.GetUtcNow());
            }

            var draft = new Draft(newest.Refresh());
            indexes.CatchUp(draft);
            var import = await writer.Write(db => Ledger.Begin(db, time.GetUtcNow()), ct);
            return new Load(turn, import, writer, draft, indexes, time);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }
}
