namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Sorts entries of a key in the upper and a value in the lower 32 bits by key; entries of one key keep their order.</summary>
internal static class RadixSort
{
    public const int DigitBits = 12;
    public const int Digits = 1 << DigitBits;

    /// <param name="most">The highest key.</param>
    /// <returns>The entries sorted; the array given may be used for it.</returns>
    public static ulong[] Sort(ulong[] entries, uint most)
    {
        var sorted = HugePages.Array<ulong>(entries.Length);
        var places = new int[Digits];
        for (var shift = 0; shift < 32 && most >> shift != 0; shift += DigitBits)
        {
            Pass(entries, sorted, places, 32 + shift);
            (entries, sorted) = (sorted, entries);
        }

        return entries;
    }

    /// <summary>Puts the entries in order of twelve bits.</summary>
    /// <param name="places">For 4096 counts.</param>
    /// <param name="shift">The lowest of these bits.</param>
    public static void Pass(ReadOnlySpan<ulong> from, Span<ulong> to, int[] places, int shift)
    {
        Array.Clear(places);
        foreach (var entry in from)
        {
            places[(entry >> shift) & (Digits - 1)]++;
        }

        var place = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            (places[digit], place) = (place, place + places[digit]);
        }

        foreach (var entry in from)
        {
            to[places[(entry >> shift) & (Digits - 1)]++] = entry;
        }
    }
}
