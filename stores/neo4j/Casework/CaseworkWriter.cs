using System.Threading.Channels;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>
/// The one writer of casework of this process: calls that come while a transaction is on its way are committed together in the next. Its first
/// statement locks the head of the log, so writers of all processes come one after the other, and what a call finds stays so until it is committed.
/// </summary>
internal sealed class CaseworkWriter : IAsyncDisposable
{
    private const int CallsAtOnce = 512;

    private const string Lock = "MATCH (h:Store {name: 'log'}) SET h.locked = timestamp() RETURN coalesce(h.sequence, 0), h.hash";

    private const string Append = """
        MATCH (h:Store {name: 'log'}) SET h.sequence = $newest, h.hash = $newestHash
        WITH h
        UNWIND $rows AS r
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

    /// <summary>Commits a group; where the answer to the commit breaks off, looks whether it was done, and does it once more if not.</summary>
    private async Task Commit(List<WriteCall> group)
    {
        LogHead? appended = null;
        try
        {
            await session.Transact(Try, CancellationToken.None);
        }
        catch (StoreException e) when (e.InnerException is RequestFailedException { MayBeDone: true })
        {
            // A group without entries of the log can be run twice.
            if (appended is not { } newest || !await IsThere(newest))
            {
                await session.Transact(Try, CancellationToken.None);
            }
        }

        async Task<bool> Try(Transaction transaction)
        {
            var locked = (await transaction.Run(Lock, Parameters.None, CancellationToken.None))[0];
            var change = new CaseworkChange(
                transaction, locked.TextOrNull(1) is { } hash ? new LogHead(locked.Number(0), Convert.FromHexString(hash)) : LogHead.Empty);
            foreach (var call in group)
            {
                await call.Run(change);
            }

            appended = change.Entries.Count > 0 ? change.Head : null;
            await transaction.Commit(appended is null ? null : Append, appended is null ? Parameters.None : EntriesOf(change), CancellationToken.None);
            return true;
        }
    }

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
