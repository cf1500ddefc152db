namespace Investigate.Stores.Embedded.Chunks;

/// <summary>
/// The greatest common divisor of numbers that come one by one. Times are kept in ticks of 100 ns but almost always are whole minutes:
/// divided by what they have in common they need three bytes in place of seven.
/// </summary>
internal struct CommonDivisor
{
    private ulong divisor;

    /// <summary>At least 1.</summary>
    public readonly long Value => divisor is 0 or > long.MaxValue ? 1 : (long)divisor;

    public void Add(long number)
    {
        if (divisor == 1 || number == 0)
        {
            return;
        }

        var rest = number < 0 ? 0 - (ulong)number : (ulong)number;
        if (divisor == 0)
        {
            divisor = rest;
            return;
        }

        while ((rest %= divisor) != 0)
        {
            (divisor, rest) = (rest, divisor);
        }
    }
}
