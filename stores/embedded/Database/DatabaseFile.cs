using System.Collections.Concurrent;
using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>
/// The one SQLite file of a data directory, in write-ahead mode: readers never wait, writers wait for each other. Several processes may
/// have it open.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    /// <summary>How long a statement waits for another process that writes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string readerText;
    private readonly Action<SqliteConnection> prepareWriter;
    private readonly ConcurrentBag<KeptConnection> idle = [];
    private volatile bool closed;

    /// <summary>Opens the file, making it where there is none.</summary>
    /// <param name="prepareWriter">Called with each connection that writes: lets a test make a disk full.</param>
    /// <exception cref="StoreException">It cannot be used, or a newer version of Investigate made it.</exception>
    public DatabaseFile(string directory, Action<SqliteConnection> prepareWriter)
    {
        this.prepareWriter = prepareWriter;
        Directory = System.IO.Path.GetFullPath(directory);
        Path = PathIn(Directory);
        readerText = Text(SqliteOpenMode.ReadOnly);
        StoreErrors.Guard(Path, () =>
        {
            System.IO.Directory.CreateDirectory(Directory);
            Schema.Ensure(this);
        });
    }

    public string Directory { get; }

    public string Path { get; }

    /// <summary>Where the database of a directory lies, whether there is one or not.</summary>
    public static string PathIn(string directory) => System.IO.Path.Combine(directory, "investigate.db");

    /// <summary>
    /// Held while this process writes: casework and a load take turns here, so that neither starves the other inside SQLite's own waiting.
    /// </summary>
    public SemaphoreSlim WriteTurn { get; } = new(1, 1);

    /// <summary>A connection that writes; its owner disposes it.</summary>
    /// <param name="durable">True: what is committed survives a power cut. False: it survives the death of the process, and becomes
    /// durable with the next durable commit of anybody.</param>
    public SqliteConnection Writer(bool durable)
    {
        var connection = new KeptConnection(Text(SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            connection.Run($"PRAGMA busy_timeout = {Patience.TotalMilliseconds}");
            connection.Run("PRAGMA secure_delete = ON");
            connection.Run("PRAGMA foreign_keys = ON");
            connection.Run(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            prepareWriter(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads on a connection that nobody else reads on meanwhile.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public T Read<T>(Func<SqliteConnection, T> read) => StoreErrors.Guard(Path, () =>
    {
        var connection = idle.TryTake(out var kept) ? kept : Reader();
        try
        {
            var found = read(connection);
            idle.Add(connection);
            if (closed)
            {
                Close();
            }

            return found;
        }
        catch
        {
            // One that failed is not read on again.
            connection.Dispose();
            throw;
        }
    });

    /// <summary>A connection that reads; its owner disposes it.</summary>
    public KeptConnection Reader()
    {
        var connection = new KeptConnection(readerText);
        connection.Open();
        return connection;
    }

    /// <summary>Writes the whole file anew, so that what was deleted is in no free page of it, and empties the write-ahead log into it.</summary>
    /// <exception cref="StoreException">Another process reads or writes for too long; what was erased may still be in the files.</exception>
    public void Compact() => StoreErrors.Guard(Path, () =>
    {
        using var connection = Writer(durable: true);
        connection.Run("VACUUM");
        if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new StoreException(
                $"{Path} was read by another process for too long: what was erased may still be in {Path}-wal. Run `retention` again.", isTransient: true);
        }
    });

    public void Dispose()
    {
        closed = true;
        Close();
        WriteTurn.Dispose();
    }

    private void Close()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private string Text(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = (int)Patience.TotalSeconds,
    }.ConnectionString;
}
