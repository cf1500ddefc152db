using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// The right to load: one at a time, in this process by order of arrival and among processes by a file that the operating system
/// releases when its holder dies. So whoever has the turn knows that a load which has not ended is dead.
/// </summary>
internal sealed class LoadTurn : IDisposable
{
    private readonly EmbeddedGraph graph;
    private readonly FileLock held;

    public LoadTurn(EmbeddedGraph graph, FileLock held) => (this.graph, this.held) = (graph, held);

    /// <summary>The load has made this the newest version.</summary>
    public void Published(Snapshot snapshot) => graph.Published(snapshot);

    /// <summary>The load leaves nothing behind.</summary>
    public void Abandoned() => graph.Abandoned();

    public void Dispose()
    {
        held.Dispose();
        graph.EndTurn();
    }
}
