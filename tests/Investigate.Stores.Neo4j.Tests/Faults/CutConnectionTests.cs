using Investigate.GraphModel;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>Connections that are reset in the middle of an answer, of a question, of a log entry and of a load: the store stays open and goes on.</summary>
public sealed class CutConnectionTests
{
    private const int Always = int.MaxValue;

    private const string Town = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        """;

    [Neo4jFact]
    public async Task A_question_is_asked_once_more_and_one_that_is_always_cut_is_told_as_transient()
    {
        await using var server = await Neo4jServer.Take();
        await using var proxy = new CuttingProxy(server.Settings.Address);
        await using var store = await Neo4jStore.Open(server.Settings with { Address = proxy.Address }, TimeProvider.System, default);
        await Scenario.Parse(Town).Load(store.Graph);
        await using var reader = await store.Graph.Read(default);

        proxy.CutNext(1);
        (await reader.Buildings([new BuildingId(1)], default)).Count.ShouldBe(1);
        proxy.Cut.ShouldBe(1);

        proxy.CutNext(Always);
        (await Should.ThrowAsync<StoreException>(async () => await reader.Buildings([new BuildingId(1)], default))).IsTransient.ShouldBeTrue();
        proxy.CutNext(0);
        (await reader.Buildings([new BuildingId(1)], default)).Count.ShouldBe(1);
    }

    [Neo4jFact]
    public async Task An_entry_stands_in_the_log_once_when_the_answer_to_its_commit_is_cut()
    {
        await using var server = await Neo4jServer.Take();
        await using var proxy = new CuttingProxy(server.Settings.Address);
        await using var store = await Neo4jStore.Open(server.Settings with { Address = proxy.Address }, TimeProvider.System, default);
        await store.Casework.Record([Entries.Entry("before")], default);

        // A transaction has two answers: the head of the log, and its end.
        proxy.CutNext(1, after: 1);
        await store.Casework.Record([Entries.Entry("cut")], default);
        await store.Casework.Record([Entries.Entry("after")], default);

        proxy.Cut.ShouldBe(1);
        (await Entries.Whole(store.Casework)).ShouldBe(["before", "cut", "after"]);
    }

    [Neo4jTheory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_decision_is_made_once_and_the_log_is_free_again_when_an_answer_before_its_commit_is_cut(int whole)
    {
        await using var server = await Neo4jServer.Take();
        await using var proxy = new CuttingProxy(server.Settings.Address);

        // Half of the time after which the server itself would drop a transaction that nobody goes on with, and its locks.
        var settings = server.Settings with { Address = proxy.Address, Patience = TimeSpan.FromSeconds(30) };
        await using var store = await Neo4jStore.Open(settings, TimeProvider.System, default);

        proxy.CutNext(1, after: whole);
        var opened = await store.Casework.Open(Entries.Opening("2025-1"), _ => Entries.Entry("open"), default);

        proxy.Cut.ShouldBe(1);
        opened.ShouldNotBeNull();
        (await store.Casework.Cases(null, new PageRequest(9, null), default)).Total.ShouldBe(1);
        (await Entries.Whole(store.Casework)).ShouldBe(["open"]);
    }

    [Neo4jTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(Always)]
    public async Task A_load_is_published_or_not_when_the_answer_that_tells_is_cut_and_never_half(int cuts)
    {
        await using var server = await Neo4jServer.Take();
        await using var proxy = new CuttingProxy(server.Settings.Address);
        await using var store = await Neo4jStore.Open(server.Settings with { Address = proxy.Address }, TimeProvider.System, default);
        await Scenario.Parse(Town).Load(store.Graph);
        var load = await store.Graph.BeginLoad(_ => { }, default);
        await load.Add(Vehicle(), default);

        proxy.CutNext(cuts);
        var told = await Record.ExceptionAsync(async () => await load.Publish([], default));
        proxy.CutNext(0);
        await load.DisposeAsync();

        (told is null or StoreException { IsTransient: true }).ShouldBeTrue();
        var run = (await store.Graph.Imports([new ImportId(2)], default)).Single();
        run.Status.ShouldBe(told is null ? ImportStatus.Done : run.Status);
        await Scenario.Parse(Town.Replace("H1", "H2").Replace("101", "201")).Load(store.Graph);
        var published = run.Status == ImportStatus.Done;
        await using var reader = await store.Graph.Read(default);
        var counts = await reader.Counts(default);
        (reader.Version.Number, counts.Buildings, counts.Vehicles).ShouldBe((published ? 3 : 2, 2, published ? 1 : 0));
        (await reader.VehiclesWith(["V1"], default)).Count.ShouldBe(published ? 1 : 0);
    }

    private static VehicleBatch Vehicle()
    {
        var batch = new VehicleBatch { File = "vehicles.csv", Rows = { 2 }, OwnerDocumentKind = { DocumentKind.Other } };
        batch.Plate.Add("V1");
        batch.OwnerDocumentNumber.Add("ANN");
        return batch;
    }
}
