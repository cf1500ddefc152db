using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Investigate.Importers.Values;

/// <summary>
/// Times of ISO 8601. Read by hand, because a load reads millions of them: <c>2026-03-01T15:00</c> with a blank or <c>T</c> between,
/// with seconds and a fraction, with <c>Z</c>, <c>+08:00</c>, <c>+0800</c>, <c>+08</c> or no offset. The basic layouts without hyphens
/// and colons are left to NodaTime. 24:00 is the midnight that ends the day. Digits beyond 100 ns, the resolution of an
/// <see cref="GraphModel.Interval"/>, do not count. A date alone is no time.
/// </summary>
internal readonly record struct IsoTime
{
    private static readonly OffsetDateTimePattern[] BasicWithOffset =
    [
        .. new[] { "uuuuMMdd'T'HHmmss", "uuuuMMdd'T'HHmm" }
            .SelectMany(local => new[] { "Z+HHmm", "Z+HH" }.Select(offset => OffsetDateTimePattern.CreateWithInvariantCulture($"{local}o<{offset}>"))),
    ];

    private static readonly LocalDateTimePattern[] Basic =
    [
        .. new[] { "uuuuMMdd'T'HHmmss", "uuuuMMdd'T'HHmm" }.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    private IsoTime(long localTicks, long? offsetTicks)
    {
        LocalTicks = localTicks;
        OffsetTicks = offsetTicks;
    }

    /// <summary>What the clock shows, in 100 ns since year 1.</summary>
    public long LocalTicks { get; }

    /// <summary>How far that clock is ahead of UTC, in 100 ns; null where the zone of the load must say it.</summary>
    public long? OffsetTicks { get; }

    /// <summary>A time on the clock of the load's zone.</summary>
    public static IsoTime Local(long localTicks) => new(localTicks, null);

    public static Reading Read(ReadOnlySpan<byte> utf8, out IsoTime time)
    {
        time = default;
        if (utf8.Length < 16 || !Digits.Year(utf8, out var year) || utf8[4] != '-' || !Digits.Pair(utf8, 5, out var month) || utf8[7] != '-'
            || !Digits.Pair(utf8, 8, out var day) || utf8[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !Digits.Pair(utf8, 11, out var hour)
            || utf8[13] != ':' || !Digits.Pair(utf8, 14, out var minute))
        {
            return ReadBasic(utf8, out time);
        }

        var rest = utf8[16..];
        if (!ReadSeconds(ref rest, out var second, out var fraction) || !ReadOffset(rest, out var offset))
        {
            return Reading.Shapeless;
        }

        if (!IsoDate.Exists(year, month, day, out var date))
        {
            return Reading.UnrealDay;
        }

        var endOfDay = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 59)
        {
            return Reading.UnrealTime;
        }

        var ticks = (date.DayNumber * TimeSpan.TicksPerDay) + (((hour * 3600) + (minute * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        return Within(ticks, offset, out time);
    }

    private static bool ReadSeconds(ref ReadOnlySpan<byte> rest, out int second, out long fraction)
    {
        second = 0;
        fraction = 0;
        if (rest is not [(byte)':', ..])
        {
            return true;
        }

        if (!Digits.Pair(rest, 1, out second))
        {
            return false;
        }

        rest = rest[3..];
        if (rest is not [(byte)'.' or (byte)',', ..])
        {
            return true;
        }

        var end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? rest[1..] : rest.Slice(1, end);
        for (var i = 0; i < 7; i++)
        {
            fraction = (fraction * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        rest = rest[(1 + digits.Length)..];
        return digits.Length is > 0 and < 10;
    }

    private static bool ReadOffset(ReadOnlySpan<byte> rest, out long? ticks)
    {
        ticks = null;
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest is [(byte)'Z' or (byte)'z'])
        {
            ticks = 0;
            return true;
        }

        var minutes = 0;
        if (rest[0] is not ((byte)'+' or (byte)'-') || !Digits.Pair(rest, 1, out var hours)
            || !(rest.Length == 3
                || (rest.Length == 5 && Digits.Pair(rest, 3, out minutes))
                || (rest.Length == 6 && rest[3] == ':' && Digits.Pair(rest, 4, out minutes)))
            || hours > 18 || minutes > 59)
        {
            return false;
        }

        ticks = (rest[0] == '-' ? -1 : 1) * ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        return true;
    }

    private static Reading ReadBasic(ReadOnlySpan<byte> utf8, out IsoTime time)
    {
        time = default;
        if (utf8.Length is < 13 or > 20 || utf8[8] != 'T' || utf8.ContainsAnyExceptInRange((byte)'+', (byte)'Z'))
        {
            return Reading.Shapeless;
        }

        var text = Encoding.ASCII.GetString(utf8);
        foreach (var pattern in BasicWithOffset)
        {
            if (pattern.Parse(text) is { Success: true, Value: var value })
            {
                return Within(Ticks(value.LocalDateTime), value.Offset.Ticks, out time);
            }
        }

        foreach (var pattern in Basic)
        {
            if (pattern.Parse(text) is { Success: true, Value: var value })
            {
                return Within(Ticks(value), null, out time);
            }
        }

        return Reading.Shapeless;
    }

    private static long Ticks(LocalDateTime local) => local.Year < 1 ? -1 : local.ToDateTimeUnspecified().Ticks;

    private static Reading Within(long localTicks, long? offsetTicks, out IsoTime time)
    {
        time = new IsoTime(localTicks, offsetTicks);
        var utc = localTicks - (offsetTicks ?? 0);
        return localTicks < 0 || utc < 0 || utc > DateTime.MaxValue.Ticks || localTicks > DateTime.MaxValue.Ticks ? Reading.UnrealDay : Reading.Read;
    }
}
