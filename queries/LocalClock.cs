using NodaTime;
using NodaTime.TimeZones;

namespace Investigate.Queries;

/// <summary>
/// What the clock on the wall and the calendar of a zone show at an instant. Remembers the last stretch between two changes of the clock,
/// in which nearly all instants of a question lie. Not thread-safe: one for each question.
/// </summary>
public sealed class LocalClock(DateTimeZone zone)
{
    private long from = long.MaxValue;
    private long until = long.MinValue;
    private long offset;

    /// <summary>The clock of a deployment that states no other.</summary>
    public static LocalClock Shanghai => new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    /// <summary>The clock of a zone of the tz database; null where it has none of this name.</summary>
    public static LocalClock? In(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? new LocalClock(known) : null;

    /// <summary>Time since midnight as the clock shows it, in ticks from 0 to 24 h, the end left out.</summary>
    /// <param name="utcTicks">100 ns since year 1.</param>
    public long TimeOfDay(long utcTicks)
    {
        var local = (utcTicks + Offset(utcTicks)) % TimeSpan.TicksPerDay;
        return local < 0 ? local + TimeSpan.TicksPerDay : local;
    }

    /// <summary>The day the calendar shows.</summary>
    public DateOnly Day(DateTimeOffset instant) =>
        DateOnly.FromDateTime(new DateTime(Math.Clamp(instant.UtcTicks + Offset(instant.UtcTicks), 0, DateTime.MaxValue.Ticks)));

    /// <summary>The shorter way round from one time of day to another: 23:40 and 00:20 are 40 minutes apart.</summary>
    public static long Gap(long timeOfDay, long other)
    {
        var apart = Math.Abs(timeOfDay - other);
        return Math.Min(apart, TimeSpan.TicksPerDay - apart);
    }

    private long Offset(long utcTicks)
    {
        if (utcTicks < from || utcTicks >= until)
        {
            var stretch = zone.GetZoneInterval(Instant.FromDateTimeUtc(new DateTime(utcTicks, DateTimeKind.Utc)));
            (from, until, offset) = (Ticks(stretch.HasStart, stretch, start: true), Ticks(stretch.HasEnd, stretch, start: false), stretch.WallOffset.Ticks);
        }

        return offset;
    }

    private static long Ticks(bool known, ZoneInterval stretch, bool start) => known
        ? Math.Clamp((start ? stretch.Start : stretch.End).ToUnixTimeTicks() + DateTime.UnixEpoch.Ticks, 0, DateTime.MaxValue.Ticks)
        : start ? 0 : long.MaxValue;
}
