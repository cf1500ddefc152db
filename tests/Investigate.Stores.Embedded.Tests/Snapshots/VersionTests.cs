using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Reading;
using Investigate.Stores.Embedded.Snapshots;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class VersionTests
{
    [Fact]
    public async Task Each_version_can_be_built_again_from_the_chunks_and_says_what_it_said()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        var said = new List<string>();
        foreach (var city in new[] { TestCity.First, TestCity.Second, TestCity.First })
        {
            await city.Load(store.Graph);
            await using var reader = await store.Graph.Read(default);
            said.Add(await Dump.Of(reader));
        }

        using var file = new DatabaseFile(directory.Path, _ => { });
        for (var version = 1; version <= said.Count; version++)
        {
            var built = file.Read(db => NewestVersion.Build(db, Snapshot.Empty, new GraphVersion(version)));
            (await Dump.Of(new SnapshotReader(built))).ShouldBe(said[version - 1]);
        }

        said.Distinct().Count().ShouldBe(3);
    }
}
