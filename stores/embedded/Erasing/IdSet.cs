namespace Investigate.Stores.Embedded.Erasing;

/// <summary>Ids of one kind: one bit each.</summary>
internal sealed class IdSet
{
    private ulong[] bits = [];

    public int Count { get; private set; }

    public bool Contains(int id) => id >> 6 < bits.Length && (bits[id >> 6] & (1UL << (id & 63))) != 0;

    public void Add(int id)
    {
        var word = id >> 6;
        if (word >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
        }

        Count += Contains(id) ? 0 : 1;
        bits[word] |= 1UL << (id & 63);
    }

    /// <summary>The ids, ascending.</summary>
    public IEnumerable<int> Ascending()
    {
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                yield return (word << 6) | System.Numerics.BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
