using Investigate.Stores.Embedded.Chunks;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Puts stays in the order of start and id.</summary>
internal static class StartOrder
{
    /// <param name="stays">Ids, ascending; sorted in place.</param>
    /// <param name="start">By stay.</param>
    public static void Sort(int[] stays, long[] start)
    {
        var (sorted, least, most, divisor) = Survey(stays, start);
        if (sorted)
        {
            return;
        }

        // Counted in what all starts have in common, mostly minutes, a start needs three bytes: two or three passes of a radix sort.
        var range = (most - least) / divisor;
        if (range <= uint.MaxValue)
        {
            Radix(stays, start, least, divisor, (uint)range);
        }
        else
        {
            Array.Sort(stays, (a, b) => (start[a], a).CompareTo((start[b], b)));
        }
    }

    private static (bool Sorted, long Least, long Most, long Divisor) Survey(int[] stays, long[] start)
    {
        var sorted = true;
        var divisor = default(CommonDivisor);
        var (least, most, previous) = (long.MaxValue, long.MinValue, long.MinValue);
        foreach (var stay in stays)
        {
            var current = start[stay];
            sorted &= previous <= current;
            previous = current;
            divisor.Add(current - start[stays[0]]);
            least = Math.Min(least, current);
            most = Math.Max(most, current);
        }

        return (sorted, least, most, divisor.Value);
    }

    private static void Radix(int[] stays, long[] start, long least, long divisor, uint range)
    {
        var entries = HugePages.Array<ulong>(stays.Length);
        for (var i = 0; i < stays.Length; i++)
        {
            entries[i] = ((ulong)((start[stays[i]] - least) / divisor) << 32) | (uint)stays[i];
        }

        entries = RadixSort.Sort(entries, range);
        for (var i = 0; i < stays.Length; i++)
        {
            stays[i] = (int)(uint)entries[i];
        }
    }
}
