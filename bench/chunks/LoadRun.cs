using System.Globalization;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;

namespace Investigate.Chunks;

/// <summary>The store's part of a load, a cold start, and what the snapshot takes in memory. The rows are ready before the clock starts.</summary>
internal static class LoadRun
{
    public static async Task Load(int stays, string directory)
    {
        if (Directory.Exists(directory))
        {
            throw new ArgumentException($"{directory} is there already; expected a new directory.", nameof(directory));
        }

        await Add(stays, directory);
        var bytes = new FileInfo(Path.Combine(directory, "investigate.db")).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on disk {bytes / 1e6:F1} MB"));
    }

    public static async Task Add(int stays, string directory)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        var known = await Counts(store);
        var city = new City(stays, known.Stays, seed: known.Stays + 1);
        GC.Collect();
        Console.WriteLine($"load: {await Measured.Of(() => city.Load(store.Graph))}");
        Console.WriteLine(await Counts(store));
        Console.WriteLine($"the same load again: {await Measured.Of(() => city.Load(store.Graph))}");
    }

    public static async Task Open(string directory)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        Console.WriteLine($"cold start: {await Measured.Of(() => Counts(store))}");
        Console.WriteLine(await Counts(store));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"snapshot {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB"));
    }

    private static async Task<GraphCounts> Counts(EmbeddedStore store)
    {
        await using var reader = await store.Graph.Read(default);
        return await reader.Counts(default);
    }
}
