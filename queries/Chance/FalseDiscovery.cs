namespace Investigate.Queries.Chance;

/// <summary>The false-discovery rate of Benjamini and Hochberg (JRSS B 57, 1995).</summary>
public static class FalseDiscovery
{
    /// <summary>
    /// The q of each p: the smallest rate at which it is still among the findings. Those tested who are not listed have p = 1. Equal p get
    /// equal q.
    /// </summary>
    /// <param name="ascending">The p of those listed, ascending.</param>
    /// <param name="tested">How many were tested, listed or not; at least as many as are listed.</param>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> ascending, int tested)
    {
        var q = new double[ascending.Length];
        var least = 1.0;
        for (var i = ascending.Length - 1; i >= 0; i--)
        {
            q[i] = least = Math.Min(least, (double)tested * ascending[i] / (i + 1));
        }

        return q;
    }
}
