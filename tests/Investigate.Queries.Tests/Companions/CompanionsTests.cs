using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Companions;

/// <summary>The definitions of SAME_STAY, SAME_ROOM and SAME_BUILDING, edge by edge, on every store.</summary>
public sealed class CompanionsTests
{
    [Theory, Stores]
    public Task Who_shares_the_registration_is_SAME_STAY(StoreUnderTest store) => Expect(store, """
        House H1: 101
        Ann, Wei   101  10 Mar 15:00  12 Mar 11:00
        """, "Wei 1 (1 same stay) SameStay 2640 min: SameStay S1");

    [Theory, Stores]
    public Task Another_registration_of_the_room_that_overlaps_is_SAME_ROOM(StoreUnderTest store) => Expect(store, """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Mo         101  11 Mar 20:00  13 Mar 10:00
        Lin        101  12 Mar 11:00  13 Mar 10:00
        """, "Mo 1 (0 same stay) SameRoom 900 min: SameRoom S1 S2");

    [Theory, Stores]
    public Task Arrivals_within_thirty_minutes_that_overlap_are_SAME_BUILDING(StoreUnderTest store) => Expect(store, """
        House H1: 101 102 103 104 105 106
        House H2: 201
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Jade       102  10 Mar 15:30  11 Mar 11:00
        Kai        103  10 Mar 15:30:01  11 Mar 11:00
        Lin        104  10 Mar 14:30  10 Mar 15:00
        Ned        105  10 Mar 14:30  10 Mar 15:01
        Ola        106  10 Mar 14:29:59  11 Mar 15:01
        Pan        201  10 Mar 15:00  12 Mar 11:00
        """, "Ned 1 (0 same stay) SameBuilding 1 min: SameBuilding S1 S5", "Jade 1 (0 same stay) SameBuilding 1170 min: SameBuilding S1 S2");

    [Theory, Stores]
    public Task A_stay_counts_once_by_its_strongest_kind(StoreUnderTest store) => Expect(store, """
        House H1: 101 102
        Ann, Wei   101  10 Mar 15:00  12 Mar 11:00
        Wei        102  10 Mar 15:10  12 Mar 11:00
        Ann        101  1 Apr 15:00  2 Apr 11:00
        Wei        102  1 Apr 15:10  2 Apr 11:00
        Wei        101  1 Apr 18:00  2 Apr 11:00
        """, "Wei 2 (1 same stay) SameStay SameRoom 3830 min: SameStay S1 S2; SameRoom S3 S4 S5");

    [Theory, Stores]
    public Task Own_registrations_are_nobody_elses(StoreUnderTest store) => Expect(store, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Ann, Bo    102  10 Mar 15:10  12 Mar 11:00
        """, "Bo 1 (1 same stay) SameStay 2630 min: SameStay S2");

    [Theory, Stores]
    public Task Time_together_is_counted_once_though_both_hold_two_rooms(StoreUnderTest store) => Expect(store, """
        House H1: 101 102 103
        Ann        101  10 Mar 15:00  10 Mar 17:00
        Ann        102  10 Mar 15:00  10 Mar 18:00
        Bo         103  10 Mar 15:00  10 Mar 19:00
        """, "Bo 2 (0 same stay) SameBuilding 180 min: SameBuilding S1 S3; SameBuilding S2 S3");

    [Theory, Stores]
    public Task A_stay_without_length_meets_nobody_but_is_shared_by_those_registered_on_it(StoreUnderTest store) => Expect(store, """
        House H1: 101 102
        Ann, Wei   101  10 Mar 15:00  10 Mar 15:00
        Jade       102  10 Mar 15:00  11 Mar 11:00
        """, "Wei 1 (1 same stay) SameStay 0 min: SameStay S1");

    [Theory, Stores]
    public Task A_registration_that_names_nobody_makes_no_companion(StoreUnderTest store) => Expect(store, """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        nobody     101  10 Mar 15:00  12 Mar 11:00
        """);

    [Theory, Stores]
    public Task Companions_are_ordered_by_occasions_then_first_time_then_handle(StoreUnderTest store) => Expect(store, """
        House H1: 101
        House H2: 201
        Ann, Wei, Xia   101  10 Mar 15:00  12 Mar 11:00
        Ann, Zoe        201  20 Mar 15:00  21 Mar 11:00
        Ann, Zoe, Yan   201  25 Mar 15:00  26 Mar 11:00
        """,
        "Zoe 2 (2 same stay) SameStay 2400 min: SameStay S2; SameStay S3",
        "Xia 1 (1 same stay) SameStay 2640 min: SameStay S1",
        "Wei 1 (1 same stay) SameStay 2640 min: SameStay S1",
        "Yan 1 (1 same stay) SameStay 1200 min: SameStay S3");

    [Theory, Stores]
    public async Task A_window_selects_the_subjects_stays_half_open_and_the_minimum_only_leaves_out(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse("""
            House H1: 101
            Ann, Wei        101  10 Mar 15:00  12 Mar 11:00
            Ann, Wei, Xia   101  20 Mar 15:00  21 Mar 11:00
            Ann, Wei        101  25 Mar 15:00  25 Mar 15:00
            Ann, Wei        101  30 Mar 15:00  open
            """).In(store);

        (await world.Companions("Ann", Scenario.Span("12 Mar 11:00", "25 Mar 15:00"))).ShouldBe(
            ["Xia 1 (1 same stay) SameStay 1200 min: SameStay S2", "Wei 1 (1 same stay) SameStay 1200 min: SameStay S2"]);
        (await world.Companions("Ann", Scenario.Span("25 Mar 15:00", "25 Mar 15:01"))).ShouldBe(["Wei 1 (1 same stay) SameStay 0 min: SameStay S3"]);
        (await world.Companions("Ann", Scenario.Span("1 Dec 00:00", "open"))).Single().ShouldStartWith("Wei 1 ");
        (await world.Companions("Ann", Interval.Always, minOccasions: 2)).Single().ShouldStartWith("Wei 4 ");
    }

    [Theory, Stores]
    public async Task The_number_of_store_calls_is_the_same_for_one_companion_and_for_hundreds(StoreUnderTest store)
    {
        var crowd = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"Guest{i}"));
        await using var world = await Scenario.Parse($"""
            House H1: 101 102
            Ann, {crowd}  101  10 Mar 15:00  12 Mar 11:00
            Ann           101  20 Mar 15:00  22 Mar 11:00
            Bo            102  20 Mar 15:00  open
            """).In(store);
        var reader = new CountingReader(world.Reader);

        var companions = await CompanionsAnalysis.Ask(reader, new CompanionsQuery(await world.Person("Ann"), Interval.Always, 1, _ => "", LocalClock.Shanghai), default);

        companions.All.Count.ShouldBe(301);
        reader.Calls.ShouldBe(["StaysOf", "Around", "StaysOf", "StaysAt"]);
    }

    private static async Task Expect(StoreUnderTest store, string scenario, params string[] companions)
    {
        await using var world = await Scenario.Parse(scenario).In(store);
        (await world.Companions("Ann", Interval.Always)).ShouldBe(companions);
    }
}
