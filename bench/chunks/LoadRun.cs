using System.Diagnostics;
using System.Globalization;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;

namespace Investigate.Chunks;

/// <summary>Measures the store's part of a load, a cold start, and what the snapshot takes in memory.</summary>
internal static class LoadRun
{
    public static async Task Load(int stays, string directory)
    {
        var city = new City(stays, seed: 1);
        GC.Collect();
        for (var i = 0; i < 1; i++)
        {
            if (Directory.Exists(directory)) Directory.Delete(directory, true);
            await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
            await Measured("load", () => city.Load(store.Graph));
            GC.Collect();
        }

        foreach (var (what, best) in City.Best.OrderBy(e => e.Key)) Console.WriteLine($"best {what} {best}");
        var size = new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on disk {size / 1e6:F1} MB"));
    }

    public static async Task Open(string directory)
    {
        for (var i = 0; i < 1; i++)
        {
            await using var other = EmbeddedStore.Open(directory, TimeProvider.System);
            await Measured("cold", async () => await other.Graph.Read(default));
        }

        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        GraphCounts counts = default;
        await Measured("cold start", async () =>
        {
            await using var reader = await store.Graph.Read(default);
            counts = await reader.Counts(default);
        });
        Console.WriteLine(counts);
        GC.Collect();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"snapshot {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB"));
    }

    private static async Task Measured(string what, Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await run();
        clock.Stop();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: wall {clock.ElapsedMilliseconds} ms, cpu {(process.TotalProcessorTime - cpu).TotalMilliseconds:F0} ms, peak working set {process.PeakWorkingSet64 / 1e6:F0} MB"));
    }
}
