using System.Buffers.Binary;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Tests.Casework;
using Investigate.Testing.Embedded;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>
/// A power cut: of what was written after the last synchronisation of the write-ahead log each page of the file is there, is not, or is half there,
/// whatever its neighbours are. The database file itself is synchronised before the log is begun anew, so the model tears the log alone, and of the
/// log only frames behind those that a durable commit or a checkpoint has synchronised (https://www.sqlite.org/fileformat.html#walindexformat).
/// </summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Page = 4096;
    private const int FrameBytes = 24 + Page;
    private const int LogHeader = 32;
    private const int Batches = 4;
    private const int TornEach = 2;
    private const int FactRows = 1 << 14;

    /// <param name="checkpointPages">Small: the log is moved into the database all the time. Large: everything of the load lies in the log.</param>
    [Theory]
    [InlineData(10, 20251128)]
    [InlineData(100_000, 20251129)]
    public async Task What_was_published_is_there_and_of_the_load_that_was_cut_off_nothing(int checkpointPages, int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System, db => db.Run($"PRAGMA wal_autocheckpoint = {checkpointPages}"));
        await TestCity.First.Load(store.Graph);
        await store.Casework.Record([Entries.Entry("read")], default);
        var before = await Dump.Of(store.Graph);
        var durable = Synchronised(directory.Path);
        var copies = new List<TemporaryDirectory>();
        var torn = 0;
        await Load(store.Graph, between: () =>
        {
            for (var i = 0; i < TornEach; i++)
            {
                copies.Add(Copy(directory.Path));
                torn += Tear(copies[^1].Path, durable, random);
            }
        });
        var after = await Dump.Of(store.Graph);
        torn.ShouldBeGreaterThan(5, "pages must have been torn, else this tests nothing");

        for (var i = 0; i < copies.Count; i++)
        {
            using var copy = copies[i];
            await using var opened = EmbeddedStore.Open(copy.Path, TimeProvider.System);
            (await Dump.Of(opened.Graph)).ShouldBe(before, $"seed {seed}, copy {i}");
            (await Entries.Whole(opened.Casework)).ShouldBe(["read"], $"seed {seed}, copy {i}");
            if (i % TornEach == 0)
            {
                await Load(opened.Graph, between: () => { });
                (await Dump.Of(opened.Graph)).ShouldBe(after, $"seed {seed}, copy {i}");
            }
        }
    }

    [Fact]
    public async Task A_cut_while_a_load_is_published_leaves_the_store_as_before_or_as_after()
    {
        const int Seed = 20251130;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System, db => db.Run("PRAGMA wal_autocheckpoint = 100000"));
        await TestCity.First.Load(store.Graph);
        var (before, durable) = (await Dump.Of(store.Graph), Synchronised(directory.Path));
        await Load(store.Graph, between: () => { });
        var after = await Dump.Of(store.Graph);
        var seen = new HashSet<string> { after };

        for (var i = 0; i < 8; i++)
        {
            // Of the last copy nothing has reached the disk.
            using var copy = Copy(directory.Path);
            Tear(copy.Path, durable, random, isAllLost: i == 7);
            await using var opened = EmbeddedStore.Open(copy.Path, TimeProvider.System);
            seen.Add(await Dump.Of(opened.Graph));
        }

        seen.ShouldBe([after, before], ignoreOrder: true);
    }

    /// <summary>Full pages of facts, each written in a transaction of its own, and rejected rows between.</summary>
    private static async Task Load(IGraphStore graph, Action between)
    {
        await using var load = await graph.BeginLoad(_ => { }, default);
        for (var i = 0; i < Batches; i++)
        {
            await load.Add(Houses(i * FactRows, FactRows), default);
            await load.Reject("buildings.csv", [new Rejection(i + 2, "name", new string('x', 60), "missing", null)], default);
            between();
        }

        await load.Publish([new ImportFile("buildings.csv", Batches * FactRows, Batches * FactRows, 0, [], [])], default);
    }

    private static BuildingBatch Houses(int first, int count)
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        for (var i = first; i < first + count; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add($"N{i}");
            batch.Name.Add($"House {i * 7919 % 100_003}");
            batch.Address.Add("");
            batch.District.Add("");
            batch.Latitude.Add(null);
            batch.Longitude.Add(null);
        }

        return batch;
    }

    /// <summary>The files as they lie between two transactions.</summary>
    private static TemporaryDirectory Copy(string from)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(from, "investigate.db")};Pooling=False");
        connection.Open();
        connection.Run("PRAGMA wal_autocheckpoint = 0");
        connection.Run("BEGIN IMMEDIATE");
        var copy = new TemporaryDirectory();
        foreach (var file in Directory.GetFiles(from).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = File.Create(Path.Combine(copy.Path, Path.GetFileName(file)));
            source.CopyTo(target);
        }

        connection.Run("ROLLBACK");
        return copy;
    }

    /// <summary>What a durable commit has left: which log, told by its first salt, and how many frames of it are on the disk.</summary>
    private static (int Salt, int Frames) Synchronised(string directory)
    {
        using var copy = Copy(directory);
        var (log, index) = (File.ReadAllBytes(LogOf(copy.Path)), File.ReadAllBytes(IndexOf(copy.Path)));
        return (SaltOf(log), BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(16)));
    }

    /// <summary>Tears what no synchronisation has covered, and drops the index of the log, which lives in memory.</summary>
    /// <returns>How many pages of the file were touched.</returns>
    private static int Tear(string directory, (int Salt, int Frames) durable, Random random, bool isAllLost = false)
    {
        var (log, index) = (File.ReadAllBytes(LogOf(directory)), File.ReadAllBytes(IndexOf(directory)));
        File.Delete(IndexOf(directory));
        var checkpointed = BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(128));
        var frames = Math.Max(SaltOf(log) == durable.Salt ? durable.Frames : 0, checkpointed);
        var from = Math.Min(log.LongLength, LogHeader + ((long)frames * FrameBytes));
        var torn = 0;
        for (var at = from; at < log.Length;)
        {
            var lost = log.AsSpan((int)at, (int)Math.Min(Page - (at % Page), log.Length - at));
            var fate = isAllLost ? 0 : random.Next(4);
            if (fate < 2)
            {
                lost[(fate == 0 ? 0 : lost.Length / 2)..].Clear();
                torn++;
            }

            at += lost.Length;
        }

        File.WriteAllBytes(LogOf(directory), log[..(int)Math.Max(from, log.Length - (Page * random.NextInt64(4)))]);
        return torn;
    }

    private static string LogOf(string directory) => Path.Combine(directory, "investigate.db-wal");

    private static string IndexOf(string directory) => Path.Combine(directory, "investigate.db-shm");

    private static int SaltOf(byte[] log) => BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(16));
}
