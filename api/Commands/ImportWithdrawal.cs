using System.CommandLine;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.Commands;

/// <summary><c>import --withdraw ID</c>: takes a whole load out of the data again.</summary>
internal static class ImportWithdrawal
{
    public static async Task<int> Run(CommonOptions common, ParseResult parsed, string importId, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            if (gate.Ids.Open(importId) is not (IdKind.Import, var number))
            {
                return await Failed($"Expected the id of a load, as its report has it, found '{importId}'.", ExitCode.WrongUsage);
            }

            var withdrawal = await stores.Graph.Withdraw(new ImportId(number), ProgressDisplay.Waiting, ct);
            switch (withdrawal.Outcome)
            {
                case WithdrawalOutcome.Withdrawn:
                    Console.WriteLine($"Withdrawn; what held before it holds again, as version {withdrawal.Version}.");
                    return ExitCode.Done;
                case WithdrawalOutcome.NeededByOthers:
                    return await Failed(
                        $"Nothing was withdrawn: later loads build on it. Withdraw them first, the newest first: {string.Join(", ", withdrawal.NeededBy.Select(gate.Ids.Of))}",
                        ExitCode.Failed);
                default:
                    return await Failed("Nothing was withdrawn: no such load is in the data.", ExitCode.Failed);
            }
        }
        catch (StoreException failure)
        {
            return await Failed($"Nothing was withdrawn: {failure.Message}", ExitCode.Failed);
        }
    }

    private static async Task<int> Failed(string sentence, int exitCode)
    {
        await Console.Error.WriteLineAsync(sentence);
        return exitCode;
    }
}
