using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>The connection a load writes on, in transactions short enough that casework of this and other processes gets its turn.</summary>
internal sealed class LoadWriter : IDisposable
{
    private readonly DatabaseFile file;
    private readonly SqliteConnection connection;

    public LoadWriter(DatabaseFile file)
    {
        this.file = file;
        connection = StoreErrors.Guard(file.Path, () => file.Writer(durable: false));
    }

    /// <summary>Runs one transaction.</summary>
    /// <exception cref="StoreException">It was not committed; nothing of it is in the store.</exception>
    public async Task<T> Write<T>(Func<SqliteConnection, T> write, CancellationToken ct)
    {
        await file.WriteTurn.WaitAsync(ct);
        try
        {
            return StoreErrors.Guard(file.Path, () =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = write(connection);
                transaction.Commit();
                return result;
            });
        }
        finally
        {
            file.WriteTurn.Release();
        }
    }

    /// <summary>From now on what is committed is durable, with all that was committed before.</summary>
    public void BeDurable() => StoreErrors.Guard(file.Path, () => connection.Run("PRAGMA synchronous = FULL"));

    /// <summary>Deletes what a load has written and marks it as failed.</summary>
    public async Task Abandon(ImportId import, DateTimeOffset at)
    {
        while (await Write(db => ChunkTable.DeleteSome(db, import), CancellationToken.None))
        {
            // The next few.
        }

        await Fail(import, at);
    }

    /// <summary>Marks a load as failed.</summary>
    public async Task Fail(ImportId import, DateTimeOffset at) =>
        await Write(
            db =>
            {
                Ledger.Fail(db, import, at);
                return true;
            },
            CancellationToken.None);

    public void Dispose() => connection.Dispose();
}
