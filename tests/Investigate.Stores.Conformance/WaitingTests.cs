using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Loads that come while another one holds the store.</summary>
public sealed class WaitingTests
{
    [Theory, Stores]
    public async Task A_load_that_must_wait_has_its_number_and_is_in_the_list_as_waiting_then_running_then_done(StoreUnderTest store)
    {
        await using var graph = store.Open();
        var first = await graph.BeginLoad(_ => throw new InvalidOperationException("nobody to wait for"), default);
        var told = new List<ImportId>();

        var waiting = graph.BeginLoad(told.Add, default).AsTask();
        await Until(() => told.Count > 0);

        told.ShouldBe([new ImportId(2)]);
        (await Statuses(graph)).ShouldBe([ImportStatus.Waiting, ImportStatus.Running]);
        (await graph.Imports([new ImportId(2)], default)).Single().FinishedAt.ShouldBeNull();
        await first.DisposeAsync();
        await using var second = await waiting;
        second.Import.ShouldBe(new ImportId(2));
        (await Statuses(graph)).ShouldBe([ImportStatus.Running, ImportStatus.Failed]);
        await second.Publish([], default);
        (await Statuses(graph)).ShouldBe([ImportStatus.Done, ImportStatus.Failed]);
        told.Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_load_called_off_while_it_waits_has_failed(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await using var first = await graph.BeginLoad(_ => { }, default);
        using var source = new CancellationTokenSource();
        var isWaiting = false;
        var waiting = graph.BeginLoad(_ => isWaiting = true, source.Token).AsTask();
        await Until(() => isWaiting);

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        (await Statuses(graph)).ShouldBe([ImportStatus.Failed, ImportStatus.Running]);
        (await graph.Imports([new ImportId(2)], default)).Single().FinishedAt.ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task Loads_that_wait_begin_in_the_order_in_which_they_came(StoreUnderTest store)
    {
        await using var graph = store.Open();
        var first = await graph.BeginLoad(_ => { }, default);
        var (waiting, begun) = (0, new List<long>());
        async Task Wait()
        {
            await using var load = await graph.BeginLoad(_ => Interlocked.Increment(ref waiting), default);
            begun.Add(load.Import.Value);
        }

        var others = new List<Task>();
        for (var i = 1; i <= 4; i++)
        {
            others.Add(Wait());
            await Until(() => waiting == i);
        }

        await first.DisposeAsync();
        await Task.WhenAll(others);

        begun.ShouldBe([2, 3, 4, 5]);
    }

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Yield();
        }
    }

    private static async Task<IEnumerable<ImportStatus>> Statuses(IGraphStore graph) =>
        (await graph.Imports(new PageRequest(10, null), default)).Items.Select(run => run.Status);
}
