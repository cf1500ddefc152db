using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Investigate.Testing.Embedded;
using Shouldly;
using SQLitePCL;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Casework;

public sealed class GroupCommitTests
{
    private const int Callers = 200;

    [Fact]
    public async Task Two_hundred_callers_at_once_share_commits_and_keep_the_chain_whole()
    {
        using var directory = new TemporaryDirectory();
        var commits = 0;
        await using var store = EmbeddedStore.Open(
            directory.Path, TimeProvider.System, connection => raw.sqlite3_commit_hook(connection.Handle, _ => Interlocked.Increment(ref commits) * 0, null));
        commits = 0;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => Task.Run(async () => await store.Casework.Record([Entries.Entry($"entry {i}")], default))));

        (await Entries.Whole(store.Casework)).ShouldBe(Enumerable.Range(0, Callers).Select(i => $"entry {i}"), ignoreOrder: true);
        commits.ShouldBeInRange(1, Callers / 2);
        (await store.Casework.AnchoredHead(default))!.Sequence.ShouldBe(Callers);
    }

    [Fact]
    public async Task Two_processes_append_to_one_chain()
    {
        using var directory = new TemporaryDirectory();
        await using var one = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using var other = EmbeddedStore.Open(directory.Path, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(
            i => Task.Run(async () => await (i % 2 == 0 ? one : other).Casework.Record([Entries.Entry($"entry {i}")], default))));

        (await Entries.Whole(other.Casework)).Count.ShouldBe(Callers);
        (await one.Casework.AnchoredHead(default))!.Sequence.ShouldBe(Callers);
    }

    [Fact]
    public async Task A_call_that_fails_disturbs_no_other_of_its_group()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        Seal fails = _ => throw new FormatException("no entry");

        var calls = Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
            await store.Casework.Record(i % 3 == 0 ? [Entries.Entry($"lost {i}"), fails] : [Entries.Entry($"entry {i}")], default))).ToList();
        await Task.WhenAll(calls.Select(call => call.ContinueWith(_ => { }, TaskScheduler.Default)));

        calls.Where((_, i) => i % 3 == 0).ShouldAllBe(call => call.Exception!.InnerException is FormatException);
        (await Entries.Whole(store.Casework)).ShouldBe(Enumerable.Range(0, 60).Where(i => i % 3 != 0).Select(i => $"entry {i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_change_whose_entry_cannot_be_made_is_not_made()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);

        await Should.ThrowAsync<FormatException>(async () => await store.Casework.Open(Entries.Opening("1"), _ => throw new FormatException(), default));
        await Should.ThrowAsync<StoreException>(async () =>
            await store.Casework.AddSubject(new CaseId(9), new CaseSubject(new PersonId(1), "b", "lin", default), Entries.Entry("no such case"), default));

        (await store.Casework.Cases(null, new PageRequest(9, null), default)).Total.ShouldBe(0);
        (await Entries.Whole(store.Casework)).ShouldBeEmpty();
        (await store.Casework.Open(Entries.Opening("1"), _ => Entries.Entry("openCase"), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_call_that_was_called_off_before_its_turn_writes_nothing()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(async () => await store.Casework.Record([Entries.Entry("late")], new CancellationToken(canceled: true)));

        (await Entries.Whole(store.Casework)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_fails_the_calls_changes_nothing_and_passes()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await store.Casework.Record([Entries.Entry("first")], default);
        await using (var full = EmbeddedStore.Open(directory.Path, TimeProvider.System, connection => connection.Run("PRAGMA max_page_count = 1")))
        {
            var error = await Should.ThrowAsync<StoreException>(async () => await full.Casework.Record([Entries.Entry(new string('x', 100_000))], default));
            error.Message.ShouldContain("the disk is full");
        }

        await store.Casework.Record([Entries.Entry("second")], default);

        (await Entries.Whole(store.Casework)).ShouldBe(["first", "second"]);
        (await store.Casework.AnchoredHead(default))!.Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task A_load_under_way_lets_casework_be_written()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using var load = await store.Graph.BeginLoad(_ => { }, default);

        await store.Casework.Record([Entries.Entry("while a load is under way")], default);

        (await Entries.Whole(store.Casework)).Count.ShouldBe(1);
    }
}
