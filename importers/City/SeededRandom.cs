namespace Investigate.Importers.City;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same numbers for the same seed on every machine, in integers only. The
/// numbers of the framework's own generator may change from one release to the next.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to <paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)(uint)bound) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Around <paramref name="middle"/>, at most <paramref name="spread"/> away, near more often than far.</summary>
    public int Around(int middle, int spread) => middle + ((Between(-spread, spread) + Between(-spread, spread) + Between(-spread, spread)) / 3);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>An index, each as often as its weight says.</summary>
    /// <param name="ends">Running sums of the weights.</param>
    public int Weighted(ReadOnlySpan<int> ends)
    {
        var at = ends.BinarySearch(Below(ends[^1]) + 1);
        return at < 0 ? ~at : at;
    }

    /// <summary>A sequence of its own, so that one part of the city can change without changing the others.</summary>
    public static SeededRandom For(long seed, string part)
    {
        // FNV-1a of the part's name.
        var hash = 0xCBF29CE484222325;
        foreach (var letter in part)
        {
            hash = unchecked((hash ^ letter) * 0x100000001B3);
        }

        return new SeededRandom(Mix((ulong)seed) ^ hash);
    }

    /// <summary>A well mixed number for a number: what is decided by it needs no place in a sequence.</summary>
    public static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
