using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Api.Hosting;

/// <summary>The two ports of one deployment, open.</summary>
/// <param name="Name">What <c>--store</c> calls the store.</param>
/// <param name="Owner">Disposed at the end, and both ports with it.</param>
internal sealed record OpenStores(string Name, IGraphStore Graph, ICasework Casework, IAsyncDisposable Owner) : IAsyncDisposable
{
    /// <summary>Makes ready for the first question what would else be made ready with it; may go on in the background.</summary>
    public Func<CancellationToken, Task> Warm { get; init; } = async ct => await (await Graph.Read(ct)).DisposeAsync();

    /// <summary>True while nothing was ever loaded and no case opened.</summary>
    public async Task<bool> IsEmpty(CancellationToken ct) =>
        (await Graph.Imports(new PageRequest(1, null), ct)).Total == 0 && (await Casework.Cases(null, new PageRequest(1, null), ct)).Total == 0;

    /// <summary>What tells this deployment from others, and nothing else of it.</summary>
    public async Task<string> Deployment(CancellationToken ct) => Convert.ToHexStringLower(
        SHA256.HashData((await Casework.DeploymentKey(RandomNumberGenerator.GetBytes(32), ct)).Span))[..16];

    public ValueTask DisposeAsync() => Owner.DisposeAsync();
}

/// <summary>Opens the store a command was told to use. <see cref="Program"/> knows which there are.</summary>
internal delegate ValueTask<OpenStores> StoreOpener(DataDirectory data, CancellationToken ct);
