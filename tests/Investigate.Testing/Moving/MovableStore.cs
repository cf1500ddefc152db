using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded;
using Investigate.Stores.Embedded.Moving;
using Investigate.Stores.Neo4j;
using Investigate.Stores.Neo4j.Moving;
using Investigate.Testing.Embedded;
using Investigate.Testing.Neo4j;

namespace Investigate.Testing.Moving;

/// <summary>A store that can be opened again and again, and moved while it is not open. Empty at first.</summary>
public abstract class MovableStore : IAsyncDisposable
{
    public abstract Task<OpenStore> Open(TimeProvider time);

    public abstract IHoldings Holdings();

    public abstract ValueTask DisposeAsync();
}

/// <summary>Both ports of a store that is open.</summary>
public sealed record OpenStore(IGraphStore Graph, ICasework Casework, IAsyncDisposable Owner) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Owner.DisposeAsync();
}

/// <summary>A store in a directory of its own.</summary>
public sealed class MovableEmbedded : MovableStore
{
    private readonly TemporaryDirectory directory = new();

    public string Path => directory.Path;

    public override Task<OpenStore> Open(TimeProvider time)
    {
        var store = EmbeddedStore.Open(directory.Path, time);
        return Task.FromResult(new OpenStore(store.Graph, store.Casework, store));
    }

    public override IHoldings Holdings() => EmbeddedHoldings.Of(directory.Path);

    public override ValueTask DisposeAsync()
    {
        directory.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The database of the server that the environment names.</summary>
public sealed class MovableNeo4j : MovableStore
{
    private readonly Neo4jServer server;

    private MovableNeo4j(Neo4jServer server) => this.server = server;

    public static async Task<MovableStore> Take() => new MovableNeo4j(await Neo4jServer.Take());

    public override async Task<OpenStore> Open(TimeProvider time)
    {
        var store = await Neo4jStore.Open(server.Settings, time, default);
        return new OpenStore(store.Graph, store.Casework, store);
    }

    public override IHoldings Holdings() => Neo4jHoldings.Of(server.Settings);

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}
