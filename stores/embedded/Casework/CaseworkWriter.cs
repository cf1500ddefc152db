using System.Threading.Channels;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>
/// The one writer of casework: calls that come while a transaction is on its way are committed together in the next, each in a savepoint
/// of its own, and return when the disk has them. So a hundred readers waiting for their log entries wait for one write. A call that comes while
/// nobody writes is committed by its caller: handing it to another thread and back would cost as much as the write.
/// </summary>
internal sealed class CaseworkWriter : IAsyncDisposable
{
    private const int CallsAtOnce = 512;

    private readonly DatabaseFile file;
    private readonly HeadAnchor anchor;
    private readonly Channel<WriteCall> calls = Channel.CreateUnbounded<WriteCall>(new UnboundedChannelOptions { SingleReader = false });
    private readonly Task loop;
    private SqliteConnection? connection;
    private LogHead? unanchored;
    private volatile bool closed;

    public CaseworkWriter(DatabaseFile file, HeadAnchor anchor)
    {
        (this.file, this.anchor) = (file, anchor);
        loop = Task.Run(Loop);
    }

    /// <summary>Runs a change in a transaction.</summary>
    /// <param name="change">May be called again when its transaction is tried again.</param>
    /// <exception cref="StoreException">Nothing was changed.</exception>
    public ValueTask<T> Write<T>(Func<LogAppender, T> change, CancellationToken ct)
    {
        var call = new WriteCall<T>(change, ct);
        if (!closed && file.WriteTurn.Wait(0, CancellationToken.None))
        {
            try
            {
                Commit([call]);
            }
            finally
            {
                file.WriteTurn.Release();
            }

            return new(call.Result);
        }

        return calls.Writer.TryWrite(call) ? new(call.Result) : throw new ObjectDisposedException(nameof(ICasework));
    }

    public async ValueTask DisposeAsync()
    {
        closed = true;
        calls.Writer.TryComplete();
        await loop;
        await file.WriteTurn.WaitAsync();
        connection?.Dispose();
        file.WriteTurn.Release();
    }

    private async Task Loop()
    {
        var group = new List<WriteCall>(CallsAtOnce);
        while (await calls.Reader.WaitToReadAsync())
        {
            await file.WriteTurn.WaitAsync();
            try
            {
                // What arrived while waiting for the turn goes along.
                while (group.Count < CallsAtOnce && calls.Reader.TryRead(out var call))
                {
                    group.Add(call);
                }

                Commit(group);
            }
            finally
            {
                file.WriteTurn.Release();
                group.Clear();
            }
        }
    }

    /// <summary>Commits what can be committed and completes every call.</summary>
    private void Commit(List<WriteCall> group)
    {
        try
        {
            StoreErrors.Guard(file.Path, () => Run(group));
        }
        catch (Exception e)
        {
            group.ForEach(call => call.Fail(e));
            connection?.Dispose();
            connection = null;
            return;
        }

        group.ForEach(call => call.Complete());
    }

    private void Run(List<WriteCall> group)
    {
        Anchor();
        connection ??= file.Writer(durable: true);
        using var transaction = connection.BeginTransaction(deferred: false);
        var log = new LogAppender(connection);
        foreach (var call in group)
        {
            transaction.Save("call");
            if (!log.Try(call.TryRun))
            {
                transaction.Rollback("call");
            }

            transaction.Release("call");
        }

        transaction.Commit();
        unanchored = log.Appended;
        try
        {
            Anchor();
        }
        catch (StoreException)
        {
            // The entries are durable, so the calls have succeeded. The next transaction does not begin before they are anchored.
        }
    }

    private void Anchor()
    {
        if (unanchored is { } head)
        {
            anchor.Advance(head);
            unanchored = null;
        }
    }
}
