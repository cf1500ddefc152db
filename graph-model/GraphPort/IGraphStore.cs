namespace Investigate.GraphModel;

/// <summary>
/// The graph port: the facts of imports, with their provenance. Readers see whole versions; loads append and never change what a
/// version says. Implementations are safe for concurrent use.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Opens one snapshot: the newest published version. A load that ends later is not seen by it.</summary>
    /// <exception cref="StoreException">The store cannot answer now.</exception>
    ValueTask<IGraphReader> Read(CancellationToken ct);

    /// <summary>Opens the version that was the newest at that instant: what was known then. As dear as opening the store.</summary>
    /// <exception cref="StoreException">The store cannot answer now.</exception>
    ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct);

    /// <summary>When this version became the newest; null for one that no load and no withdrawal has published. One call.</summary>
    ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct);

    /// <summary>
    /// Takes a whole load out of the graph as one new version: what held before it holds again, and its rows stay for whoever asks what was
    /// known while it stood. A load that later ones built on stays: one that found something known that this one stated, be it to refer to it,
    /// to correct it or to say the same. Ids are kept: who is named again later is the same person. Waits like <see cref="BeginLoad"/>.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<Withdrawal> Withdraw(ImportId import, Action waiting, CancellationToken ct);

    /// <summary>
    /// Begins a load. One load runs at a time: while another holds the store this waits, having called <paramref name="waiting"/> once.
    /// What an earlier load left unfinished is gone before the new one begins.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<ILoad> BeginLoad(Action waiting, CancellationToken ct);

    /// <summary>Loads so far, newest first, without their rejected rows. One call.</summary>
    ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct);

    /// <summary>The named loads in the order asked; unknown ids are left out. One call.</summary>
    ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct);

    /// <summary>The first rejected rows of one file of a load, by row. One call.</summary>
    ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct);

    /// <summary>What the first rejected rows of one file of a load had, where it was kept, by row. One call.</summary>
    ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct);
}
