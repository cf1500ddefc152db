using System.Diagnostics;
using System.Globalization;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>
/// A load whose process is killed leaves the store as before or as after, and the same load run again completes it. <c>INVESTIGATE_KILLS</c> says at
/// how many moments, <c>INVESTIGATE_KILLS_SEED</c> which.
/// </summary>
public sealed class KilledLoadTests(ITestOutputHelper output)
{
    private static readonly int Moments = Setting("INVESTIGATE_KILLS", 16);
    private static readonly int Seed = Setting("INVESTIGATE_KILLS_SEED", 20251124);

    [Fact]
    public async Task A_load_killed_at_any_moment_and_run_again_equals_one_that_never_was()
    {
        using var before = new TemporaryDirectory();
        await Load(before.Path, TestCity.First);
        var (stateBefore, stateAfter, length) = await Unkilled(before.Path);
        var random = new Random(Seed);
        var (cut, unchanged) = (0, 0);
        output.WriteLine($"{Moments} kills of a load of {length.TotalMilliseconds:F0} ms, seed {Seed}");

        for (var moment = 0; moment < Moments; moment++)
        {
            using var directory = Copy(before.Path);
            var after = length * (moment + random.NextDouble()) / Moments;
            cut += await Kill(directory.Path, after) ? 1 : 0;

            await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
            var left = await Dump.Of(store.Graph);
            left.ShouldBeOneOf([stateBefore, stateAfter], $"killed after {after}, seed {Seed}, moment {moment}");
            unchanged += left == stateBefore ? 1 : 0;
            await TestCity.Second.Load(store.Graph);
            (await Dump.Of(store.Graph)).ShouldBe(stateAfter, $"killed after {after}, seed {Seed}, moment {moment}");
        }

        output.WriteLine($"{cut} hit the running load; {unchanged} left the store as before, {Moments - unchanged} as after");
        cut.ShouldBeGreaterThan(Moments / 4, "kills must hit a running load, else this tests nothing");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var stated) ? stated : otherwise;

    /// <summary>The states around the load, and the shortest time a child took for it.</summary>
    private static async Task<(string Before, string After, TimeSpan Length)> Unkilled(string before)
    {
        using var directory = Copy(before);
        string stateBefore;
        await using (var store = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            stateBefore = await Dump.Of(store.Graph);
        }

        var length = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            using var timed = Copy(before);
            using var child = ChildLoad.Start(timed.Path);
            await child.Begun();
            var clock = Stopwatch.StartNew();
            await child.Published();
            length = clock.Elapsed < length ? clock.Elapsed : length;
            await child.Ended();
        }

        await using var loaded = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await TestCity.Second.Load(loaded.Graph);
        return (stateBefore, await Dump.Of(loaded.Graph), length);
    }

    /// <returns>False when the child was faster.</returns>
    private static async Task<bool> Kill(string directory, TimeSpan after)
    {
        using var child = ChildLoad.Start(directory);
        await child.Begun();
        return await child.KillAfter(after);
    }

    private static async Task Load(string directory, TestCity city)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await city.Load(store.Graph);
    }

    private static TemporaryDirectory Copy(string from)
    {
        var copy = new TemporaryDirectory();
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        return copy;
    }
}
