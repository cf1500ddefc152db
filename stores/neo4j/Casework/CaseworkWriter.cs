using System.Threading.Channels;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>
/// The one writer of casework of this process: calls that come while a transaction is on its way are committed together in the next. It locks the
/// head of the log first, so writers of all processes come one after the other, and what a call finds stays so until it is committed.
/// </summary>
internal sealed class CaseworkWriter : IAsyncDisposable
{
    private const int CallsAtOnce = 512;

    private const string Lock = "MATCH (h:Store {name: 'log'}) SET h.locked = timestamp() RETURN coalesce(h.sequence, 0), h.hash";

    private const string AppendLocked = $"""
        MATCH (h:Store {"{"}name: 'log'{"}"}) SET h.sequence = $newest, h.hash = $newestHash
        FOREACH (r IN $rows | {Entry})
        """;

    /// <summary>
    /// Appends where the head is the one expected, and tells the head it leaves and whether the last entry is there, from this call or from an earlier one.
    /// </summary>
    private const string AppendAfter = $"""
        MATCH (h:Store {"{"}name: 'log'{"}"}) SET h.locked = timestamp()
        WITH h, coalesce(h.sequence, 0) = $basis AND coalesce(h.hash, '') = $basisHash AS follows
        OPTIONAL MATCH (last:LogEntry {"{"}sequence: $newest{"}"})
        WITH h, follows, follows OR coalesce(last.hash, '') = $newestHash AS there
        FOREACH (_ IN CASE WHEN follows THEN [1] ELSE [] END | SET h.sequence = $newest, h.hash = $newestHash)
        FOREACH (r IN CASE WHEN follows THEN $rows ELSE [] END | {Entry})
        RETURN there, coalesce(h.sequence, 0), h.hash
        """;

    private const string Entry = """
        CREATE (e:LogEntry {sequence: r[0], text: r[1], hash: r[2], at: r[3], actor: r[4], answered: r[5]})
        SET e.case = r[6], e.purpose = r[7], e.stated = CASE WHEN r[5] THEN r[7] END
        """;

    private const string Look = """
        MATCH (h:Store {name: 'log'}) SET h.locked = timestamp()
        WITH h
        OPTIONAL MATCH (e:LogEntry {sequence: $sequence})
        RETURN e.hash
        """;

    private readonly Neo4jSession session;
    private readonly Channel<WriteCall> calls = Channel.CreateUnbounded<WriteCall>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task loop;
    private LogHead? known;

    public CaseworkWriter(Neo4jSession session)
    {
        this.session = session;
        loop = Task.Run(Loop);
    }

    /// <summary>Runs a change in a transaction.</summary>
    /// <param name="change">May be called again when its transaction is tried again.</param>
    /// <exception cref="StoreException">Nothing was changed, unless it says that this is not known.</exception>
    public ValueTask<T> Write<T>(Func<CaseworkChange, Task<T>> change, CancellationToken ct)
    {
        var call = new WriteCall<T>(change, ct);
        return calls.Writer.TryWrite(call) ? new(call.Result) : throw new ObjectDisposedException(nameof(ICasework));
    }

    /// <summary>Writes entries of the log and nothing else.</summary>
    /// <exception cref="StoreException">As above.</exception>
    public async ValueTask Append(IReadOnlyList<Seal> entries, CancellationToken ct)
    {
        var call = new WriteCall<bool>(Appending, ct) { OnlyAppends = true };
        await (calls.Writer.TryWrite(call) ? call.Result : throw new ObjectDisposedException(nameof(ICasework)));

        Task<bool> Appending(CaseworkChange change)
        {
            foreach (var entry in entries)
            {
                change.Append(entry);
            }

            return Task.FromResult(true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        calls.Writer.TryComplete();
        await loop;
    }

    private async Task Loop()
    {
        while (await calls.Reader.WaitToReadAsync())
        {
            var group = new List<WriteCall>(CallsAtOnce);
            while (group.Count < CallsAtOnce && calls.Reader.TryRead(out var call))
            {
                group.Add(call);
            }

            await Settle(group);
        }
    }

    /// <summary>Commits what can be committed and completes every call.</summary>
    private async Task Settle(List<WriteCall> group)
    {
        while (group.Count > 0)
        {
            try
            {
                await Commit(group);
                group.ForEach(call => call.Complete());
                return;
            }
            catch (CallFailedException own)
            {
                // Its own fault disturbs nobody else.
                own.Call.Fail(own.InnerException!);
                group.Remove(own.Call);
            }
            catch (StoreException failure) when (group.Count > 1 && !failure.IsTransient)
            {
                foreach (var call in group)
                {
                    await Settle([call]);
                }

                return;
            }
            catch (Exception failure)
            {
                group.ForEach(call => call.Fail(failure));
                return;
            }
        }
    }

    /// <summary>
    /// Commits a group: entries alone by one statement after the head that is thought to be the newest, anything else, or where that was not the newest,
    /// while the head is locked.
    /// </summary>
    private async Task Commit(List<WriteCall> group)
    {
        if (!group.TrueForAll(call => call.OnlyAppends) || known is not { } head || !await CommitAfter(head, group))
        {
            await CommitLocked(group);
        }
    }

    /// <returns>False when another process has appended meanwhile; nothing was done.</returns>
    private async Task<bool> CommitAfter(LogHead head, List<WriteCall> group)
    {
        var change = new CaseworkChange(null, head);
        foreach (var call in group)
        {
            await call.Run(change);
        }

        if (change.Entries.Count == 0)
        {
            return true;
        }

        var parameters = EntriesOf(change);
        parameters.Add("basis", head.Sequence);
        parameters.Add("basisHash", head.Sequence == 0 ? "" : Convert.ToHexStringLower(head.Hash.Span));
        known = null;
        var told = (await session.Write(AppendAfter, parameters, CancellationToken.None))[0];
        known = HeadOf(told.Number(1), told.TextOrNull(2));
        return told.Flag(0);
    }

    /// <summary>Where the answer to the commit breaks off, looks whether it was done, and does it once more if not.</summary>
    private async Task CommitLocked(List<WriteCall> group)
    {
        (known, LogHead? appended, LogHead? reached) = (null, null, null);
        try
        {
            await session.Transact(Try, CancellationToken.None);
        }
        catch (StoreException e) when (e.MayBeDone())
        {
            // A group without entries of the log can be run twice.
            if (appended is not { } newest || !await e.Look(() => IsThere(newest)))
            {
                await session.Transact(Try, CancellationToken.None);
            }
        }

        known = reached;

        async Task<bool> Try(Transaction transaction)
        {
            var locked = (await transaction.Run(Lock, Parameters.None, CancellationToken.None))[0];
            var change = new CaseworkChange(transaction, HeadOf(locked.Number(0), locked.TextOrNull(1)));
            foreach (var call in group)
            {
                await call.Run(change);
            }

            (reached, appended) = (change.Head, change.Entries.Count > 0 ? change.Head : null);
            await transaction.Commit(appended is null ? null : AppendLocked, appended is null ? Parameters.None : EntriesOf(change), CancellationToken.None);
            return true;
        }
    }

    private static LogHead HeadOf(long sequence, string? hash) => hash is null ? LogHead.Empty : new LogHead(sequence, Convert.FromHexString(hash));

    private async Task<bool> IsThere(LogHead appended) => (await session.Write(Look, new Parameters { { "sequence", appended.Sequence } }, CancellationToken.None))
        .First?.TextOrNull(0) == Convert.ToHexStringLower(appended.Hash.Span);

    private static Parameters EntriesOf(CaseworkChange change) => new()
    {
        { "newest", change.Head.Sequence }, { "newestHash", Convert.ToHexStringLower(change.Head.Hash.Span) },
        {
            "rows",
            change.Entries.Select(entry => (object?[])
            [
                entry.Sequence, entry.Text, Convert.ToHexStringLower(entry.Hash.Span), entry.At.UtcTicks, entry.Actor, entry.Answered, entry.Case?.Value,
                entry.Purpose,
            ])
        },
    };
}
