using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Model.Tests;

/// <summary>Edges by example, laws by random intervals on a grid so coarse that equal, touching and empty ones are common.</summary>
[Properties(Arbitrary = [typeof(Spans)], MaxTest = 1000)]
public sealed class IntervalTests
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_start_belongs_to_it_and_the_end_does_not()
    {
        var hour = new Interval(Noon, Noon.AddHours(1));

        hour.Contains(Noon).ShouldBeTrue();
        hour.Contains(Noon.AddHours(1).AddTicks(-1)).ShouldBeTrue();
        hour.Contains(Noon.AddHours(1)).ShouldBeFalse();
        hour.Contains(Noon.AddTicks(-1)).ShouldBeFalse();
    }

    [Fact]
    public void Touching_spans_do_not_overlap()
    {
        var before = new Interval(Noon.AddHours(-1), Noon);
        var after = new Interval(Noon, Noon.AddHours(1));

        before.Overlaps(after).ShouldBeFalse();
        before.Intersect(after).ShouldBeNull();
        new Interval(Noon.AddHours(-1), Noon.AddTicks(1)).Overlaps(after).ShouldBeTrue();
    }

    [Fact]
    public void An_open_span_overlaps_everything_that_does_not_end_before_it_starts()
    {
        var open = new Interval(Noon, null);

        open.Overlaps(new Interval(Noon.AddYears(50), null)).ShouldBeTrue();
        open.Overlaps(new Interval(Noon.AddYears(-50), Noon.AddTicks(1))).ShouldBeTrue();
        open.Overlaps(new Interval(Noon.AddYears(-50), Noon)).ShouldBeFalse();
        open.Contains(DateTimeOffset.MaxValue).ShouldBeTrue();
        open.Length.ShouldBeNull();
    }

    [Fact]
    public void An_empty_span_overlaps_nothing_but_lies_in_the_window_that_holds_its_instant()
    {
        var empty = new Interval(Noon, Noon);

        empty.Overlaps(Interval.Always).ShouldBeFalse();
        empty.Overlaps(empty).ShouldBeFalse();
        empty.Meets(new Interval(Noon, Noon.AddHours(1))).ShouldBeTrue();
        empty.Meets(new Interval(Noon.AddHours(-1), Noon)).ShouldBeFalse();
        empty.Meets(empty).ShouldBeFalse();
        empty.Length.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void An_end_before_the_start_is_refused_in_words()
    {
        var refused = Should.Throw<ArgumentOutOfRangeException>(() => new Interval(Noon, Noon.AddTicks(-1)));

        refused.Message.ShouldStartWith(
            "Expected an end at or after the start 2025-03-10T12:00:00.0000000+00:00, found 2025-03-10T11:59:59.9999999+00:00.");
    }

    [Fact]
    public void Instants_are_kept_as_UTC_whatever_their_offset()
    {
        var shanghai = new Interval(new DateTimeOffset(2025, 3, 10, 20, 0, 0, TimeSpan.FromHours(8)), null);

        shanghai.ShouldBe(new Interval(Noon, null));
        shanghai.Start.Offset.ShouldBe(TimeSpan.Zero);
        shanghai.ToString().ShouldBe("[2025-03-10T12:00:00Z, open)");
    }

    [Fact]
    public void Closing_touches_only_open_spans()
    {
        new Interval(Noon, null).ClosedAt(Noon.AddDays(30)).End.ShouldBe(Noon.AddDays(30));
        new Interval(Noon, Noon.AddHours(1)).ClosedAt(Noon.AddDays(30)).End.ShouldBe(Noon.AddHours(1));
    }

    [Property]
    public bool Overlap_is_symmetric(Interval a, Interval b) => a.Overlaps(b) == b.Overlaps(a);

    [Property]
    public bool Overlap_is_a_common_instant(Interval a, Interval b) =>
        a.Overlaps(b) == Spans.Instants.Any(instant => a.Contains(instant) && b.Contains(instant));

    [Property]
    public bool The_intersection_holds_exactly_the_common_instants(Interval a, Interval b) =>
        Spans.Instants.All(instant => (a.Intersect(b)?.Contains(instant) ?? false) == (a.Contains(instant) && b.Contains(instant)));

    [Property]
    public bool Only_empty_spans_meet_without_overlapping(Interval a, Interval b) =>
        a.Meets(b) == (a.IsEmpty ? b.Contains(a.Start) : a.Overlaps(b));

    [Property]
    public bool Ticks_give_the_same_span_back(Interval a) => Interval.FromTicks(a.StartTicks, a.EndTicks) == a && new Interval(a.Start, a.End) == a;

    [Property]
    public bool All_of_time_meets_every_span(Interval a) => a.Meets(Interval.Always);

    private static class Spans
    {
        /// <summary>Every instant at which something on the grid can begin or end, and one within each cell.</summary>
        public static readonly DateTimeOffset[] Instants = [.. Enumerable.Range(-1, 30).Select(half => Noon.AddMinutes(15 * half))];

        public static Arbitrary<Interval> Interval() =>
            (from start in Gen.Choose(0, 6)
             from length in Gen.Choose(0, 4)
             from open in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
             select new Interval(Noon.AddMinutes(30 * start), open ? null : Noon.AddMinutes(30 * (start + length)))).ToArbitrary();
    }
}
