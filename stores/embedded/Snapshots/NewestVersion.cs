using System.Runtime.ExceptionServices;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Erasing;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// The newest version in memory. Built when it is first asked for; then a look at the file once a second takes up what other processes
/// have published, reading their chunks only.
/// </summary>
internal sealed class NewestVersion(DatabaseFile file, TimeProvider time) : IDisposable
{
    /// <summary>Chunks that are in memory beside what is made of them.</summary>
    private const int DecodedAtOnce = 32;

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
            var newest = file.Read(db => Ledger.Newest(db) is var version && version.CompareTo(known.Version) > 0
                ? Build(db, known, version) : known);
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
    public static Snapshot Build(SqliteConnection db, Snapshot basis, GraphVersion version)
    {
        // What a withdrawn load had superseded is no longer at hand, and what was erased still is: the version is made of all its chunks.
        var from = Ledger.HasTaken(db, basis.Version, version) ? Snapshot.Empty : basis;
        var draft = new Draft(from);
        foreach (var (kind, facts) in ChunkTable.FactsBetween(db, from.Version, version))
        {
            draft.Expect(kind, facts);
        }

        // While some are taken up, the next are decoded and those after them read.
        using var chunks = ChunkTable.Between(db, from.Version, version).Chunk(DecodedAtOnce).GetEnumerator();
        var (ready, read) = (Array.Empty<(FactPage Page, bool Withdrawn)>(), Next(chunks));
        while (ready.Length + read.Length > 0)
        {
            var (current, coded) = (ready, read);
            Together(
                () => Array.ForEach(current, entry => draft.Apply(entry.Page, entry.Withdrawn)),
                () => read = Next(chunks),
                () => ready = Decoded(coded));
        }

        GivenIds.Reserve(db, draft);
        return draft.Freeze(version);
    }

    /// <summary>The next chunks; none at the end.</summary>
    private static (Chunk Chunk, bool Withdrawn)[] Next(IEnumerator<(Chunk, bool)[]> chunks) => chunks.MoveNext() ? chunks.Current : [];

    private static (FactPage Page, bool Withdrawn)[] Decoded((Chunk Chunk, bool Withdrawn)[] some)
    {
        var pages = new (FactPage, bool)[some.Length];
        Together([.. Enumerable.Range(0, some.Length).Select(i => (Action)(() => pages[i] = (Decoded(some[i].Chunk), some[i].Withdrawn)))]);
        return pages;
    }

    private static FactPage Decoded(Chunk chunk)
    {
        var page = ChunkCoding.Decode(chunk);
        ChunkTable.Return(chunk);
        return page;
    }

    /// <summary>Runs these on all processors; the first error comes out as it was thrown.</summary>
    private static void Together(params Action[] parts)
    {
        try
        {
            Parallel.Invoke(parts);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

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
            failure = e as StoreException
                ?? new StoreException($"{file.Path}: the newest version cannot be read. {e.Message}", isTransient: false, e);
        }
        finally
        {
            gate.Exit();
        }
    }
}
