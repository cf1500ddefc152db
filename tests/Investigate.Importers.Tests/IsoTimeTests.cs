using System.Text;
using FsCheck.Xunit;
using Investigate.Importers.Values;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Dates and times of ISO 8601; NodaTime is the oracle.</summary>
public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2026-03-01T15:00", "2026-03-01T15:00:00")]
    [InlineData("2026-03-01 15:00:07", "2026-03-01T15:00:07")]
    [InlineData("2026-03-01t15:00:07.5", "2026-03-01T15:00:07.5")]
    [InlineData("2026-03-01T15:00:07,1234567", "2026-03-01T15:00:07.1234567")]
    [InlineData("2026-03-01T15:00:07.123456789", "2026-03-01T15:00:07.1234567")]
    [InlineData("2026-03-01T24:00", "2026-03-02T00:00:00")]
    [InlineData("2026-12-31T24:00:00", "2027-01-01T00:00:00")]
    [InlineData("2024-02-29T00:00", "2024-02-29T00:00:00")]
    [InlineData("0001-01-01T00:00", "0001-01-01T00:00:00")]
    [InlineData("20260301T1500", "2026-03-01T15:00:00")]
    [InlineData("20260301T150007", "2026-03-01T15:00:07")]
    public void Without_an_offset_a_time_is_what_the_clock_shows(string text, string expected)
    {
        Read(text, out var time).ShouldBe(Reading.Read);

        time.OffsetTicks.ShouldBeNull();
        time.LocalTicks.ShouldBe(LocalDateTimePattern.ExtendedIso.Parse(expected).Value.ToDateTimeUnspecified().Ticks);
    }

    [Theory]
    [InlineData("2026-03-01T15:00Z", 0)]
    [InlineData("2026-03-01T15:00:00z", 0)]
    [InlineData("2026-03-01T15:00+08:00", 480)]
    [InlineData("2026-03-01T15:00:00.000+0800", 480)]
    [InlineData("2026-03-01 15:00+08", 480)]
    [InlineData("2026-03-01T15:00-03:30", -210)]
    [InlineData("20260301T1500+08", 480)]
    [InlineData("20260301T150000-0330", -210)]
    [InlineData("20260301T150000Z", 0)]
    public void An_offset_is_read_in_each_of_its_forms(string text, int minutes)
    {
        Read(text, out var time).ShouldBe(Reading.Read);

        time.OffsetTicks.ShouldBe(minutes * TimeSpan.TicksPerMinute);
        time.LocalTicks.ShouldBe(new DateTime(2026, 3, 1, 15, 0, 0, DateTimeKind.Unspecified).Ticks);
    }

    [Theory]
    [InlineData("", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00:", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00:00.", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00:00.1234567890", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00+8", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00+19:00", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00+08:60", nameof(Reading.Shapeless))]
    [InlineData("2026-03-01T15:00 Z", nameof(Reading.Shapeless))]
    [InlineData("2026/03/01 15:00", nameof(Reading.Shapeless))]
    [InlineData("2026-3-1T15:00:00", nameof(Reading.Shapeless))]
    [InlineData("46082.625", nameof(Reading.Shapeless))]
    [InlineData("+02026-03-01T15:00", nameof(Reading.Shapeless))]
    [InlineData("2026-02-29T15:00", nameof(Reading.UnrealDay))]
    [InlineData("2026-00-10T15:00", nameof(Reading.UnrealDay))]
    [InlineData("0000-01-10T15:00", nameof(Reading.UnrealDay))]
    [InlineData("0001-01-01T00:00+08:00", nameof(Reading.UnrealDay))]
    [InlineData("9999-12-31T24:00", nameof(Reading.UnrealDay))]
    [InlineData("2026-03-01T24:01", nameof(Reading.UnrealTime))]
    [InlineData("2026-03-01T15:60", nameof(Reading.UnrealTime))]
    [InlineData("2026-03-01T15:00:60", nameof(Reading.UnrealTime))]
    public void What_is_no_time_is_told_from_what_is_unreal(string text, string expected) => Read(text, out _).ToString().ShouldBe(expected);

    [Property]
    public void Any_instant_as_nodatime_writes_it_is_read_back(ulong number)
    {
        var seed = Spread.Out(number);
        var local = LocalDateTime.FromDateTime(new DateTime((long)(seed % (ulong)DateTime.MaxValue.AddDays(-2).Ticks)).AddDays(1));
        var offset = Offset.FromSeconds((int)(seed % 36) * 3600 - (18 * 3600) + ((int)(seed % 4) * 900));
        var written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFo<Z+HH:mm>").Format(new OffsetDateTime(local, offset));

        Read(written, out var time).ShouldBe(Reading.Read);

        time.LocalTicks.ShouldBe(local.ToDateTimeUnspecified().Ticks);
        time.OffsetTicks.ShouldBe(offset.Ticks);
    }

    [Property]
    public void Every_date_is_read_in_both_layouts(uint number)
    {
        var date = DateOnly.FromDayNumber((int)(Spread.Out(number) % (ulong)DateOnly.MaxValue.DayNumber));

        foreach (var layout in new[] { "yyyy-MM-dd", "yyyyMMdd" })
        {
            IsoDate.Read(Encoding.ASCII.GetBytes(date.ToString(layout)), out var read).ShouldBe(Reading.Read);
            read.ShouldBe(date);
        }
    }

    [Theory]
    [InlineData("1990-2-03", nameof(Reading.Shapeless))]
    [InlineData("1990/02/03", nameof(Reading.Shapeless))]
    [InlineData("1990-02-03T00:00", nameof(Reading.Shapeless))]
    [InlineData("199002031", nameof(Reading.Shapeless))]
    [InlineData("1900-02-29", nameof(Reading.UnrealDay))]
    [InlineData("19000229", nameof(Reading.UnrealDay))]
    [InlineData("00000101", nameof(Reading.UnrealDay))]
    public void What_is_no_date_is_told_from_what_is_unreal(string text, string expected) =>
        IsoDate.Read(Encoding.ASCII.GetBytes(text), out _).ToString().ShouldBe(expected);

    private static Reading Read(string text, out IsoTime time) => IsoTime.Read(Encoding.UTF8.GetBytes(text), out time);
}
