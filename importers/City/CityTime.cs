using System.Text;

namespace Investigate.Importers.City;

/// <summary>
/// The city's year: 365 days from 1 November 2025. Times are minutes from its first midnight on clocks eight hours ahead of UTC, which
/// are not put forward or back.
/// </summary>
internal static class CityTime
{
    public const int Days = 365;
    public const int MinutesPerDay = 24 * 60;

    public static readonly DateOnly FirstDay = new(2025, 11, 1);

    public static int At(int day, int minute) => (day * MinutesPerDay) + minute;

    public static DayOfWeek Weekday(int day) => (DayOfWeek)(((int)FirstDay.DayOfWeek + day) % 7);

    /// <summary>Writes a time as <c>2025-11-03T15:20:00+08:00</c>.</summary>
    public static void Write(int minutes, Span<byte> into)
    {
        var (day, minute) = Math.DivRem(minutes, MinutesPerDay);
        WriteDay(FirstDay.AddDays(day), into);
        "T00:00:00+08:00"u8.CopyTo(into[10..]);
        WritePair(minute / 60, into[11..]);
        WritePair(minute % 60, into[14..]);
    }

    /// <summary>Bytes of a written time.</summary>
    public const int Length = 25;

    public static void WriteDay(DateOnly day, Span<byte> into)
    {
        WritePair(day.Year / 100, into);
        WritePair(day.Year % 100, into[2..]);
        into[4] = (byte)'-';
        WritePair(day.Month, into[5..]);
        into[7] = (byte)'-';
        WritePair(day.Day, into[8..]);
    }

    public static string Text(int minutes)
    {
        Span<byte> text = stackalloc byte[Length];
        Write(minutes, text);
        return Encoding.ASCII.GetString(text);
    }

    private static void WritePair(int number, Span<byte> into)
    {
        into[0] = (byte)('0' + (number / 10));
        into[1] = (byte)('0' + (number % 10));
    }
}
