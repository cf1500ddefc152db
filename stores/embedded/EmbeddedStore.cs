using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded;

/// <summary>
/// Both ports over one data directory: the SQLite file <c>investigate.db</c> holds everything that lasts, memory holds the newest version
/// of the graph for reading. Several processes may open the same directory at once.
/// </summary>
public sealed class EmbeddedStore : IAsyncDisposable
{
    private readonly DatabaseFile file;
    private readonly EmbeddedGraph graph;

    private EmbeddedStore(DatabaseFile file, TimeProvider time)
    {
        this.file = file;
        Graph = graph = new EmbeddedGraph(file, time);
        Casework = new EmbeddedCasework(file);
    }

    /// <summary>
    /// The graph port. The first reader or load builds the newest version in memory; afterwards loads of other processes are seen within
    /// two seconds.
    /// </summary>
    public IGraphStore Graph { get; }

    /// <summary>The casework port. What it returns from is durable.</summary>
    public ICasework Casework { get; }

    /// <summary>
    /// Builds the newest version, as the first reader would, and then, on another thread, the index of keys that the first load would else build:
    /// at ten million stays a second of two processors, and 0.3 GB that are kept.
    /// </summary>
    /// <returns>Ends with the first of them; what it gives ends with the second.</returns>
    /// <exception cref="StoreException">The newest version cannot be read.</exception>
    public async Task<Task> Warm(CancellationToken ct)
    {
        await (await Graph.Read(ct)).DisposeAsync();
        return Task.Run(graph.Warm, ct);
    }

    /// <summary>Opens a data directory and makes it where there is none.</summary>
    /// <param name="directory">On a disk of this machine: network file systems do not keep the locks that this needs.</param>
    /// <param name="time">Stamps loads, and says when to look for those of other processes.</param>
    /// <exception cref="StoreException">The directory cannot be used, or a newer version of Investigate wrote it.</exception>
    public static EmbeddedStore Open(string directory, TimeProvider time) => Open(directory, time, _ => { });

    /// <param name="prepareWriter">Called with each connection that writes.</param>
    internal static EmbeddedStore Open(string directory, TimeProvider time, Action<SqliteConnection> prepareWriter) =>
        new(new DatabaseFile(directory, prepareWriter), time);

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Casework.DisposeAsync();
        file.Dispose();
    }
}
