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
        var folder = new Argument<string?>("FOLDER") { Description = "Folder of import files, such as persons.csv and stays.csv.", Arity = ArgumentArity.ZeroOrOne };
        var withdraw = Setting.OptionalText("--withdraw", "Id of a load to take out of the data again, in place of a folder.");
        var reason = Setting.OptionalText("--reason", "Why a load is taken out again; stands in the log.");
        var report = Setting.OptionalText("--report", "File to write the report to, as JSON.");
        var zone = Setting.OptionalText("--zone", "Zone of times that state no offset; else that of the mapping, else Asia/Shanghai.");
        var mapping = Setting.OptionalText("--mapping", "Mapping of headers, words and formats, in place of mapping.yaml in the folder.");
        folder.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string?>();
            if (named is not null && !Directory.Exists(named))
            {
                result.AddError($"Expected a folder of import files, found {(File.Exists(named) ? "a file" : "nothing")} at '{named}'.");
            }
        });
        zone.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string>();
            if (named is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is null)
            {
                result.AddError($"Expected a time zone such as Asia/Shanghai, found '{named}'.");
            }
        });

        mapping.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string>();
            if (named is not null && !File.Exists(named))
            {
                result.AddError($"Expected a mapping file, found nothing at '{named}'.");
            }
        });

        var command = new Command("import", "Loads a folder of files; all of it is seen at once, at its end.") { folder, report, zone, mapping, withdraw, reason };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(folder) is null) == (result.GetValue(withdraw) is null))
            {
                result.AddError("Expected a folder of import files, or --withdraw and the id of a load; found neither or both.");
            }
        });
        command.SetAction((parsed, ct) => parsed.GetValue(withdraw) is { } id
            ? ImportWithdrawal.Run(common, parsed, id, parsed.GetValue(reason), time, ct)
            : Load(common, parsed, parsed.GetValue(folder)!, parsed.GetValue(report), OptionsOf(parsed, zone, mapping), time, ct));
        return command;
    }

    private static ImportOptions OptionsOf(ParseResult parsed, Option<string?> zone, Option<string?> mapping) => new()
    {
        Zone = parsed.GetValue(zone) is { } named ? DateTimeZoneProviders.Tzdb[named] : null,
        MappingFile = parsed.GetValue(mapping),
        Waiting = _ => ProgressDisplay.Waiting(),
    };

    private static async Task<int> Load(
        CommonOptions common, ParseResult parsed, string folder, string? reportFile, ImportOptions options, TimeProvider time, CancellationToken ct)
    {
        ImportReport report;
        Func<ImportId, string> importId;
        var started = time.GetTimestamp();
        try
        {
            await using var stores = await common.Open(parsed, ct);
            using (var display = ProgressDisplay.Start(time))
            {
                report = await FolderImport.Load(stores.Graph, folder, options with { Progress = display }, ct);
            }

            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            importId = gate.Ids.Of;
        }
        catch (Exception failure) when (failure is StoreException or ImportFolderException or MappingException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Nothing was loaded: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Nothing was loaded: it was stopped. The same command begins again.");
            return ExitCode.Failed;
        }

        ImportSummary.Print(report, importId(report.Import), time.GetElapsedTime(started));
        return reportFile is null || await Write(report, importId, reportFile, ct) ? report.AllTaken ? ExitCode.Done : ExitCode.FinishedWithRejects : ExitCode.Failed;
    }

    private static async Task<bool> Write(ImportReport report, Func<ImportId, string> importId, string reportFile, CancellationToken ct)
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
