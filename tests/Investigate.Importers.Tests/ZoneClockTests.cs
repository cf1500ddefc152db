using System.Text;
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

    /// <summary>Two years of half hours: one after the other, backwards, and each as the first thing a clock is asked after a far one.</summary>
    [Fact]
    public void Whatever_was_asked_before_a_time_is_mapped_as_nodatime_maps_it()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var clock = new ZoneClock(zone);
        var forwards = Enumerable.Range(0, 2 * 365 * 48).Select(half => new LocalDateTime(2026, 1, 1, 0, 0).PlusMinutes(30 * half)).ToList();
        var jumps = forwards.SelectMany(local => new[] { local.PlusDays(-40), local });

        foreach (var local in forwards.Concat(Enumerable.Reverse(forwards)).Concat(jumps))
        {
            var mapping = zone.MapLocal(local);
            IsoTime.Read(Encoding.ASCII.GetBytes(LocalDateTimePattern.GeneralIso.Format(local)), out var time).ShouldBe(Reading.Read);

            clock.TryUtcTicks(time, out var ticks).ShouldBe(mapping.Count > 0);
            if (mapping.Count > 0 && ticks != mapping.First().ToDateTimeUtc().Ticks)
            {
                ticks.ShouldBe(mapping.First().ToDateTimeUtc().Ticks, local.ToString());
            }
        }
    }

    private static string? Utc(ZoneClock clock, string local)
    {
        IsoTime.Read(Encoding.ASCII.GetBytes(local), out var time).ShouldBe(Reading.Read);
        return clock.TryUtcTicks(time, out var ticks) ? InstantPattern.ExtendedIso.Format(Instant.FromDateTimeUtc(new DateTime(ticks, DateTimeKind.Utc))) : null;
    }
}
