using System.Diagnostics;
using System.Globalization;
using Investigate.GraphModel;
using Investigate.Importers;
using Investigate.Stores.Neo4j;

namespace Investigate.StoresCompared;

/// <summary>A folder into an empty server: what each file costs the server.</summary>
internal static class Loading
{
    public static async Task Run(string folder, ServerCpu server)
    {
        await using var store = await Neo4jStore.Open(Neo4jSettings.From(Environment.GetEnvironmentVariable), TimeProvider.System, default);
        await using (var empty = await store.Graph.Read(default))
        {
            if (empty.Version != GraphVersion.Empty)
            {
                throw new InvalidOperationException("Expected an empty database.");
            }
        }

        using var own = Process.GetCurrentProcess();
        var (clock, rows) = (Stopwatch.StartNew(), 0L);
        var spent = await server.Of(async () =>
        {
            var report = await FolderImport.Load(store.Graph, folder, new ImportOptions(), default);
            rows = report.Files.Sum(file => (long)file.Counts.Rows);
        });
        own.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} rows: server {spent.TotalSeconds:F0} s of CPU, {rows / spent.TotalSeconds:F0} rows a second of it; client {own.TotalProcessorTime.TotalSeconds:F0} s; wall {clock.Elapsed.TotalSeconds:F0} s"));
    }
}
