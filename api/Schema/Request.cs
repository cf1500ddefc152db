using Investigate.Api.Imports;
using Investigate.Cases;

namespace Investigate.Api.Schema;

/// <summary>What every resolver of one operation shares: the inquiry it reads through, and the loads that this process runs.</summary>
internal sealed record Request(Inquiry Inquiry, RunningLoads? Loads) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Inquiry.DisposeAsync();
}
