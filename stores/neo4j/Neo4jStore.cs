using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Casework;
using Investigate.Stores.Neo4j.Reading;
using Investigate.Stores.Neo4j.Schema;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j;

/// <summary>
/// Both ports over one database of a Neo4j server, through its HTTP Query API. Several processes on several machines may use one database at once.
/// </summary>
public sealed class Neo4jStore : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private Task warming = Task.CompletedTask;

    private Neo4jStore(Neo4jSession session, Neo4jSettings settings, TimeProvider time)
    {
        Session = session;
        Graph = new Neo4jGraph(session, settings, time);
        Casework = new Neo4jCasework(session);
    }

    /// <summary>The graph port. What one process publishes, others see within a second.</summary>
    public IGraphStore Graph { get; }

    /// <summary>The casework port. What it returns from is committed.</summary>
    public ICasework Casework { get; }

    internal Neo4jSession Session { get; }

    /// <summary>Opens a database, and makes constraints and indexes that it lacks.</summary>
    /// <param name="time">Stamps loads. Leases run by the server's clock.</param>
    /// <exception cref="StoreException">The server is not reached, does not let us in, or a newer version of Investigate wrote the database.</exception>
    public static async Task<Neo4jStore> Open(Neo4jSettings settings, TimeProvider time, CancellationToken ct)
    {
        var session = new Neo4jSession(settings);
        try
        {
            await DatabaseSchema.Newest.Ensure(session, ct);
            return new Neo4jStore(session, settings, time);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Lets the server plan every question of the graph port in every size, in the background: the first of a size costs it most of a second, the next some
    /// milliseconds.
    /// </summary>
    public Task Warm(CancellationToken ct)
    {
        warming = Task.Run(
            async () =>
            {
                await using var reader = await Graph.Read(closing.Token);
                await PlanWarming.Run(reader, closing.Token);
            },
            ct);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
        await Graph.DisposeAsync();
        await Casework.DisposeAsync();
        Session.Dispose();
    }
}
