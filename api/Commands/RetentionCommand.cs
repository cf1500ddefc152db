using System.CommandLine;
using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.Commands;

/// <summary><c>retention</c>: erases what has been kept for as long as it may be.</summary>
internal static class RetentionCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Lists what is due, by kind and case, and changes nothing." };
        var command = new Command("retention", "Erases what is due, by the rules in the settings Retention:*, and logs it.") { dryRun };
        command.SetAction((parsed, ct) => Run(common, parsed, parsed.GetValue(dryRun), time, ct));
        return command;
    }

    private static async Task<int> Run(CommonOptions common, ParseResult parsed, bool dryRun, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var gate = await Gate.Open(stores.Graph, stores.Casework, ServiceHost.Rules(ServiceHost.Settings()), time, ct);
            var by = new Viewer(Environment.UserName, new HashSet<Role>(), "command line");
            var lines = dryRun ? await gate.Retention.Due(ct) : await gate.Retention.Erase(by, () => Console.Error.WriteLine("Waiting for a load to end."), ct);
            foreach (var line in lines)
            {
                var what = line.CaseNumber is null ? line.Kind : $"{line.Kind} {line.CaseNumber}";
                Console.WriteLine($"{what}: {line.Due} {(dryRun ? "due" : "erased")}, {line.Held} held");
            }

            Console.WriteLine($"{lines.Sum(line => line.Due)} {(dryRun ? "due" : "erased")}, {lines.Sum(line => line.Held)} held");
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is StoreException or IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync($"Retention did not end: {failure.Message}");
            return ExitCode.Failed;
        }
    }
}
