using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Facts that have been kept for as long as they may be: what counts as such, what a hold keeps, and that no version brings it back.</summary>
public sealed partial class ErasingTests
{
    private const string World = """
        House H1: 101 102
        Ann, Bo    101  10 Mar 15:00  12 Mar 11:00
        Cai        101  11 Mar 10:00  15 Mar 10:00
        Dee        102  1 Apr 15:00   2 Apr 11:00
        """;

    [Theory, Stores]
    public async Task A_stay_is_due_at_the_instant_of_its_end_and_not_before(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);
        var end = Scenario.Instant("12 Mar 11:00");

        (await Due(graph, Expiries.Never with { Stays = end.AddTicks(-1) })).ShouldBe("");
        (await Due(graph, Expiries.Never with { Stays = end })).ShouldBe("Stays 1/0");
        (await Due(graph, Expiries.Never with { Stays = Scenario.Instant("15 Mar 10:00") })).ShouldBe("Stays 2/0");
    }

    [Theory, Stores]
    public async Task Counting_changes_nothing(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);

        (await Due(graph, Expiries.Everything)).ShouldBe("Stays 3/0, Persons 4/0");

        await using var reader = await graph.Read(default);
        (reader.Version, await reader.Counts(default)).ShouldBe((new GraphVersion(1), new GraphCounts(1, 2, 3, 4)));
    }

    [Theory, Stores]
    public async Task An_erased_stay_goes_with_its_occupants_and_with_whom_nothing_names_any_more(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);

        (await Erase(graph, Expiries.Never with { Stays = Scenario.Instant("12 Mar 11:00"), Unreferenced = DateTimeOffset.MaxValue })).ShouldBe("Stays 1/0, Persons 2/0");

        await using var reader = await graph.Read(default);
        (reader.Version, await reader.Counts(default)).ShouldBe((new GraphVersion(2), new GraphCounts(1, 2, 2, 2)));
        (await reader.Stays([new StayId(1)], default)).ShouldBeEmpty();
        (await reader.OccupantsOf([new StayId(1)], default)).ShouldBeEmpty();
        (await reader.PersonsWith([new Document(DocumentKind.Other, "ANN"), new Document(DocumentKind.Other, "CAI")], default))
            .Single().Origin.ShouldBe(1);
        (await reader.StaysAt([PlaceWindow.StayingIn(new RoomId(1), Interval.Always), PlaceWindow.CheckingInto(new BuildingId(1), Interval.Always)],
            ReadLimits.Unbounded, default)).Select(row => (row.Origin, row.Stay.Value)).ShouldBe([(0, 2), (1, 2), (1, 3)]);
        (await Due(graph, Expiries.Never with { Stays = Scenario.Instant("12 Mar 11:00"), Unreferenced = DateTimeOffset.MaxValue })).ShouldBe("");
    }

    [Theory, Stores]
    public async Task No_earlier_version_says_it_any_more(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 00:00"));
        await using var graph = store.Open(time);
        await Scenario.Parse(World).Load(graph);
        time.Turn(TimeSpan.FromDays(1));

        await Erase(graph, Expiries.Never with { Stays = Scenario.Instant("15 Mar 10:00"), Unreferenced = DateTimeOffset.MaxValue });

        await using var known = await graph.ReadAsKnown(Scenario.Instant("1 May 12:00"), default);
        (known.Version, await known.Counts(default)).ShouldBe((new GraphVersion(1), new GraphCounts(1, 2, 1, 1)));
        (await known.Persons([.. Enumerable.Range(1, 4).Select(id => new PersonId(id))], default)).Single().Fact.Name.ShouldBe("Dee");
        await using var newest = await graph.ReadAsKnown(time.GetUtcNow(), default);
        newest.Version.ShouldBe(new GraphVersion(2));
    }

    [Theory, Stores]
    public async Task Whoever_and_whatever_is_named_again_is_new_and_no_number_is_given_twice(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);
        await Erase(graph, Expiries.Everything);

        await Scenario.Parse(World).Load(graph);

        await using var reader = await graph.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 2, 3, 4));
        (await reader.PersonsWith([new Document(DocumentKind.Other, "ANN")], default)).Single().Fact.Id.ShouldBe(new PersonId(5));
        (await reader.Stays([.. Enumerable.Range(1, 7).Select(id => new StayId(id))], default)).Select(found => (found.Origin + 1, found.Fact.Key))
            .ShouldBe([(4, "S1"), (5, "S2"), (6, "S3")]);
    }

    [Theory, Stores]
    public async Task A_stay_nobody_checked_out_of_counts_from_its_check_in_and_by_its_own_instant(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse("""
            House H1: 101
            Ann        101  10 Mar 15:00  open
            """).Load(graph);

        (await Due(graph, Expiries.Never with { Stays = DateTimeOffset.MaxValue })).ShouldBe("");
        (await Due(graph, Expiries.Never with { OpenStays = Scenario.Instant("10 Mar 14:59") })).ShouldBe("");
        (await Due(graph, Expiries.Never with { OpenStays = Scenario.Instant("10 Mar 15:00") })).ShouldBe("Stays 1/0");
    }

    [Theory, Stores]
    public async Task The_wording_that_holds_decides_and_all_wordings_go(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 00:00"));
        await using var graph = store.Open(time);
        const string Open = """
            House H1: 101
            Ann        101  10 Mar 15:00  open
            """;
        await Scenario.Parse(Open).Load(graph);
        time.Turn(TimeSpan.FromDays(1));
        await Scenario.Parse(Open.Replace("open", "12 Mar 11:00", StringComparison.Ordinal)).Load(graph);

        (await Erase(graph, Expiries.Never with { Stays = Scenario.Instant("12 Mar 11:00") })).ShouldBe("Stays 1/0");

        await using var known = await graph.ReadAsKnown(Scenario.Instant("1 May 12:00"), default);
        (await known.Counts(default)).Stays.ShouldBe(0);
    }

    [Theory, Stores]
    public async Task A_load_of_which_something_was_erased_can_be_withdrawn_and_brings_nothing_back(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);
        await Scenario.Parse("""
            House H1: 101 102
            Ann, Bo    101  10 Mar 15:00  13 Mar 11:00
            Cai        101  11 Mar 10:00  15 Mar 10:00
            Eve        102  1 Apr 15:00   9 Apr 11:00
            """).Load(graph);
        await Erase(graph, Expiries.Never with { Stays = Scenario.Instant("13 Mar 11:00"), Unreferenced = DateTimeOffset.MaxValue });

        (await graph.Withdraw(new ImportId(2), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.Withdrawn);

        await using var reader = await graph.Read(default);
        (await reader.Stays([new StayId(1), new StayId(2), new StayId(3)], default)).Select(found => (found.Fact.Key, found.Fact.During)).ShouldBe(
            [("S2", Scenario.Span("11 Mar 10:00", "15 Mar 10:00")), ("S3", Scenario.Span("1 Apr 15:00", "2 Apr 11:00"))]);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 2, 2, 2));
        (await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.Withdrawn);
    }

    [Theory, Stores]
    public async Task What_only_a_withdrawn_load_stated_is_erased_too(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 00:00"));
        await using var graph = store.Open(time);
        await Scenario.Parse(World).Load(graph);
        time.Turn(TimeSpan.FromDays(1));
        await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);

        (await Erase(graph, Expiries.Everything)).ShouldBe("Stays 3/0, Persons 4/0");

        await using var known = await graph.ReadAsKnown(Scenario.Instant("1 May 12:00"), default);
        (await known.Counts(default)).ShouldBe(new GraphCounts(1, 2, 0, 0));
    }

    [Theory, Stores]
    public async Task What_the_log_cannot_take_down_is_not_erased(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);

        await Should.ThrowAsync<StoreException>(async () => await graph.Erase(
            Expiries.Everything, _ => throw new StoreException("The log cannot be written.", isTransient: true), () => { }, default));

        await using var reader = await graph.Read(default);
        (reader.Version, (await reader.Counts(default)).Stays).ShouldBe((new GraphVersion(1), 3));
        await Scenario.Parse(World).Load(graph);
    }

    private static async Task<string> Due(IGraphStore graph, Expiry expiry) => Text(await graph.Expired(expiry, default));

    /// <summary>Erases, and expects that just that was announced before.</summary>
    private static async Task<string> Erase(IGraphStore graph, Expiry expiry)
    {
        var announced = "nothing";
        var erased = await graph.Erase(
            expiry,
            counts =>
            {
                announced = Text(counts);
                return ValueTask.CompletedTask;
            },
            () => { },
            default);
        Text(erased).ShouldBe(announced);
        return announced;
    }

    /// <summary>Due and held of each kind of which there is something; all kinds are told, in their order.</summary>
    private static string Text(IReadOnlyList<Expired> counts)
    {
        counts.Select(count => count.Kind).ShouldBe(Enum.GetValues<ExpiryKind>());
        return string.Join(", ", counts.Where(count => count.Due + count.Held > 0).Select(count => $"{count.Kind} {count.Due}/{count.Held}"));
    }
}
