using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Api.Hosting;

/// <summary>The two ports of one deployment, open.</summary>
/// <param name="Name">What <c>--store</c> calls the store.</param>
/// <param name="Owner">Disposed at the end, and both ports with it.</param>
internal sealed record OpenStores(string Name, IGraphStore Graph, ICasework Casework, IAsyncDisposable Owner) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Owner.DisposeAsync();
}

/// <summary>Opens the store a command was told to use. <see cref="Program"/> knows which there are.</summary>
internal delegate ValueTask<OpenStores> StoreOpener(DataDirectory data, CancellationToken ct);
