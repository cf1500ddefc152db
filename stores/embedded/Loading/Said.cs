namespace Investigate.Stores.Embedded.Loading;

/// <summary>The ids of which the file at hand has said something already: one bit each.</summary>
internal sealed class Said
{
    private ulong[] bits = new ulong[16];

    /// <returns>True when it was not said before.</returns>
    public bool Add(int id)
    {
        var (word, bit) = (id >> 6, 1UL << (id & 63));
        if (word >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
        }

        var first = (bits[word] & bit) == 0;
        bits[word] |= bit;
        return first;
    }

    public void Clear() => Array.Clear(bits);
}
