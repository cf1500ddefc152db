using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Companions;

/// <summary>When a registration without check-out is taken to have ended: section 2 of the method.</summary>
public sealed class OpenEndTests
{
    [Theory, Stores]
    public Task The_next_arrival_into_the_empty_room_ends_it(StoreUnderTest store) => Together(store, minutes: 26 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  20 Mar 15:00
        Bo         102  10 Mar 15:00  open
        Cai        102  11 Mar 17:00  12 Mar 10:00
        """);

    [Theory, Stores]
    public Task An_arrival_within_twelve_hours_is_a_room_mate_and_ends_nothing(StoreUnderTest store) => Together(store, minutes: 10 * 24 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  20 Mar 15:00
        Bo         102  10 Mar 15:00  open
        Cai        102  11 Mar 02:59  11 Mar 10:00
        """);

    [Theory, Stores]
    public Task An_arrival_after_exactly_twelve_hours_ends_it(StoreUnderTest store) => Together(store, minutes: 12 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  20 Mar 15:00
        Bo         102  10 Mar 15:00  open
        Cai        102  11 Mar 03:00  11 Mar 10:00
        """);

    [Theory, Stores]
    public Task An_arrival_among_others_still_signed_in_says_nothing(StoreUnderTest store) => Together(store, minutes: 5 * 24 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  20 Mar 15:00
        Bo         102  10 Mar 15:00  open
        Cai        102  9 Mar 15:00   14 Mar 15:00
        Dan        102  13 Mar 15:00  15 Mar 15:00
        Eve        102  15 Mar 15:00  16 Mar 15:00
        """);

    [Theory, Stores]
    public Task Other_open_registrations_do_not_count_as_being_in_the_room(StoreUnderTest store) => Together(store, minutes: 48 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  20 Mar 15:00
        Bo         102  10 Mar 15:00  open
        Cai        102  10 Mar 16:00  open
        Dan        102  12 Mar 15:00  13 Mar 15:00
        """);

    [Theory, Stores]
    public Task After_thirty_days_it_has_ended_at_the_latest(StoreUnderTest store) => Together(store, minutes: 30 * 24 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  30 Jun 15:00
        Bo         102  10 Mar 15:00  open
        """);

    [Theory, Stores]
    public Task A_forgotten_check_out_of_last_week_reaches_into_the_subjects_stay_until_somebody_moves_in(StoreUnderTest store) => Together(store, minutes: 24 * 60, """
        House H1: 101
        Bo         101  3 Mar 15:00   open
        Ann        101  10 Mar 15:00  11 Mar 15:00
        """, bo: false);

    [Theory, Stores]
    public Task In_a_dormitory_a_forgotten_check_out_reaches_thirty_days(StoreUnderTest store) => Together(store, minutes: 24 * 60, """
        House H1: 101
        Bo         101  3 Mar 15:00   open
        Cai        101  1 Mar 15:00   1 May 15:00
        Ann        101  10 Mar 15:00  11 Mar 15:00
        """);

    [Theory, Stores]
    public Task The_subjects_own_forgotten_check_out_ends_by_the_same_rule(StoreUnderTest store) => Together(store, minutes: 20 * 60, """
        House H1: 101 102
        Ann        101  10 Mar 15:00  open
        Cai        101  11 Mar 11:00  12 Mar 15:00
        Bo         102  10 Mar 15:00  20 Mar 15:00
        """);

    /// <summary>In each scenario Ann is the subject and Bo the only companion, unless he is none.</summary>
    private static async Task Together(StoreUnderTest store, int minutes, string scenario, bool bo = true)
    {
        await using var world = await Scenario.Parse(scenario).In(store);

        var companions = (await world.Companions("Ann", Investigate.GraphModel.Interval.Always)).Where(line => line.StartsWith("Bo ")).ToList();

        companions.Count.ShouldBe(bo ? 1 : 0);
        companions.ForEach(line => line.ShouldContain($" {minutes} min:"));
    }
}
