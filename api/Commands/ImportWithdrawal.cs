using System.CommandLine;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.Commands;

/// <summary><c>import --withdraw ID</c>: takes a whole load out of the data again, and logs it as the service does.</summary>
internal static class ImportWithdrawal
{
    public static async Task<int> Run(CommonOptions common, ParseResult parsed, string importId, string? reason, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            if (gate.Ids.Open(importId) is not (IdKind.Import, _))
            {
                return await Failed($"Expected the id of a load, as its report has it, found '{importId}'.", ExitCode.WrongUsage);
            }

            // Whoever may write the data directory may do what an administrator may.
            var by = new Viewer(Environment.UserName, new HashSet<Role> { Role.Administrator }, "command line");
            await using var inquiry = gate.Begin(by);
            return await Withdraw(stores.Graph, inquiry, importId, reason ?? "import --withdraw", ct);
        }
        catch (StoreException failure)
        {
            return await Failed($"Nothing was withdrawn: {failure.Message}", ExitCode.Failed);
        }
    }

    private static async Task<int> Withdraw(IGraphStore graph, Inquiry inquiry, string importId, string reason, CancellationToken ct)
    {
        try
        {
            await inquiry.WithdrawImport(importId, reason, ProgressDisplay.Waiting, ct);
            await inquiry.Complete(LogResult.Answered, ct);
        }
        catch (RefusedException refused)
        {
            await inquiry.Complete(LogResult.Refused, ct);
            return await Failed($"Nothing was withdrawn. {refused.Message}", ExitCode.Failed);
        }
        catch (StoreException)
        {
            await inquiry.Complete(LogResult.Failed, ct);
            throw;
        }

        await using var reader = await graph.Read(ct);
        Console.WriteLine($"Withdrawn; what held before it holds again, as version {reader.Version}.");
        return ExitCode.Done;
    }

    private static async Task<int> Failed(string sentence, int exitCode)
    {
        await Console.Error.WriteLineAsync(sentence);
        return exitCode;
    }
}
