using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Loads that are taken back, and what was known when.</summary>
public sealed class WithdrawalTests
{
    private const string First = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        car V1 of Ann
        """;

    private const string Correction = """
        House H1: 101
        Ann, Bo    101  10 Mar 15:00  13 Mar 11:00
        car V1 of Bo
        paid       A1   A2   12.50   10 Mar 15:00
        """;

    private const string Elsewhere = """
        House H2: 201
        car V9 of Cai
        """;

    [Theory, Stores]
    public async Task Withdrawing_a_load_restores_what_held_before_it(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        var before = await Said(graph);
        await Scenario.Parse(Correction).Load(graph);
        (await Said(graph)).ShouldNotBe(before);

        var withdrawal = await graph.Withdraw(new ImportId(2), () => ValueTask.CompletedTask, () => { }, default);

        (withdrawal.Outcome, withdrawal.Version).ShouldBe((WithdrawalOutcome.Withdrawn, new GraphVersion(3)));
        (await Said(graph)).ShouldBe(before);
        var run = (await graph.Imports([new ImportId(2)], default)).Single();
        run.Status.ShouldBe(ImportStatus.Withdrawn);
        run.WithdrawnAt.ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task A_load_that_a_later_one_builds_on_stays_until_that_one_is_withdrawn(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await Scenario.Parse(Elsewhere).Load(graph);
        await Scenario.Parse(Correction).Load(graph);

        var refused = await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);

        (refused.Outcome, refused.Version).ShouldBe((WithdrawalOutcome.NeededByOthers, new GraphVersion(3)));
        refused.NeededBy.ShouldBe([new ImportId(3)]);
        (await graph.Withdraw(new ImportId(3), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.Withdrawn);
        (await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.Withdrawn);
        await using var reader = await graph.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 1, 0, 1) { Vehicles = 1 });
        (await reader.VehiclesOf([new PersonId(2)], default)).Single().Fact.Plate.ShouldBe("V9");
    }

    [Theory, Stores]
    public async Task A_version_knows_when_it_became_the_newest_and_keeps_that_when_nothing_changes(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 12:00"));
        await using var graph = store.Open(time);
        (await graph.PublishedAt(GraphVersion.Empty, default)).ShouldBeNull();
        await Scenario.Parse(First).Load(graph);
        time.Set(Scenario.Instant("2 May 12:00"));
        await Scenario.Parse(First).Load(graph);
        time.Set(Scenario.Instant("3 May 12:00"));
        await Scenario.Parse(Correction).Load(graph);
        time.Set(Scenario.Instant("4 May 12:00"));
        await graph.Withdraw(new ImportId(3), () => ValueTask.CompletedTask, () => { }, default);

        (await graph.PublishedAt(new GraphVersion(1), default)).ShouldBe(Scenario.Instant("1 May 12:00"));
        (await graph.PublishedAt(new GraphVersion(2), default)).ShouldBe(Scenario.Instant("3 May 12:00"));
        (await graph.PublishedAt(new GraphVersion(3), default)).ShouldBe(Scenario.Instant("4 May 12:00"));
        (await graph.PublishedAt(new GraphVersion(4), default)).ShouldBeNull();
    }

    [Theory, Stores]
    public async Task A_load_that_says_the_same_builds_on_the_one_that_said_it_first(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await Scenario.Parse(First).Load(graph);

        (await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default)).NeededBy.ShouldBe([new ImportId(2)]);

        var nothing = await graph.Withdraw(new ImportId(2), () => ValueTask.CompletedTask, () => { }, default);
        (nothing.Outcome, nothing.Version).ShouldBe((WithdrawalOutcome.Withdrawn, new GraphVersion(1)));
    }

    [Theory, Stores]
    public async Task Who_is_named_again_after_a_withdrawal_is_the_same_person(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await Scenario.Parse(Elsewhere).Load(graph);
        await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);

        await Scenario.Parse(First).Load(graph);

        await using var reader = await graph.Read(default);
        (await reader.PersonsWith([new Document(DocumentKind.Other, "ANN")], default)).Single().Fact
            .ShouldBe(new Person(new PersonId(1), new Document(DocumentKind.Other, "ANN"), "Ann", null, null, new Source(new ImportId(3), "persons.csv", 2)));
        (await reader.VehiclesWith(["V1"], default)).Single().Fact.Id.ShouldBe(new VehicleId(1));
        (await reader.Counts(default)).Persons.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_reference_to_what_only_a_withdrawn_load_stated_is_unknown(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);

        await using var load = await graph.BeginLoad(_ => { }, default);
        var batch = new StayBatch { File = "stays.csv", Rows = { 2 }, During = { Interval.Always } };
        batch.Key.Add("S9");
        batch.Room.Add("101");

        (await load.Add(batch, default)).ShouldBe([RowOutcome.UnknownReference]);
    }

    [Theory, Stores]
    public async Task What_was_known_on_a_day_is_the_version_of_that_day(StoreUnderTest store)
    {
        var time = new Calendar(new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero));
        await using var graph = store.Open(time);
        await Scenario.Parse(First).Load(graph);
        var first = await Said(graph);
        time.Turn(TimeSpan.FromDays(1));
        await Scenario.Parse(Correction).Load(graph);
        var corrected = await Said(graph);
        time.Turn(TimeSpan.FromDays(1));
        await graph.Withdraw(new ImportId(2), () => ValueTask.CompletedTask, () => { }, default);

        async Task<string> KnownOn(int day) => await Said(await graph.ReadAsKnown(new DateTimeOffset(2025, 4, day, 12, 0, 0, TimeSpan.Zero), default));

        (await KnownOn(1)).ShouldBe(first);
        (await KnownOn(2)).ShouldBe(corrected);
        (await KnownOn(3)).ShouldBe(first);
        await using var early = await graph.ReadAsKnown(new DateTimeOffset(2025, 3, 31, 0, 0, 0, TimeSpan.Zero), default);
        (early.Version, await early.Counts(default)).ShouldBe((GraphVersion.Empty, default(GraphCounts)));
    }

    [Theory, Stores]
    public async Task What_is_no_load_of_the_graph_cannot_be_withdrawn(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);

        (await graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.NotThere);
        (await graph.Withdraw(new ImportId(9), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.NotThere);
    }

    [Theory, Stores]
    public async Task A_withdrawal_is_announced_before_it_is_done_and_only_if_it_will_be(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(First).Load(graph);
        await Scenario.Parse(Correction).Load(graph);
        var before = await Said(graph);
        var told = new List<string>();
        async ValueTask Announce() => told.Add(await Said(graph));

        await graph.Withdraw(new ImportId(1), Announce, () => { }, default);
        await graph.Withdraw(new ImportId(9), Announce, () => { }, default);
        told.ShouldBeEmpty();
        await Should.ThrowAsync<TimeoutException>(async () => await graph.Withdraw(new ImportId(2), () => throw new TimeoutException(), () => { }, default));
        (await Said(graph)).ShouldBe(before);
        await graph.Withdraw(new ImportId(2), Announce, () => { }, default);

        told.ShouldBe([before]);
        (await Said(graph)).ShouldNotBe(before);
    }

    private static async Task<string> Said(IGraphStore graph) => await Said(await graph.Read(default));

    private static async Task<string> Said(IGraphReader opened)
    {
        await using var reader = opened;
        var lines = new List<string> { (await reader.Counts(default)).ToString() };
        lines.AddRange((await reader.Persons([new PersonId(1), new PersonId(2)], default)).Select(found => found.ToString()));
        lines.AddRange((await reader.Stays([new StayId(1)], default)).Select(found => found.ToString()));
        lines.AddRange((await reader.OccupantsOf([new StayId(1)], default)).Select(row => row.ToString()));
        lines.AddRange((await reader.StaysOf([new PersonId(1), new PersonId(2)], Interval.Always, ReadLimits.Unbounded, default)).Select(row => row.ToString()));
        lines.AddRange((await reader.Vehicles([new VehicleId(1)], default)).Select(found => found.ToString()));
        lines.AddRange((await reader.VehiclesOf([new PersonId(1), new PersonId(2)], default)).Select(found => found.ToString()));
        lines.AddRange((await reader.TransfersFrom([new AccountId(1)], Interval.Always, ReadLimits.Unbounded, default)).Select(row => row.ToString()));
        return string.Join('\n', lines);
    }
}
