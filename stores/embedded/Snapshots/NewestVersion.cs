using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// The newest version in memory. Built when it is first asked for; then a look at the file once a second takes up what other processes
/// have published, reading their chunks only.
/// </summary>
internal sealed class NewestVersion(DatabaseFile file, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private volatile Snapshot? current;
    private volatile StoreException? failure;
    private ITimer? timer;

    /// <exception cref="StoreException">The newest version cannot be read; an older one is not given in its place.</exception>
    public Snapshot Get()
    {
        if (failure is { } known)
        {
            throw new StoreException(known.Message, known.IsTransient, known);
        }

        return current ?? Refresh();
    }

    /// <summary>Takes up what was published since.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public Snapshot Refresh()
    {
        lock (gate)
        {
            var known = current ?? Snapshot.Empty;
            var newest = file.Read(db => Ledger.Newest(db) is var version && version.Number > known.Version.Number ? Build(db, known, version) : known);
            current = newest;
            failure = null;
            timer ??= time.CreateTimer(_ => Look(), null, Interval, Interval);
            return newest;
        }
    }

    /// <summary>Makes this the newest version; it is published already.</summary>
    public void Replace(Snapshot published)
    {
        lock (gate)
        {
            if (current is null || published.Version.Number > current.Version.Number)
            {
                current = published;
            }
        }
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>A version from one before it and the chunks between.</summary>
    public static Snapshot Build(Microsoft.Data.Sqlite.SqliteConnection db, Snapshot basis, GraphVersion version)
    {
        var draft = new Draft(basis);
        try
        {
            foreach (var page in Pages(ChunkTable.Between(db, basis.Version, version)))
            {
                draft.Apply(page);
            }
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }

        return draft.Freeze(version);
    }

    /// <summary>The pages of chunks, in order; while one is put to use the next ones are read and decoded.</summary>
    private static ParallelQuery<FactPage> Pages(IEnumerable<Chunk> chunks) => Partitioner.Create(chunks, EnumerablePartitionerOptions.NoBuffering)
        .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(ChunkCoding.Decode);

    private void Look()
    {
        if (!gate.TryEnter())
        {
            return;
        }

        try
        {
            Refresh();
        }
        catch (StoreException e) when (e.IsTransient)
        {
            // The next look tries again; until then the version known is at most some seconds old.
        }
        catch (Exception e)
        {
            failure = e as StoreException ?? new StoreException($"{file.Path}: the newest version cannot be read. {e.Message}", isTransient: false, e);
        }
        finally
        {
            gate.Exit();
        }
    }
}
