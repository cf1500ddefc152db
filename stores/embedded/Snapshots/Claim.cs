namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Whose turn it is to write behind what is known of something that versions share. A version reads what it knows and nothing behind it, so its
/// successor may go on there; of two that want to, the second must copy.
/// </summary>
/// <param name="used">How much anybody has written.</param>
internal sealed class Claim(int used)
{
    private int used = used;

    /// <summary>Takes what lies behind this.</summary>
    /// <returns>False where somebody else has, be it a load that failed.</returns>
    public bool TryTake(int from, int to) => Interlocked.CompareExchange(ref used, to, from) == from;

    /// <summary>Says what is used, for whoever has it alone.</summary>
    public void Set(int now) => used = now;
}
