using Investigate.GraphModel;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Loading;

public sealed class OtherProcessTests
{
    private const string Small = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        """;

    [Fact]
    public async Task A_load_of_another_process_is_seen_within_a_second()
    {
        using var directory = new TemporaryDirectory();
        var time = new FakeTimeProvider();
        await using var server = EmbeddedStore.Open(directory.Path, time);
        await TestCity.First.Load(server.Graph);
        var before = await Dump.Of(server.Graph);

        using (var child = ChildLoad.Start(directory.Path))
        {
            await child.Begun();
            await child.Published();
            await child.Ended();
        }

        (await Dump.Of(server.Graph)).ShouldBe(before);
        time.Advance(TimeSpan.FromSeconds(1));
        var after = await Dump.Of(server.Graph);
        after.ShouldStartWith("version 2,");
        await using var opened = EmbeddedStore.Open(directory.Path, time);
        (await Dump.Of(opened.Graph)).ShouldBe(after);
    }

    [Fact]
    public async Task The_second_of_two_loads_waits_and_says_so_once()
    {
        using var directory = new TemporaryDirectory();
        var time = new FakeTimeProvider();
        await using var one = EmbeddedStore.Open(directory.Path, time);
        await using var other = EmbeddedStore.Open(directory.Path, time);
        var first = await one.Graph.BeginLoad(_ => throw new InvalidOperationException("nobody to wait for"), default);
        var told = 0;

        var waiting = other.Graph.BeginLoad(_ => told++, default).AsTask();
        time.Advance(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));

        told.ShouldBe(1);
        waiting.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();
        while (!waiting.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await using var second = await waiting;
        second.Import.ShouldBe(new ImportId(2));
        told.ShouldBe(1);
    }

    [Fact]
    public async Task A_load_that_waits_can_be_called_off()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        using var source = new CancellationTokenSource();
        var first = await store.Graph.BeginLoad(_ => { }, default);
        var waiting = store.Graph.BeginLoad(_ => { }, source.Token).AsTask();

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await first.DisposeAsync();
        await using var next = await store.Graph.BeginLoad(_ => throw new InvalidOperationException("nobody to wait for"), default);
    }

    [Fact]
    public async Task Ids_go_on_where_the_other_process_stopped()
    {
        using var directory = new TemporaryDirectory();
        await using var one = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using var other = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await Scenario.Parse(Small).Load(one.Graph);
        await Scenario.Parse(Small.Replace("Ann", "Bob").Replace("101", "102")).Load(other.Graph);
        await Scenario.Parse(Small.Replace("Ann", "Cai").Replace("101", "103")).Load(one.Graph);

        await using var reader = await one.Graph.Read(default);

        (await reader.Persons([new PersonId(1), new PersonId(2), new PersonId(3)], default)).Select(found => found.Fact.Name)
            .ShouldBe(["Ann", "Bob", "Cai"]);
        (await reader.Rooms([new RoomId(1), new RoomId(2), new RoomId(3)], default)).Select(found => found.Fact.Key).ShouldBe(["101", "102", "103"]);
    }
}
