using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Erasing;
using Investigate.Stores.Embedded.Loading;
using Investigate.Stores.Embedded.Reading;
using Investigate.Stores.Embedded.Snapshots;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded;

/// <summary>The graph port over one data directory.</summary>
internal sealed class EmbeddedGraph(DatabaseFile file, TimeProvider time) : IGraphStore
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly NewestVersion newest = new(file, time);
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly EarlierVersion earlier = new(file);
    private readonly Lock catchingUp = new();
    private KeyIndexes indexes = new();

    private string LockPath => Path.Combine(file.Directory, "load.lock");

    public ValueTask<IGraphReader> Read(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(new SnapshotReader(newest.Get()));
    }

    /// <summary>Makes ready what the first load would wait for, unless one has begun.</summary>
    public void Warm()
    {
        var known = newest.Get();
        lock (catchingUp)
        {
            if (loading.CurrentCount > 0)
            {
                CatchUp(new Draft(known));
            }
        }
    }

    public ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var version = file.Read(db => Ledger.NewestAt(db, at));
        var now = newest.Get();
        return new(new SnapshotReader(version == now.Version ? now : earlier.Get(version)));
    }

    public ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(file.Read(db => Ledger.PublishedAt(db, version)));
    }

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct)
    {
        using var turn = await Turn(waiting, ct);
        var (isThere, neededBy) = file.Read(db => (Ledger.IsInGraph(db, import), Ledger.NeededBy(db, import)));
        if (!isThere || neededBy.Count > 0)
        {
            var outcome = isThere ? WithdrawalOutcome.NeededByOthers : WithdrawalOutcome.NotThere;
            return new Withdrawal(outcome, newest.Refresh().Version, isThere ? neededBy : []);
        }

        await announce();
        using (var writer = new LoadWriter(file))
        {
            writer.BeDurable();
            await writer.Write(db => Ledger.Withdraw(db, import, time.GetUtcNow()), ct);
        }

        return new Withdrawal(WithdrawalOutcome.Withdrawn, newest.Refresh().Version, []);
    }

    public ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(file.Read(db =>
        {
            using var whole = db.BeginTransaction(deferred: true);
            return Survey.Of(db, expiry).Counts;
        }));
    }

    public async ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct)
    {
        using var turn = await Turn(waiting, ct);
        using var writer = new LoadWriter(file);
        await RemoveUnfinished(writer);
        var basis = newest.Refresh();
        var due = file.Read(db => Survey.Of(db, expiry));
        var left = file.Read(db => Remainder.Of(db, due));
        ct.ThrowIfCancellationRequested();
        await announce(due.Counts);
        writer.BeDurable();
        await writer.Write(
            db =>
            {
                Ledger.EraseKept(db, expiry.RejectedRows);
                if (left.Count > 0)
                {
                    ChunkTable.Replace(db, left);
                    GivenIds.Keep(db, basis);
                    Ledger.Erased(db, time.GetUtcNow());
                }

                return true;
            },
            CancellationToken.None);
        indexes = new KeyIndexes();
        earlier.Forget();
        newest.Refresh();
        return due.Counts;
    }

    public async ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct)
    {
        if (TryTurn() is { } free && await Begin(free, null, ct) is { } load)
        {
            return load;
        }

        using var place = await WaitingLoad.Enter(file, time, ct);
        try
        {
            waiting(place.Import);
            while (true)
            {
                if (await Begin(await Turn(() => { }, ct), place.Import, ct) is { } begun)
                {
                    return begun;
                }

                await Task.Delay(BetweenTries, time, ct);
            }
        }
        catch
        {
            await place.Fail(file, time.GetUtcNow());
            throw;
        }
    }

    /// <summary>The turn to load, if nobody has it.</summary>
    private LoadTurn? TryTurn()
    {
        if (!loading.Wait(0))
        {
            return null;
        }

        try
        {
            if (FileLock.TryTake(LockPath) is { } held)
            {
                return new LoadTurn(this, held);
            }
        }
        catch
        {
            loading.Release();
            throw;
        }

        loading.Release();
        return null;
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
            while ((held = FileLock.TryTake(LockPath)) is null)
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

    public ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string name, int first, CancellationToken ct) =>
        new(file.Read(db => Ledger.Contradictions(db, import, name, first)));

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

    private void CatchUp(Draft draft)
    {
        lock (catchingUp)
        {
            indexes.CatchUp(draft);
        }
    }

    /// <summary>Removes what loads that died have left; whoever has the turn may.</summary>
    private async Task RemoveUnfinished(LoadWriter writer)
    {
        foreach (var dead in file.Read(Ledger.Unfinished))
        {
            await writer.Abandon(dead, time.GetUtcNow());
        }
    }

    /// <param name="turn">Becomes the load's; given back where there is none.</param>
    /// <param name="waited">The load that has waited for this turn; null for one that has just come.</param>
    /// <returns>Null where others that wait came earlier.</returns>
    private async Task<Load?> Begin(LoadTurn turn, ImportId? waited, CancellationToken ct)
    {
        LoadWriter? writer = null;
        Load? load = null;
        try
        {
            writer = new LoadWriter(file);
            await RemoveUnfinished(writer);
            await WaitingLoad.FailTheDead(file, writer, time.GetUtcNow());
            var draft = new Draft(newest.Refresh());
            CatchUp(draft);
            return await writer.Write(db => Enter(db, waited), ct) is { } import ? load = new Load(turn, import, writer, draft, indexes, time) : null;
        }
        finally
        {
            if (load is null)
            {
                writer?.Dispose();
                turn.Dispose();
            }
        }
    }

    /// <summary>Notes that a load begins, unless others that wait came earlier: in one transaction, so that none comes in between.</summary>
    private ImportId? Enter(SqliteConnection db, ImportId? waited)
    {
        var next = Ledger.Waiting(db) is [var first, ..] ? first : waited;
        if (next != waited)
        {
            return null;
        }

        if (waited is { } import)
        {
            Ledger.Run(db, import, time.GetUtcNow());
            return import;
        }

        return Ledger.Begin(db, ImportStatus.Running, time.GetUtcNow());
    }
}
