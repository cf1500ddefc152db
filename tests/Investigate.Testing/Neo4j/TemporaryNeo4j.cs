using Investigate.Stores.Neo4j;

namespace Investigate.Testing.Neo4j;

/// <summary>The Neo4j store over the emptied database. Opened by the first call, so that nobody who waits for the database blocks a thread.</summary>
internal sealed class TemporaryNeo4j(TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim opening = new(1, 1);
    private Neo4jServer? server;
    private Neo4jStore? store;

    public async ValueTask<Neo4jStore> Store()
    {
        await opening.WaitAsync();
        try
        {
            server ??= await Neo4jServer.Take();
            return store ??= await Neo4jStore.Open(server.Settings, time, default);
        }
        finally
        {
            opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (store?.DisposeAsync() ?? default);
        await (server?.DisposeAsync() ?? default);
        opening.Dispose();
    }
}
