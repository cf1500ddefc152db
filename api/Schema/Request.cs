using Investigate.Cases;

namespace Investigate.Api.Schema;

/// <summary>What every resolver of one operation shares: the inquiry it reads through.</summary>
internal sealed record Request(Inquiry Inquiry) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Inquiry.DisposeAsync();
}
