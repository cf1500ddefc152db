namespace Investigate.GraphModel.Moving;

/// <summary>
/// Everything that a store holds, facts and casework, to be moved into a store of another kind. Not for questions: whoever moves a store is
/// its owner, and nothing of what passes is shown to anybody.
/// </summary>
public interface IHoldings : IAsyncDisposable
{
    /// <summary>
    /// All parts: settings, loads with their rejected rows, changes with their facts, numbers, cases, charts, entries of the log. Nothing is written
    /// but the newest form, where an earlier version of the program wrote the store. Holds one kind of one load in memory at most.
    /// </summary>
    /// <exception cref="StoreException">There is no such store, or it cannot be read.</exception>
    IAsyncEnumerable<Holding> All(CancellationToken ct);

    /// <summary>
    /// Makes an empty store hold all of this. One that is interrupted leaves a store that is empty, or that nothing opens until the same call is made
    /// again, which begins anew.
    /// </summary>
    /// <param name="all">As <see cref="All"/> of another store gives it.</param>
    /// <exception cref="StoreException">The store is not empty, and was not changed; or it cannot be written.</exception>
    Task Fill(IAsyncEnumerable<Holding> all, CancellationToken ct);
}
