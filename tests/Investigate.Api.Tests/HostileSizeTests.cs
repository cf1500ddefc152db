using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Api.Tests;

/// <summary>
/// Files that are harmful by their size, loaded by the command in a process that may have so much memory and no more. With
/// <c>INVESTIGATE_HUGE=1</c> also those that take gigabytes of disk or minutes.
/// </summary>
public sealed class HostileSizeTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What the runtime may allocate; beyond it the process ends.</summary>
    private const long HeapBytes = 160L << 20;

    /// <summary>What the process may have in memory at its peak, runtime and code included.</summary>
    private const long PeakKibibytes = 256L << 10;

    private const long TwoGigabytes = 2L << 30;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("investigate-hostile-");

    private string Files => Directory.CreateDirectory(Path.Combine(folder.FullName, "files")).FullName;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Lines_of_two_gigabytes_a_million_columns_and_bombs_are_told_in_bounded_memory()
    {
        // What lies between is a hole of the file system: two gigabytes of NUL that take no room on disk.
        Sparse("buildings.csv", "building,name\n" + Rows(20_000, i => $"B{i},House\n"), TwoGigabytes, "\nB,after\n");
        Sparse("rooms.jsonl", Rows(20_000, i => $$"""{"room":"R{{i}}","building":"B{{i}}","number":"1"}""" + "\n"), TwoGigabytes / 8, "\n" + """{"room":"R","building":"B","number":"1"}""" + "\n");
        Write("persons.tsv", "document_kind\tdocument_number\nx" + Repeated('\t', 1_000_000) + "\nOTHER\tp1\n");
        Write("stays.csv", "stay,room,check_in" + Repeated(',', 1_000_000) + "\nS1,R1,2026-03-01T15:00\n");
        Write("vehicles.csv", "plate\n" + Rows(100_000, i => $"\"open {i}\n"));
        Packed("accounts.csv.gz", packing => Zeros(packing, 300), CompressionLevel.SmallestSize);
        Bomb("transfers.xlsx");

        var report = await Import();

        Told(report, "buildings.csv").ShouldBe("20002 20001 1: row 20002 Expected a row of at most one mebibyte, found a longer one.");
        Told(report, "rooms.jsonl").ShouldBe("20002 20001 1: row 20001 Expected a row of at most one mebibyte, found a longer one.");
        Told(report, "persons.tsv").ShouldBe("2 1 1: row 2 Expected 2 fields as in the header, found 1000001.");
        Told(report, "stays.csv").ShouldBe("1 0 1: row 2 Expected at most 1000 columns in the header, found 1000003.");
        Told(report, "vehicles.csv").ShouldStartWith("50000 0 50000: row 2 Expected a comma or the end of the row after a closing quotation mark, found other text.");
        report.GetProperty("notLoaded").EnumerateArray().Select(file => file.GetProperty("name").GetString() + ": " + file.GetProperty("reason").GetString()!.Split(" its ")[0])
            .ShouldBe(["accounts.csv.gz: Expected a file that unpacks to at most 200 times", "transfers.xlsx: Expected a file that unpacks to at most 200 times"]);
    }

    [SkippableFact]
    public async Task Two_gigabytes_of_text_in_one_line_are_told_in_bounded_memory_packed_or_not()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("INVESTIGATE_HUGE") == "1", "INVESTIGATE_HUGE=1 asks for what takes gigabytes of disk.");
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)('a' + (i * 7919 % 26)))));
        void Line(Stream stream)
        {
            stream.Write("building,name\nB1,before\nB2,"u8);
            for (var written = 0L; written < TwoGigabytes; written += block.Length)
            {
                stream.Write(block);
            }

            stream.Write("\nB3,after\n"u8);
        }

        await using (var plain = File.Create(Path.Combine(Files, "buildings.csv")))
        {
            Line(plain);
        }

        Packed("persons.csv.gz", Line, CompressionLevel.Fastest);

        var report = await Import();

        Told(report, "buildings.csv").ShouldBe("3 2 1: row 3 Expected a row of at most one mebibyte, found a longer one.");
        Told(report, "persons.csv.gz").ShouldStartWith("3 0 3: ");
    }

    /// <summary>Loads the folder within the memory that is allowed; its report.</summary>
    private async Task<JsonElement> Import()
    {
        string[] import = ["dotnet", RunningService.Service, "import", "files", "--report", "report.json"];
        var (measures, peak) = (File.Exists("/usr/bin/time"), Path.Combine(folder.FullName, "peak"));
        string[] command = measures ? ["/usr/bin/time", "-f", "%M %e %U", "-o", peak, .. import] : import;
        var limit = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture) };

        var (exitCode, said) = await Command.Run(folder.FullName, limit, TimeSpan.FromMinutes(10), command[0], command[1..]);

        exitCode.ShouldBe(3, said);
        if (measures)
        {
            var measured = (await File.ReadAllLinesAsync(peak))[^1].Split(' ');
            output.WriteLine($"peak {measured[0]} KiB of {PeakKibibytes} allowed, {measured[1]} s, {measured[2]} s of a processor");
            long.Parse(measured[0], CultureInfo.InvariantCulture).ShouldBeLessThan(PeakKibibytes);
        }

        return JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "report.json"))).RootElement;
    }

    /// <summary>«rows accepted rejected: row sentence» of the first rejected row.</summary>
    private static string Told(JsonElement report, string file)
    {
        var told = report.GetProperty("files").EnumerateArray().Single(one => one.GetProperty("name").GetString() == file);
        var first = told.GetProperty("rejections")[0];
        return $"{told.GetProperty("rows")} {told.GetProperty("accepted")} {told.GetProperty("rejected")}: row {first.GetProperty("row")} {first.GetProperty("reason")}";
    }

    private void Sparse(string name, string before, long hole, string after)
    {
        using var file = File.Create(Path.Combine(Files, name));
        file.Write(Encoding.UTF8.GetBytes(before));
        file.Seek(hole, SeekOrigin.Current);
        file.Write(Encoding.UTF8.GetBytes(after));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Files, name), text);

    private void Packed(string name, Action<Stream> write, CompressionLevel level)
    {
        using var file = File.Create(Path.Combine(Files, name));
        using var packing = new GZipStream(file, level);
        write(packing);
    }

    private void Bomb(string name)
    {
        using var book = new ZipArchive(File.Create(Path.Combine(Files, name)), ZipArchiveMode.Create);
        using var sheet = book.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
        Zeros(sheet, 300);
    }

    private static void Zeros(Stream stream, int mebibytes)
    {
        var zeros = new byte[1 << 20];
        for (var i = 0; i < mebibytes; i++)
        {
            stream.Write(zeros);
        }
    }

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(row));

    private static string Repeated(char separator, int count) => new(separator, count);
}
