using System.Text;
using Investigate.GraphModel;
using Investigate.Testing.BruteForce;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Investigate.Importers.Tests;

/// <summary>A folder of import files that is gone after the test, and what becomes of it.</summary>
internal sealed class ImportFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("import").FullName;

    public ImportFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ImportFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    /// <summary>One building B1 with room R1 and stay S1, for what refers to them.</summary>
    public ImportFolder WithHouse() => With("buildings.csv", "building,name\nB1,House\n").With("rooms.csv", "room,building,number\nR1,B1,101\n")
        .With("stays.csv", "stay,room,check_in\nS1,R1,2026-03-01T15:00\n");

    /// <summary>As above, without the file of one kind.</summary>
    public ImportFolder WithHouse(string without)
    {
        WithHouse();
        File.Delete(System.IO.Path.Combine(Path, without + ".csv"));
        return this;
    }

    public Task<ImportReport> Load(IGraphStore? store = null, string? zone = "Asia/Shanghai", int batchRows = 1000, IProgress<ImportProgress>? progress = null) =>
        FolderImport.Load(
            store ?? NewStore(),
            Path,
            new ImportOptions { Zone = zone is null ? null : DateTimeZoneProviders.Tzdb[zone], BatchRows = batchRows, Progress = progress },
            default);

    public static BruteForceStore NewStore() => new(new FakeTimeProvider());

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal static class Told
{
    /// <summary>The counts of one file and each rejected row, a line each: «row column 'value' sentence».</summary>
    public static IReadOnlyList<string> Of(this ImportReport report, string file, Language language = Language.English)
    {
        var told = report.Files.Single(one => one.Counts.Name == file);
        return
        [
            $"rows {told.Counts.Rows}, accepted {told.Counts.Accepted}, rejected {told.Counts.Rejected}",
            .. told.Rejections.Select(rejection =>
                $"{rejection.Row} {rejection.Column ?? "row"} {(rejection.Value is { } value ? $"'{value}' " : "")}{RejectionText.Of(rejection, language)}"),
        ];
    }
}
