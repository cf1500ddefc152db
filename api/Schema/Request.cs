using Investigate.Api.Hosting;
using Investigate.Api.Imports;
using Investigate.Cases;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>What every resolver of one operation shares: the inquiry it reads through, the loads that this process runs, the deployment's zone.</summary>
internal sealed record Request(Inquiry Inquiry, RunningLoads? Loads, DeploymentZone Zone) : IAsyncDisposable
{
    /// <summary>A clock for one question.</summary>
    public LocalClock Clock => Zone.Clock;

    public ValueTask DisposeAsync() => Inquiry.DisposeAsync();
}
