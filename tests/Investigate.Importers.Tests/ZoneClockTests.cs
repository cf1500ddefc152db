using System.Text;
using FsCheck.Xunit;
using Investigate.Importers.Values;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

public sealed class ZoneClockTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-01T15:00", "2026-03-01T07:00:00Z")]
    [InlineData("Asia/Shanghai", "1988-07-01T15:00", "1988-07-01T06:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T02:00", null)]
    [InlineData("Europe/Berlin", "2026-03-29T02:59", null)]
    [InlineData("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z")]
    [InlineData("UTC", "0001-01-01T00:00", "0001-01-01T00:00:00Z")]
    [InlineData("Asia/Shanghai", "0001-01-01T00:00", null)]
    public void A_local_time_is_the_first_instant_at_which_the_clock_showed_it(string zone, string local, string? expected) =>
        Utc(new ZoneClock(DateTimeZoneProviders.Tzdb[zone]), local).ShouldBe(expected);

    [Property(MaxTest = 300)]
    public void Times_asked_one_after_the_other_are_mapped_as_nodatime_maps_each(int[] hours)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var clock = new ZoneClock(zone);
        foreach (var local in hours.Select(hour => new LocalDateTime(2026, 1, 1, 0, 30).PlusHours(hour % 20_000)))
        {
            var mapping = zone.MapLocal(local);
            var expected = mapping.Count == 0 ? null : InstantPattern.ExtendedIso.Format(mapping.First().ToInstant());

            Utc(clock, LocalDateTimePattern.ExtendedIso.Format(local)).ShouldBe(expected);
        }
    }

    private static string? Utc(ZoneClock clock, string local)
    {
        IsoTime.Read(Encoding.ASCII.GetBytes(local), out var time).ShouldBe(Reading.Read);
        return clock.TryUtcTicks(time, out var ticks) ? InstantPattern.ExtendedIso.Format(Instant.FromDateTimeUtc(new DateTime(ticks, DateTimeKind.Utc))) : null;
    }
}
