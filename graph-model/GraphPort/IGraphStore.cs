namespace Investigate.GraphModel;

/// <summary>
/// The graph port: the facts of imports, with their provenance. Readers see whole versions; loads append and never change what a
/// version says, only an erasing does. Implementations are safe for concurrent use.
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
    /// to correct it or to say the same. Ids are kept: who is named again later is the same person. While a load holds the store this waits,
    /// having called <paramref name="waiting"/> once.
    /// </summary>
    /// <param name="announce">Called once when it is certain that the load goes, before it does: the place to write it down. If it throws nothing is
    /// withdrawn. Not called where the load stays.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct);

    /// <summary>Counts what has been kept for as long as it may be, each kind once, in their order; nothing is changed. Costs a pass over all facts.</summary>
    /// <exception cref="StoreException">The store cannot answer now.</exception>
    ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct);

    /// <summary>
    /// Erases what <see cref="Expired"/> counts as due, as one new version where facts are among it: every wording of it, whichever load stated it, so
    /// that no version says it any more, the earlier ones included. Ids stay given: a key that is named again is a new thing. Loads stay in the
    /// list, and can be withdrawn as before. All of it or nothing; what the store's files still hold goes with <see cref="Casework.ICasework.Compact"/>.
    /// Waits like <see cref="Withdraw"/>. Costs a rewriting of the facts beside which something goes.
    /// </summary>
    /// <param name="announce">Called once with what will be erased, before it is: the place to write it down. If it throws nothing is erased.</param>
    /// <returns>What was erased and what was held.</returns>
    /// <exception cref="StoreException">Nothing was erased.</exception>
    ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct);

    /// <summary>
    /// Begins a load. One load runs at a time, in the order in which they came: while another holds the store this one waits and is in the list as
    /// <see cref="ImportStatus.Waiting"/>; called off, it is there as failed. What an earlier load left unfinished is gone before the new one begins.
    /// </summary>
    /// <param name="waiting">Called once when it must wait, with the number that the load has already.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct);

    /// <summary>Loads so far, newest first, without their rejected rows. One call.</summary>
    ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct);

    /// <summary>The named loads in the order asked; unknown ids are left out. One call.</summary>
    ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct);

    /// <summary>The first rejected rows of one file of a load, by row. One call.</summary>
    ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct);

    /// <summary>
    /// The first rows of one file of a load that gave a person another name or birth date than his document had before, by row; empty until the load
    /// is published. One call.
    /// </summary>
    ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct);

    /// <summary>What the first rejected rows of one file of a load had, where it was kept, by row. One call.</summary>
    ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct);
}
