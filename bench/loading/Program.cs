using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Investigate.GraphModel;
using Investigate.Importers;
using Investigate.Importers.City;
using Investigate.Stores.Embedded;

switch (args)
{
    case ["city", var stays, var folder]:
        SyntheticCity.Write(new CityRequest(Number(stays), 1), folder, truthFile: null);
        return 0;
    case ["load", .. var folders, var directory] when folders.Length > 0:
        await Load(folders, directory);
        return 0;
    case ["open", var directory]:
        await Measured("cold start", () => Open(directory));
        return 0;
    case ["divide", var folder]:
        await Measured("divided", () => Divide(folder));
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            city STAYS FOLDER        writes the synthetic city
            load FOLDER... DIRECTORY loads folders into a data directory one after the other in one process, each durable and ready to ask
            open DIRECTORY           cold start
            divide FOLDER            only reads the files and divides them into fields: what no load can do without
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static async Task Load(string[] folders, string directory)
{
    await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
    await await store.Warm(default);
    foreach (var folder in folders)
    {
        await Measured("load", async () =>
        {
            var report = await FolderImport.Load(store.Graph, folder, new ImportOptions(), default);
            if (!report.AllTaken)
            {
                throw new InvalidOperationException($"Expected a folder whose rows are all taken, found {folder}.");
            }

            Console.WriteLine($"{report.Files.Sum(file => (long)file.Counts.Rows)} rows of {report.Files.Count} files");
        });
    }

    var bytes = Directory.EnumerateFiles(directory, "investigate.db*").Sum(file => new FileInfo(file).Length);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on disk {bytes / 1e6:F1} MB"));
}

static async Task Open(string directory)
{
    await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
    await using var reader = await store.Graph.Read(default);
    Console.WriteLine(await reader.Counts(default));
}

static Task Divide(string folder)
{
    long fields = 0;
    foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, BufferSize = 1 << 17 }, leaveOpen: true);
        while (reader.Read())
        {
            fields += reader.FieldCount;
        }
    }

    Console.WriteLine($"{fields} fields");
    return Task.CompletedTask;
}

static async Task Measured(string what, Func<Task> work)
{
    using var process = Process.GetCurrentProcess();
    var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
    await work();
    process.Refresh();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: wall {clock.Elapsed.TotalMilliseconds:F0} ms, cpu {(process.TotalProcessorTime - cpu).TotalMilliseconds:F0} ms, peak working set {process.PeakWorkingSet64 / 1e6:F0} MB"));
}
