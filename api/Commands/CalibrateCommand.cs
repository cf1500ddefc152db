using System.CommandLine;
using System.Globalization;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Queries;

namespace Investigate.Api.Commands;

/// <summary><c>calibrate</c>: what the companion question finds on this deployment's data where there is nothing to find.</summary>
internal static class CalibrateCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var subjects = new Option<int>("--subjects") { Description = "How many guests to ask about, at most.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "The same seed on the same data gives the same report.", DefaultValueFactory = _ => 1 };
        subjects.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var wanted) && wanted < 1)
            {
                result.AddError($"Expected --subjects of at least 1, found {wanted}.");
            }
        });

        var command = new Command("calibrate", "Shuffles the guests of each building and week in memory and counts what is still called beyond chance. "
            + "Counts only, no person; the run is logged. While more than 5 % of subjects get a finding, every companions answer says so.") { subjects, seed };
        command.SetAction((parsed, ct) => Run(common, parsed, parsed.GetValue(subjects), parsed.GetValue(seed), time, ct));
        return command;
    }

    private static async Task<int> Run(CommonOptions common, ParseResult parsed, int subjects, int seed, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var clock = DeploymentZone.From(ServiceHost.Settings()).Clock;
            var report = await Calibration.Run(stores.Graph, subjects, seed, clock, _ => { }, ct) with { RanAt = time.GetUtcNow() };
            await Gate.LogCalibration(stores.Casework, Environment.UserName, report.Write(), time, ct);
            Print(report);
            return ExitCode.Done;
        }
        catch (StoreException failure)
        {
            await Console.Error.WriteLineAsync($"The calibration cannot be run: {failure.Message}");
            return ExitCode.Failed;
        }
    }

    private static void Print(CalibrationReport report)
    {
        Console.WriteLine($"data version {report.GraphVersion}, seed {report.Seed}");
        Console.WriteLine($"subjects {report.Subjects}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"with a false finding {report.WithFinding} ({report.FalseShare:P1}; at most {CalibrationReport.Limit:P0})"));
        Console.WriteLine($"pairs tested {report.Tested}");
        for (var i = 0; i < report.UpTo.Count; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"p up to {CalibrationReport.Bounds[i]}: {report.UpTo[i]} (chance alone gives at most {CalibrationReport.Bounds[i] * report.Tested:F0})"));
        }

        Console.WriteLine(report.IsGood ? "good" : "not good: every companions answer says so until a run is good again");
    }
}
