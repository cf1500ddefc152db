using Investigate.GraphModel;
using Investigate.Stores.Embedded;
using Microsoft.Extensions.Time.Testing;

namespace Investigate.Testing.Embedded;

/// <summary>
/// The embedded store as a second process sees it: loads go to one store, readers come from another one over the same directory, which
/// knows of them only from the file.
/// </summary>
internal sealed class SeenFromElsewhere : TemporaryGraph
{
    private readonly FakeTimeProvider time = new();
    private readonly EmbeddedStore reader;

    public SeenFromElsewhere(TimeProvider loading)
        : base(loading) => reader = EmbeddedStore.Open(Directory.Path, time);

    public override ValueTask<IGraphReader> Read(CancellationToken ct)
    {
        time.Advance(TimeSpan.FromSeconds(1));
        return reader.Graph.Read(ct);
    }

    public override async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        await base.DisposeAsync();
    }
}
