using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>A server that is killed while it is asked, loaded and written to, and comes back: one store of ours stays open all the time.</summary>
public sealed class KilledServerTests
{
    private const string First = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        """;

    private const string Second = """
        House H1: 101
        House H2: 201
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Bo         201  11 Mar 15:00  12 Mar 11:00
        """;

    [SkippableFact]
    public async Task Nothing_is_half_and_all_goes_on_when_the_server_is_back()
    {
        await using var server = await OwnServer.Start();
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await Scenario.Parse(First).Load(store.Graph);
        await store.Casework.Record([Entries.Entry("before")], default);
        var load = await store.Graph.BeginLoad(_ => { }, default);
        await load.Add(Building("H9"), default);
        await using var reader = await store.Graph.Read(default);
        var recording = Enumerable.Range(0, 50).Select(i => store.Casework.Record([Entries.Entry($"entry {i}")], default).AsTask()).ToList();

        await server.Kill();

        (await Should.ThrowAsync<StoreException>(async () => await reader.Counts(default))).IsTransient.ShouldBeTrue();
        (await Should.ThrowAsync<StoreException>(async () => await load.Publish([], default))).IsTransient.ShouldBeTrue();
        (await Should.ThrowAsync<StoreException>(async () => await store.Casework.Record([Entries.Entry("while away")], default))).IsTransient.ShouldBeTrue();
        await load.DisposeAsync();
        var refused = await Refused(recording);

        await server.StartAgain();

        await using (var after = await store.Graph.Read(default))
        {
            after.Version.ShouldBe(new GraphVersion(1));
            (await after.Counts(default)).Buildings.ShouldBe(1);
        }

        await Scenario.Parse(Second).Load(store.Graph);
        await using var loaded = await store.Graph.Read(default);
        (loaded.Version, await loaded.Counts(default)).ShouldBe((new GraphVersion(2), new GraphCounts(2, 2, 2, 2)));
        (await loaded.Buildings([new BuildingId(2)], default)).Single().Fact.Key.ShouldBe("H2");
        (await store.Graph.Imports(new PageRequest(9, null), default)).Items.Select(run => run.Status)
            .ShouldBe([ImportStatus.Done, ImportStatus.Failed, ImportStatus.Done]);

        await store.Casework.Record([Entries.Entry("after")], default);
        var recorded = await Entries.Whole(store.Casework);
        recorded[0].ShouldBe("before");
        recorded[^1].ShouldBe("after");
        recorded.ShouldNotContain("while away");
        recorded.Distinct().Count().ShouldBe(recorded.Count);
        Enumerable.Range(0, 50).Select(i => $"entry {i}").Except(refused).ShouldBeSubsetOf(recorded);
    }

    /// <summary>The entries whose callers were told of a failure; the others must be there.</summary>
    private static async Task<IReadOnlyList<string>> Refused(IReadOnlyList<Task> recording)
    {
        var refused = new List<string>();
        for (var i = 0; i < recording.Count; i++)
        {
            try
            {
                await recording[i];
            }
            catch (StoreException e)
            {
                e.IsTransient.ShouldBeTrue();
                refused.Add($"entry {i}");
            }
        }

        return refused;
    }

    private static BuildingBatch Building(string key)
    {
        var batch = new BuildingBatch { File = "buildings.csv", Rows = { 2 }, Latitude = { null }, Longitude = { null } };
        batch.Key.Add(key);
        batch.Name.Add("House");
        batch.Address.Add("");
        batch.District.Add("");
        return batch;
    }
}
