using System.Diagnostics;
using Investigate.Stores.Embedded.Tests.Loading;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Erasing;

/// <summary>An erasing whose process is killed leaves the store as before or as after, and the same one run again completes it.</summary>
public sealed class KilledErasingTests
{
    private const int Moments = 10;

    [Fact]
    public async Task An_erasing_killed_at_any_moment_and_run_again_equals_one_that_never_was()
    {
        using var before = new TemporaryDirectory();
        var stateBefore = await Filled(before.Path);
        var (stateAfter, length) = await Unkilled(before.Path);
        stateAfter.ShouldNotBe(stateBefore);
        var random = new Random(20251128);
        var cut = 0;

        for (var moment = 0; moment < Moments; moment++)
        {
            using var directory = Copy(before.Path);
            var after = length * (moment + random.NextDouble()) / Moments;
            using (var child = ChildLoad.StartErasing(directory.Path))
            {
                await child.Begun();
                cut += await child.KillAfter(after) ? 1 : 0;
            }

            await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
            (await Dump.Of(store.Graph)).ShouldBeOneOf([stateBefore, stateAfter], $"killed after {after}");
            await store.Graph.Erase(TestCity.Spring, _ => ValueTask.CompletedTask, () => { }, default);
            (await Dump.Of(store.Graph)).ShouldBe(stateAfter, $"killed after {after}, moment {moment}");
        }

        cut.ShouldBeGreaterThan(Moments / 4, "kills must hit a running erasing, else this tests nothing");
    }

    private static async Task<string> Filled(string directory)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await TestCity.First.Load(store.Graph);
        await TestCity.Second.Load(store.Graph);
        return await Dump.Of(store.Graph);
    }

    private static async Task<(string After, TimeSpan Length)> Unkilled(string before)
    {
        using var directory = Copy(before);
        using (var child = ChildLoad.StartErasing(directory.Path))
        {
            await child.Begun();
            var clock = Stopwatch.StartNew();
            await child.Published();
            var length = clock.Elapsed;
            await child.Ended();
            await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
            return (await Dump.Of(store.Graph), length);
        }
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
