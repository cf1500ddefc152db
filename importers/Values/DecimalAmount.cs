namespace Investigate.Importers.Values;

internal enum AmountFault
{
    None,

    /// <summary>Not written as an amount.</summary>
    Shapeless,
    Negative,

    /// <summary>More decimals than the currency has, not all of them zeros.</summary>
    TooFine,
    TooLarge,
}

/// <summary>
/// Amounts of money as decimals, read into whole minor units and never through a binary fraction: <c>1280.5</c>, <c>1,280.50</c> with groups of
/// three, a plus sign. Zeros beyond the currency's decimals do not count.
/// </summary>
internal static class DecimalAmount
{
    /// <summary>Greatest amount in minor units: sums of a thousand of them still fit 64 bits.</summary>
    public const long Most = 1_000_000_000_000_000;

    public static AmountFault Read(ReadOnlySpan<byte> utf8, int decimals, out long minorUnits)
    {
        minorUnits = 0;
        var negative = utf8 is [(byte)'-', ..];
        var digits = utf8 is [(byte)'-' or (byte)'+', ..] ? utf8[1..] : utf8;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !ReadWhole(whole, out var units))
        {
            return AmountFault.Shapeless;
        }

        for (var place = 0; place < decimals; place++)
        {
            units = Math.Min((units * 10) + (place < fraction.Length ? fraction[place] - '0' : 0), Most + 1);
        }

        if (fraction.Length > decimals && fraction[decimals..].ContainsAnyExcept((byte)'0'))
        {
            return AmountFault.TooFine;
        }

        minorUnits = units;
        return negative && units > 0 ? AmountFault.Negative : units > Most ? AmountFault.TooLarge : AmountFault.None;
    }

    /// <summary>Reads digits, divided by commas into groups of three or not at all; anything beyond the greatest amount is just beyond it.</summary>
    private static bool ReadWhole(ReadOnlySpan<byte> digits, out long whole)
    {
        whole = 0;
        var grouped = digits.Contains((byte)',');
        for (var i = 0; i < digits.Length; i++)
        {
            if (grouped && (digits.Length - i) % 4 == 0)
            {
                if (digits[i] != ',' || i == 0)
                {
                    return false;
                }
            }
            else if (digits[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
            else
            {
                whole = Math.Min((whole * 10) + (digits[i] - '0'), Most + 1);
            }
        }

        return true;
    }
}
