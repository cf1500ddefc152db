using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>
/// A server whose disk is full while it is loaded and its log is appended to. It takes nothing more from then on, by its own decision, until it is restarted
/// with room; one store of ours stays open all the time.
/// </summary>
public sealed class FullDiskTests
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
    public async Task Nothing_is_half_and_all_goes_on_when_there_is_room_again()
    {
        SmallDisk disk = null!;
        await using var server = await OwnServer.Start(
            async home => disk = await SmallDisk.Mount(Path.Combine(home, "data")), "db.tx_log.preallocate=false", "db.tx_log.rotation.size=1m");
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await Scenario.Parse(First).Load(store.Graph);
        await store.Casework.Record([Entries.Entry("before")], default);
        await using var reader = await store.Graph.Read(default);

        // Under a load.
        disk.Fill();
        await Unavailable(() => Scenario.Parse(Second).Load(store.Graph));
        await Unavailable(() => store.Casework.Record([Entries.Entry("while full")], default).AsTask());
        await Unavailable(() => reader.Counts(default).AsTask());
        await WithRoom(disk, server);

        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 1, 1, 1));
        await Scenario.Parse(Second).Load(store.Graph);
        await using var loaded = await store.Graph.Read(default);
        (loaded.Version, await loaded.Counts(default)).ShouldBe((new GraphVersion(2), new GraphCounts(2, 2, 2, 2)));

        // Under the log.
        var written = new List<string>();
        disk.Fill();
        await Unavailable(() => RecordUntilRefused(store, written));
        await Unavailable(() => loaded.Counts(default).AsTask());
        await WithRoom(disk, server);

        await store.Casework.Record([Entries.Entry("after")], default);
        (await Entries.Whole(store.Casework)).Except([Long(written.Count)]).ShouldBe(["before", .. written, "after"]);
    }

    private static async Task WithRoom(SmallDisk disk, OwnServer server)
    {
        disk.Empty();
        await server.Kill();
        await server.StartAgain();
    }

    /// <summary>What was confirmed is in the list; of the one that follows it is not known whether it was written.</summary>
    private static async Task RecordUntilRefused(Neo4jStore store, List<string> written)
    {
        for (var i = 0; ; i++)
        {
            await store.Casework.Record([Entries.Entry(Long(i))], default);
            written.Add(Long(i));
        }
    }

    private static string Long(int i) => $"{i} {new string('x', 10_000)}";

    private static async Task Unavailable(Func<Task> work) => (await Should.ThrowAsync<StoreException>(work)).IsTransient.ShouldBeTrue();
}
