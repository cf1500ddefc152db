using System.Text;
using NodaTime.Text;

namespace Investigate.Importers.Values;

/// <summary>What became of reading a value.</summary>
internal enum Reading
{
    Read,

    /// <summary>Not written as expected.</summary>
    Shapeless,

    /// <summary>Written as expected, but no calendar has such a day.</summary>
    UnrealDay,

    /// <summary>Written as expected, but no clock shows such a time.</summary>
    UnrealTime,
}

/// <summary>
/// Dates of ISO 8601: <c>1990-12-31</c>, read by hand because a load reads millions, and <c>19901231</c>. Years 0001 to 9999.
/// </summary>
internal static class IsoDate
{
    private static readonly LocalDatePattern Basic = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static Reading Read(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        date = default;
        if (utf8.Length == 10 && Digits.Year(utf8, out var year) && utf8[4] == '-' && Digits.Pair(utf8, 5, out var month) && utf8[7] == '-'
            && Digits.Pair(utf8, 8, out var day))
        {
            return Exists(year, month, day, out date) ? Reading.Read : Reading.UnrealDay;
        }

        if (utf8.Length != 8 || utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return Reading.Shapeless;
        }

        var basic = Basic.Parse(Encoding.ASCII.GetString(utf8));
        if (!basic.Success || basic.Value.Year == 0)
        {
            return Reading.UnrealDay;
        }

        date = basic.Value.ToDateOnly();
        return Reading.Read;
    }

    public static bool Exists(int year, int month, int day, out DateOnly date)
    {
        var exists = year > 0 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    /// <summary>
    /// «2026-02|28» for a date that begins with a year and month but has a day too many: what the month does have. Null else.
    /// </summary>
    public static string? DaysOfItsMonth(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 10 && Digits.Year(utf8, out var year) && utf8[4] == '-' && Digits.Pair(utf8, 5, out var month) && Digits.Pair(utf8, 8, out var day)
        && year > 0 && month is > 0 and < 13 && day > 0
            ? $"{Encoding.ASCII.GetString(utf8[..7])}|{DateTime.DaysInMonth(year, month)}"
            : null;
}

/// <summary>Digits at fixed places.</summary>
internal static class Digits
{
    public static bool Year(ReadOnlySpan<byte> utf8, out int year)
    {
        var read = Pair(utf8, 0, out var century) & Pair(utf8, 2, out var rest);
        year = (century * 100) + rest;
        return read;
    }

    public static bool Pair(ReadOnlySpan<byte> utf8, int at, out int number)
    {
        number = 0;
        if (at + 1 >= utf8.Length)
        {
            return false;
        }

        var tens = (uint)(utf8[at] - '0');
        var ones = (uint)(utf8[at + 1] - '0');
        number = (int)((tens * 10) + ones);
        return tens < 10 && ones < 10;
    }
}
