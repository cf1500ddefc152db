using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>Two stores over one database share nothing but the server, as two processes do.</summary>
public sealed class TwoProcessesTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    [Neo4jFact]
    public async Task The_log_stays_one_chain_under_a_thousand_entries_from_both()
    {
        await using var server = await Neo4jServer.Take();
        await using var one = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await using var other = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => (i % 2 == 0 ? one : other).Casework.Record([Entries.Entry($"entry {i}")], default).AsTask()));

        (await Entries.Whole(other.Casework)).Order().ShouldBe(Enumerable.Range(0, 1000).Select(i => $"entry {i}").Order());
        (await one.Casework.AnchoredHead(default))!.Sequence.ShouldBe(1000);
    }

    [Neo4jFact]
    public async Task What_one_decides_of_a_case_holds_for_the_other_at_once()
    {
        await using var server = await Neo4jServer.Take();
        await using var one = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await using var other = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        var opened = (await one.Casework.Open(Entries.Opening("2025-1"), _ => Entries.Entry("open"), default))!;
        (await other.Casework.Open(Entries.Opening("2025-1"), _ => Entries.Entry("open again"), default)).ShouldBeNull();

        await other.Casework.Change(opened.Id, new CaseChange(CaseStatus.Closed, null, ["gao"], Now, false), Entries.Entry("close"), default);

        var seen = (await one.Casework.Case(opened.Id, default))!;
        (seen.Status, seen.Members.Single(), seen.ClosedAt).ShouldBe((CaseStatus.Closed, "gao", Now));
        (await one.Casework.Cases("lin", new PageRequest(9, null), default)).Total.ShouldBe(0);
    }

    [Neo4jFact]
    public async Task A_load_of_one_is_seen_whole_by_the_other_within_a_second_and_not_in_parts()
    {
        await using var server = await Neo4jServer.Take();
        var time = new FakeTimeProvider(Now);
        await using var one = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await using var other = await Neo4jStore.Open(server.Settings, time, default);
        await Scenario.Parse("House H1: 101\nAnn        101  10 Mar 15:00  12 Mar 11:00").Load(one.Graph);
        var seen = new HashSet<(long Version, int Buildings, int Stays)>();
        using var loaded = new CancellationTokenSource();
        async Task Look()
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await using var reader = await other.Graph.Read(default);
            var buildings = await reader.Buildings([new BuildingId(1), new BuildingId(2)], default);
            var stays = await reader.Stays([new StayId(1), new StayId(2)], default);
            seen.Add((reader.Version.Number, buildings.Count, stays.Count));
        }

        var looking = Task.Run(async () =>
        {
            while (!loaded.IsCancellationRequested)
            {
                await Look();
            }
        });

        await Scenario.Parse("House H1: 101\nHouse H2: 201\nAnn        101  10 Mar 15:00  12 Mar 11:00\nBo         201  11 Mar 15:00  12 Mar 11:00").Load(one.Graph);
        await loaded.CancelAsync();
        await looking;
        await Look();

        seen.ShouldBeSubsetOf([(1, 1, 1), (2, 2, 2)]);
        seen.ShouldContain((2, 2, 2));
    }

    [Neo4jFact]
    public async Task A_load_whose_process_died_keeps_the_next_one_waiting_for_its_lease_and_leaves_nothing()
    {
        await using var server = await Neo4jServer.Take();
        var dying = await Neo4jStore.Open(server.Settings with { Lease = TimeSpan.FromSeconds(2) }, TimeProvider.System, default);
        var load = await dying.Graph.BeginLoad(_ => { }, default);
        var batch = new VehicleBatch { File = "vehicles.csv", Rows = { 2 }, OwnerDocumentKind = { DocumentKind.Other } };
        batch.Plate.Add("V1");
        batch.OwnerDocumentNumber.Add("ANN");
        await load.Add(batch, default);

        // Its session is gone, as that of a dead process: it can neither renew its lease nor clean up.
        dying.Session.Dispose();
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        var told = new List<ImportId>();
        await using var next = await store.Graph.BeginLoad(told.Add, default);

        told.ShouldBe([new ImportId(2)]);
        (await store.Graph.Imports([new ImportId(1)], default)).Single().Status.ShouldBe(ImportStatus.Failed);
        await next.Publish([], default);
        await using var reader = await store.Graph.Read(default);
        (await reader.VehiclesWith(["V1"], default)).ShouldBeEmpty();
    }
}
