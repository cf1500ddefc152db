namespace Investigate.Queries.Chance;

/// <summary>
/// The number of successes of independent yes/no with chances of their own (Hong, CSDA 59, 2013), computed by its recurrence: products and
/// sums of non-negative numbers, never 1 − cdf, so that 1e-200 keeps its digits.
/// </summary>
public static class PoissonBinomial
{
    /// <summary>P(at least <paramref name="least"/> successes), exactly. O(number of chances · least).</summary>
    /// <param name="chances">Each in [0, 1], ascending: the order fixes the last digits.</param>
    public static double AtLeast(ReadOnlySpan<double> chances, int least)
    {
        if (least <= 0)
        {
            return 1;
        }

        Span<double> exactly = least <= 64 ? stackalloc double[least] : new double[least];
        exactly.Clear();
        exactly[0] = 1;
        var tail = 0.0;
        foreach (var chance in chances)
        {
            tail += exactly[^1] * chance;
            for (var i = least - 1; i > 0; i--)
            {
                exactly[i] = (exactly[i] * (1 - chance)) + (exactly[i - 1] * chance);
            }

            exactly[0] *= 1 - chance;
        }

        return Math.Min(1, tail);
    }
}
