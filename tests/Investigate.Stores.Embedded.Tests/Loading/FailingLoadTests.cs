using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Testing.Embedded;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Loading;

public sealed class FailingLoadTests
{
    [Fact]
    public async Task A_load_that_ended_badly_leaves_no_chunk_and_its_rejections()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        Rejection[] rejected = [new(9, "stay", null, "missing", null), new(3, "check_out", "2025-13-01", "date", "yyyy-MM-dd")];
        await using (var load = await store.Graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Houses(100_000), default);
            await load.Reject("stays.csv", rejected, default);
        }

        Chunks(directory.Path).ShouldBe(0);
        var run = (await store.Graph.Imports([new ImportId(1)], default)).Single();
        (run.Status, run.Files.Count).ShouldBe((ImportStatus.Failed, 0));
        run.FinishedAt.ShouldNotBeNull();
        (await store.Graph.Rejections(new ImportId(1), "stays.csv", 10, default)).ShouldBe([rejected[1], rejected[0]]);
        (await store.Graph.Rejections(new ImportId(1), "stays.csv", 1, default)).ShouldBe([rejected[1]]);
    }

    [Fact]
    public async Task What_a_dead_process_left_is_gone_before_the_next_load_begins()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        using (var file = new DatabaseFile(directory.Path, _ => { }))
        using (var connection = file.Writer(durable: false))
        {
            Ledger.Begin(connection, ImportStatus.Running, DateTimeOffset.UnixEpoch);
            connection.Run("INSERT INTO chunk (import, kind, sequence, file, rows, checksum, body) VALUES (1, 1, 0, 'buildings.csv', 1, 0, x'00')");
        }

        await using var load = await store.Graph.BeginLoad(_ => { }, default);

        load.Import.ShouldBe(new ImportId(2));
        Chunks(directory.Path).ShouldBe(0);
        (await store.Graph.Imports([new ImportId(1)], default)).Single().Status.ShouldBe(ImportStatus.Failed);
    }

    [Fact]
    public async Task A_load_whose_process_died_while_it_waited_holds_nobody_up()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        using (var file = new DatabaseFile(directory.Path, _ => { }))
        using (var connection = file.Writer(durable: false))
        {
            Ledger.Begin(connection, ImportStatus.Waiting, DateTimeOffset.UnixEpoch);
        }

        await using var load = await store.Graph.BeginLoad(_ => throw new InvalidOperationException("nobody to wait for"), default);

        load.Import.ShouldBe(new ImportId(2));
        (await store.Graph.Imports([new ImportId(1)], default)).Single().Status.ShouldBe(ImportStatus.Failed);
        Directory.GetFiles(directory.Path, "*.waiting").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_fails_the_load_clearly_and_changes_nothing()
    {
        using var directory = new TemporaryDirectory();
        await using (var roomy = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            await TestCity.First.Load(roomy.Graph);
        }

        string before;
        await using (var full = EmbeddedStore.Open(directory.Path, TimeProvider.System, connection => connection.Run("PRAGMA max_page_count = 120")))
        {
            before = await Dump.Of(full.Graph);
            var error = await Should.ThrowAsync<StoreException>(() => TestCity.Second.Load(full.Graph));

            error.Message.ShouldBe(Path.Combine(directory.Path, "investigate.db") + " cannot grow: the disk is full. Nothing was changed; make room and try again.");
            error.IsTransient.ShouldBeFalse();
            (await Dump.Of(full.Graph)).ShouldBe(before);
        }

        await using var again = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        (await Dump.Of(again.Graph)).ShouldBe(before);
        (await TestCity.Second.Load(again.Graph)).ShouldBe(new GraphVersion(2));
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_says_so()
    {
        using var directory = new TemporaryDirectory();
        await EmbeddedStore.Open(directory.Path, TimeProvider.System).DisposeAsync();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System, connection => connection.Run("PRAGMA query_only = ON"));

        var error = await Should.ThrowAsync<StoreException>(() => TestCity.First.Load(store.Graph));

        error.Message.ShouldBe(
            Path.Combine(directory.Path, "investigate.db") + " cannot be written: it or its directory is read-only. Give the service's user the right to write there.");
    }

    [Fact]
    public async Task A_load_that_failed_half_way_takes_nothing_more()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using var load = await store.Graph.BeginLoad(_ => { }, default);
        var uneven = Houses(3);
        uneven.Latitude.RemoveAt(2);

        (await Should.ThrowAsync<ArgumentException>(async () => await load.Add(uneven, default))).Message
            .ShouldStartWith("Expected 3 rows in each column of the batch of buildings.csv, found 3, 3, 3, 3, 2, 3.");
        await Should.ThrowAsync<InvalidOperationException>(async () => await load.Publish([], default));
    }

    [Fact]
    public async Task A_damaged_chunk_is_told_when_the_version_is_read()
    {
        using var directory = new TemporaryDirectory();
        await using (var store = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            await TestCity.First.Load(store.Graph);
        }

        using (var file = new DatabaseFile(directory.Path, _ => { }))
        using (var connection = file.Writer(durable: true))
        {
            var body = connection.Rows(row => row.GetFieldValue<byte[]>(0), "SELECT body FROM chunk WHERE kind = 4").Single();
            body[99] ^= 0x10;
            connection.Run("UPDATE chunk SET body = $1 WHERE kind = 4", body);
        }

        await using var opened = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        (await Should.ThrowAsync<StoreException>(async () => await opened.Graph.Read(default))).Message.ShouldStartWith("The facts of import 1 are damaged: chunk 0 of kind Stay");
    }

    private static long Chunks(string directory)
    {
        using var file = new DatabaseFile(directory, _ => { });
        return file.Read(db => db.Number("SELECT count(*) FROM chunk"));
    }

    private static BuildingBatch Houses(int count)
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        for (var i = 0; i < count; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add($"H{i}");
            batch.Name.Add("House");
            batch.Address.Add("");
            batch.District.Add("");
            batch.Latitude.Add(null);
            batch.Longitude.Add(null);
        }

        return batch;
    }
}
