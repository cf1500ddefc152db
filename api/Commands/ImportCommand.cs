using System.CommandLine;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Importers;
using NodaTime;

namespace Investigate.Api.Commands;

/// <summary><c>import FOLDER</c>: loads a folder of files.</summary>
internal static class ImportCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder of import files, such as persons.csv and stays.csv." };
        var report = Setting.OptionalText("--report", "File to write the report to, as JSON.");
        var zone = Setting.Text("--zone", "Zone of times that state no offset.", "Asia/Shanghai");
        folder.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string>();
            if (!Directory.Exists(named))
            {
                result.AddError($"Expected a folder of import files, found {(File.Exists(named) ? "a file" : "nothing")} at '{named}'.");
            }
        });
        zone.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string>();
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(named!) is null)
            {
                result.AddError($"Expected a time zone such as Asia/Shanghai, found '{named}'.");
            }
        });

        var command = new Command("import", "Loads a folder of files; all of it is seen at once, at its end.") { folder, report, zone };
        command.SetAction((parsed, ct) => Load(
            common, parsed, parsed.GetValue(folder)!, parsed.GetValue(report), DateTimeZoneProviders.Tzdb[parsed.GetValue(zone)!], time, ct));
        return command;
    }

    private static async Task<int> Load(
        CommonOptions common, ParseResult parsed, string folder, string? reportFile, DateTimeZone zone, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var started = time.GetTimestamp();
            ImportReport report;
            using (var display = ProgressDisplay.Start(time))
            {
                var options = new ImportOptions { Zone = zone, Progress = display, Waiting = display.Waiting };
                report = await FolderImport.Load(stores.Graph, folder, options, ct);
            }

            await Write(stores, report, reportFile, time, ct);
            ImportSummary.Print(report, time.GetElapsedTime(started));
            return report.AllTaken ? ExitCode.Done : ExitCode.FinishedWithRejects;
        }
        catch (Exception failure) when (failure is StoreException or ImportFolderException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Nothing was loaded: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Nothing was loaded: it was stopped. The same command begins again.");
            return ExitCode.Failed;
        }
    }

    private static async Task Write(OpenStores stores, ImportReport report, string? reportFile, TimeProvider time, CancellationToken ct)
    {
        if (reportFile is not null)
        {
            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            await using var file = File.Create(reportFile);
            await ImportReportJson.Write(file, report, gate.Ids.Of(report.Import), Language.English, ct);
        }
    }
}
