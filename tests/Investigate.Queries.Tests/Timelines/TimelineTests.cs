using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Timelines;

/// <summary>Stays, vehicles, gaps and conflicts of one person («Paths and measures» section 6), on every store.</summary>
public sealed class TimelineTests
{
    [Theory, Stores]
    public async Task Stays_and_vehicles_come_in_time_order_with_who_drove(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann        101  12 Mar 15:00  13 Mar 11:00
            Ann, Bo    101  10 Mar 15:00  11 Mar 11:00
            Bo         101  20 Mar 15:00  21 Mar 11:00
            car V1 of Ann
            seen       V1   H1   12 Mar 09:00  driven by Ann
            seen       V1   -    11 Mar 09:00  driven by Bo
            seen       V1   H1   11 Mar 10:00
            seen       V2   H1   10 Mar 09:00  driven by Ann
            seen       V2   H1   10 Mar 10:00  driven by Bo
            """).In(store);

        (await Lines(world)).ShouldBe(
        [
            "stay S2", "stay S1", "V2 H1 10 Mar 09:00 as driver", "V1 - 11 Mar 09:00", "V1 H1 11 Mar 10:00", "V1 H1 12 Mar 09:00 as driver",
        ]);
    }

    [Theory, Stores]
    public async Task Only_what_meets_the_time_asked_about_is_told(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann   101  10 Mar 15:00  12 Mar 11:00
            Ann   101  12 Mar 11:00  13 Mar 11:00
            Ann   101  14 Mar 15:00  open
            seen  V1   H1   12 Mar 11:00  driven by Ann
            seen  V1   H1   13 Mar 12:00  driven by Ann
            """).In(store);

        (await Lines(world, Scenario.Span("12 Mar 11:00", "13 Mar 12:00"))).ShouldBe(["stay S2", "V1 H1 12 Mar 11:00 as driver"]);
        (await Lines(world, Scenario.Span("1 Dec 00:00", "open"))).ShouldBe(["stay S3"]);
    }

    [Theory, Stores]
    public async Task A_gap_is_longer_than_a_day_and_lies_between_records(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101 102
            Ann   101  10 Mar 15:00  11 Mar 11:00
            Ann   101  12 Mar 11:00  13 Mar 11:00
            Ann   101  14 Mar 11:01  20 Mar 11:00
            Ann   102  15 Mar 11:00  16 Mar 11:00
            """).In(store);

        (await Lines(world, Interval.Always, "gap")).ShouldBe(["gap 13 Mar 11:00 to 14 Mar 11:01"]);
    }

    [Theory, Stores]
    public async Task A_sighting_cuts_a_gap_in_two(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann   101  10 Mar 15:00  11 Mar 11:00
            Ann   101  20 Mar 15:00  20 Mar 15:00
            Ann   101  30 Mar 15:00  31 Mar 11:00
            seen  V1   -    14 Mar 11:00  driven by Ann
            seen  V1   -    14 Mar 23:00  driven by Ann
            """).In(store);

        (await Lines(world, Interval.Always, "gap")).ShouldBe(
            ["gap 11 Mar 11:00 to 14 Mar 11:00", "gap 14 Mar 23:00 to 20 Mar 15:00", "gap 20 Mar 15:00 to 30 Mar 15:00"]);
    }

    [Theory, Stores]
    public async Task A_stay_across_the_edge_covers_up_to_it_and_beyond_the_records_nothing_is_known(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann   101  1 Mar 15:00   10 Mar 11:00
            Ann   101  14 Mar 15:00  30 Mar 11:00
            """).In(store);

        (await Lines(world, Scenario.Span("5 Mar 00:00", "20 Mar 00:00"), "gap")).ShouldBe(["gap 10 Mar 11:00 to 14 Mar 15:00"]);
        (await Lines(world, Scenario.Span("11 Mar 00:00", "20 Mar 00:00"), "gap")).ShouldBeEmpty();
        (await Lines(world, Scenario.Span("5 Mar 00:00", "14 Mar 15:00"), "gap")).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_open_stay_covers_up_to_the_time_of_the_version(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann   101  10 Mar 15:00  open
            Ann   101  20 Mar 15:00  21 Mar 11:00
            seen  V1   -    30 Mar 15:00  driven by Ann
            """).In(store);

        (await Lines(world, Interval.Always, "gap", "15 Mar 00:00")).ShouldBe(["gap 15 Mar 00:00 to 20 Mar 15:00", "gap 21 Mar 11:00 to 30 Mar 15:00"]);
        (await Lines(world, Interval.Always, "gap", "1 Apr 00:00")).ShouldBeEmpty();
        (await Lines(world, Interval.Always, "gap", "1 Mar 00:00")).ShouldBe(["gap 10 Mar 15:00 to 20 Mar 15:00", "gap 21 Mar 11:00 to 30 Mar 15:00"]);
    }

    [Theory, Stores]
    public async Task Two_rooms_of_one_building_for_an_hour_contradict(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101 102 103
            Ann   101  10 Mar 15:00  11 Mar 11:00
            Ann   102  11 Mar 10:00  12 Mar 11:00
            Ann   103  12 Mar 10:01  13 Mar 11:00
            Ann   103  12 Mar 12:00  13 Mar 10:00
            """).In(store);

        (await Lines(world, Interval.Always, "TwoRooms")).ShouldBe(["TwoRooms S1 S2, 60 min"]);
    }

    [Theory, Stores]
    public async Task An_open_stay_contradicts_every_later_one_in_another_room_of_the_building(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101 102 103
            Ann   101  10 Mar 15:00  open
            Ann   102  11 Mar 10:00  11 Mar 11:00
            Ann   103  20 Mar 15:00  open
            """).In(store);

        (await Lines(world, Interval.Always, "TwoRooms")).ShouldBe(["TwoRooms S1 S2, 60 min", "TwoRooms S1 S3, open"]);
    }

    [Theory, Stores]
    public async Task Stays_twenty_kilometres_apart_for_four_hours_contradict(StoreUnderTest store)
    {
        // One degree of a meridian is 111.195 km: H2 lies 20.015 km north of H1, H3 19.904 km, H4 nowhere.
        await using var world = await Scenario.Parse("""
            House H1 at 30.00 120.00: 101
            House H2 at 30.18 120.00: 201
            House H3 at 30.179 120.00: 301
            House H4: 401
            Ann   101  10 Mar 15:00  12 Mar 15:00
            Ann   201  12 Mar 11:00  13 Mar 11:00
            Ann   301  11 Mar 00:00  12 Mar 00:00
            Ann   401  11 Mar 00:00  12 Mar 00:00
            Ann   101  13 Mar 07:01  14 Mar 00:00
            """).In(store);

        (await Lines(world, Interval.Always, "FarStays")).ShouldBe(["FarStays S1 S2, 240 min, 20.0 km"]);
        (await Ask(world, Interval.Always, "1 Apr 00:00")).BuildingsWithoutCoordinates.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Presences_too_far_apart_for_the_time_between_them_contradict(StoreUnderTest store)
    {
        // The worked example: 48.2 km take 0.402 h, 1,164 km 3.956 h.
        await using var world = await Scenario.Parse("""
            House H1 at 30.00 120.58: 101
            House H2 at 30.25 120.17: 201
            House H3 at 39.90 116.40: 301
            Ann   101  10 Mar 15:00  10 Mar 15:10
            Ann   201  10 Mar 15:15  11 Mar 11:00
            Ann   101  12 Mar 15:00  12 Mar 15:10
            seen  V1   H2   12 Mar 15:30  driven by Ann
            Ann   101  14 Mar 15:00  14 Mar 15:10
            seen  V1   H3   14 Mar 18:00  driven by Ann
            Ann   101  16 Mar 15:00  16 Mar 15:10
            seen  V1   H3   16 Mar 19:00  driven by Ann
            Ann   101  18 Mar 15:00  18 Mar 15:10
            Ann   201  18 Mar 15:19  18 Mar 15:20
            Ann   101  20 Mar 15:00  20 Mar 15:10
            Ann   201  20 Mar 15:20  20 Mar 15:30
            """).In(store);

        (await Lines(world, Interval.Always, "TooFast")).ShouldBe(
            ["TooFast S1 S2, 15 min, 48.2 km in 24 min", "TooFast S4 V1@14 Mar 18:00, 180 min, 1164.5 km in 237 min", "TooFast S6 S7, 19 min, 48.2 km in 24 min"]);
    }

    [Theory, Stores]
    public async Task A_car_that_somebody_else_drove_is_no_presence_and_two_kilometres_are_no_distance(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1 at 30.00 120.00: 101
            House H2 at 30.0134 120.00: 201
            House H3 at 31.00 120.00: 301
            House H4: 401
            car V1 of Ann
            Ann   101  10 Mar 15:00  10 Mar 15:10
            Ann   201  10 Mar 15:00  10 Mar 15:10
            seen  V1   H3   10 Mar 15:05
            seen  V1   H3   10 Mar 15:06  driven by Bo
            seen  V2   -    10 Mar 15:07  driven by Ann
            seen  V2   H4   10 Mar 15:08  driven by Ann
            """).In(store);

        (await Lines(world, Interval.Always, "TooFast")).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_presence_is_compared_with_the_next_instant_in_another_building_and_with_its_own(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1 at 30.00 120.00: 101
            House H2 at 31.00 120.00: 201
            House H3 at 32.00 120.00: 301
            seen  V1   H1   10 Mar 15:00  driven by Ann
            seen  V2   H2   10 Mar 15:00  driven by Ann
            seen  V1   H1   10 Mar 15:10  driven by Ann
            seen  V1   H3   10 Mar 15:20  driven by Ann
            """).In(store);

        // Each of V1 and V2 at 15:00 with the other; V1 at 15:00 then with H3, V2 with H1 at 15:10, V1 at 15:10 with H3.
        (await Lines(world, Interval.Always, "TooFast")).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]).ShouldBe(
        [
            "TooFast V1@10 Mar 15:00 V2@10 Mar 15:00", "TooFast V1@10 Mar 15:00 V1@10 Mar 15:20", "TooFast V2@10 Mar 15:00 V1@10 Mar 15:10",
            "TooFast V1@10 Mar 15:10 V1@10 Mar 15:20",
        ]);
    }

    [Theory, Stores]
    public async Task The_number_of_store_calls_is_the_same_for_one_record_and_for_many(StoreUnderTest store)
    {
        var many = string.Join('\n', Enumerable.Range(1, 27).Select(day => $"Ann   101  {day} Mar 15:00  {day} Mar 18:00\nseen  V{day}   H1   {day} Mar 19:00  driven by Ann"));
        await using var world = await Scenario.Parse("House H1: 101\n" + many).In(store);
        var reader = new CountingReader(world.Reader);

        var timeline = await TimelineAnalysis.Ask(reader, new TimelineQuery(await world.Person("Ann"), Interval.Always, Scenario.Instant("1 Apr 00:00")), default);

        (timeline.Stays.Count, timeline.Uses.Count).ShouldBe((27, 27));
        reader.Calls.ShouldBe(["StaysOf", "SightingsOf", "Sightings", "Buildings"]);
    }

    private static async Task<Timeline> Ask(World world, Interval during, string asOf) =>
        await TimelineAnalysis.Ask(world.Reader, new TimelineQuery(await world.Person("Ann"), during, Scenario.Instant(asOf)), default);

    private static Task<IReadOnlyList<string>> Lines(World world) => Lines(world, Interval.Always);

    /// <summary>Everything but the conflicts by distance as lines; or only those that begin with a word.</summary>
    private static async Task<IReadOnlyList<string>> Lines(World world, Interval during, string? only = null, string asOf = "1 Apr 00:00")
    {
        var timeline = await Ask(world, during, asOf);
        var lines = new List<string>();
        foreach (var stay in timeline.Stays)
        {
            lines.Add("stay " + await world.Key(stay.Stay));
        }

        foreach (var use in timeline.Uses)
        {
            lines.Add($"{await Plate(world, use)} {await Place(world, use.Building)} {Stamp(use.At)}{(use.AsDriver ? " as driver" : "")}");
        }

        lines.AddRange(timeline.Gaps.Select(gap => $"gap {Stamp(gap.Start)} to {Stamp(gap.End!.Value)}"));
        foreach (var conflict in timeline.Conflicts)
        {
            lines.Add(await Line(world, conflict));
        }

        return [.. lines.Where(line => only is null || line.StartsWith(only, StringComparison.Ordinal))];
    }

    private static async Task<string> Line(World world, TimelineConflict conflict)
    {
        var parts = new List<string> { conflict.Rule.ToString() };
        foreach (var stay in conflict.Stays)
        {
            parts.Add(await world.Key(stay.Stay));
        }

        foreach (var use in conflict.Uses)
        {
            parts.Add($"{await Plate(world, use)}@{Stamp(use.At)}");
        }

        var numbers = FormattableString.Invariant($", {conflict.Length?.TotalMinutes.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "open"}{(conflict.Length is null ? "" : " min")}");
        return string.Join(' ', parts) + numbers + (conflict.Kilometres is { } far ? FormattableString.Invariant($", {far:F1} km") : "")
            + (conflict.Least is { } least ? FormattableString.Invariant($" in {least.TotalMinutes:F0} min") : "");
    }

    private static async Task<string> Plate(World world, VehicleUse use) => (await world.Reader.Vehicles([use.Vehicle], default)).Single().Fact.Plate;

    private static async Task<string> Place(World world, BuildingId? building) =>
        building is { } known ? (await world.Reader.Buildings([known], default)).Single().Fact.Key : "-";

    private static string Stamp(DateTimeOffset at) => at.ToString("d MMM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
