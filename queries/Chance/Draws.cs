namespace Investigate.Queries.Chance;

/// <summary>Drawing without replacement: the chance that one stay is shared (method «Companions» section 4).</summary>
public static class Draws
{
    /// <summary>
    /// The chance that at least one of <paramref name="drawn"/> entries drawn from <paramref name="total"/> without replacement is among
    /// the <paramref name="coinciding"/>: 1 − C(T−c, n) / C(T, n), 0 when n or c is 0. Sums and products of non-negative numbers only, so
    /// small chances keep their digits. O(n).
    /// </summary>
    public static double Hit(int total, int coinciding, int drawn)
    {
        var (hit, miss) = (0.0, 1.0);
        for (var i = 0; i < drawn; i++)
        {
            hit += miss * coinciding / (total - i);
            miss *= Math.Max(total - coinciding - i, 0) / (double)(total - i);
            if (miss == 0)
            {
                return 1;
            }
        }

        return Math.Min(1, hit);
    }
}
