using Investigate.GraphModel;

namespace Investigate.Cases;

// Loads, for administrators.
public sealed partial class Inquiry
{
    /// <summary>
    /// Takes a whole load out of the graph. The log entry, with the reason, is durable before it is done; a load that later ones built on stays.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN, PURPOSE_REQUIRED for a blank reason, BAD_USER_INPUT where no such load is in the graph,
    /// CONFLICT where later loads build on it.</exception>
    public async ValueTask<ImportRun> WithdrawImport(string importId, string reason, CancellationToken ct)
    {
        Require("withdrawImport", Role.Administrator);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(Refusals.NoReason());
        }

        var words = Text("reason", reason, LongText);
        if (ids.Open(importId) is not (IdKind.Import, var number))
        {
            throw Refuse(Refusals.NoImport());
        }

        await casework.Record([LogChain.Seal(Entry("withdrawImport", LogResult.Answered, null, null, words, [], 1))], ct);
        Logged++;
        outside.Clear();
        var withdrawal = await graph.Withdraw(new ImportId(number), () => { }, ct);
        return withdrawal.Outcome switch
        {
            WithdrawalOutcome.Withdrawn => (await graph.Imports([new ImportId(number)], ct)).Single(),
            WithdrawalOutcome.NeededByOthers => throw Refuse(Refusals.ImportIsNeeded([.. withdrawal.NeededBy.Select(ids.Of)])),
            _ => throw Refuse(Refusals.NoImport()),
        };
    }
}
