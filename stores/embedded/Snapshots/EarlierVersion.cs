using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// A version that is no longer the newest, built anew from its chunks: one at a time, so that many who ask do not fill the memory. The last one is
/// at hand for the next question about it until the memory is wanted for something else.
/// </summary>
internal sealed class EarlierVersion(DatabaseFile file)
{
    private readonly Lock gate = new();
    private readonly WeakReference<Snapshot?> last = new(null);
    private GraphVersion erased;

    /// <exception cref="StoreException">It cannot be read.</exception>
    public Snapshot Get(GraphVersion version)
    {
        lock (gate)
        {
            return file.Read(db =>
            {
                // An erasing takes from earlier versions too.
                var newestErasing = Ledger.NewestErasing(db);
                if (last.TryGetTarget(out var kept) && kept.Version == version && erased == newestErasing)
                {
                    return kept;
                }

                var built = NewestVersion.Build(db, Snapshot.Empty, version);
                erased = newestErasing;
                last.SetTarget(built);
                return built;
            });
        }
    }

    /// <summary>Lets go of what is at hand.</summary>
    public void Forget() => last.SetTarget(null);
}
