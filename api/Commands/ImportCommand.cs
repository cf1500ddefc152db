using System.CommandLine;
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
        ImportReport report;
        string importId;
        var started = time.GetTimestamp();
        try
        {
            await using var stores = await common.Open(parsed, ct);
            using (var display = ProgressDisplay.Start(time))
            {
                var options = new ImportOptions { Zone = zone, Progress = display, Waiting = ProgressDisplay.Waiting };
                report = await FolderImport.Load(stores.Graph, folder, options, ct);
            }

            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            importId = gate.Ids.Of(report.Import);
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

        ImportSummary.Print(report, time.GetElapsedTime(started));
        return reportFile is null || await Write(report, importId, reportFile, ct) ? report.AllTaken ? ExitCode.Done : ExitCode.FinishedWithRejects : ExitCode.Failed;
    }

    private static async Task<bool> Write(ImportReport report, string importId, string reportFile, CancellationToken ct)
    {
        try
        {
            await using var file = File.Create(reportFile);
            await ImportReportJson.Write(file, report, importId, Language.English, ct);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The folder is loaded, but its report cannot be written: {failure.Message}");
            return false;
        }
    }
}
