using Investigate.GraphModel;

namespace Investigate.Cases;

// Loads, for administrators.
public sealed partial class Inquiry
{
    /// <summary>
    /// Takes a whole load out of the graph. The log entry, with the reason, is durable before it is done and after it is certain that nothing stands
    /// against it, so that the operation has one entry; a load that later ones built on stays. Only where the store then cannot be written a
    /// second entry says that it failed.
    /// </summary>
    /// <param name="waiting">Called once when another load holds the store.</param>
    /// <exception cref="RefusedException">FORBIDDEN, PURPOSE_REQUIRED for a blank reason, BAD_USER_INPUT where no such load is in the graph,
    /// CONFLICT where later loads build on it.</exception>
    public async ValueTask<ImportRun> WithdrawImport(string importId, string reason, Action waiting, CancellationToken ct)
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

        var withdrawal = await graph.Withdraw(new ImportId(number), () => Announce(words, ct), waiting, ct);
        switch (withdrawal.Outcome)
        {
            case WithdrawalOutcome.NeededByOthers:
                throw Refuse(Refusals.ImportIsNeeded([.. withdrawal.NeededBy.Select(ids.Of)]));
            case WithdrawalOutcome.NotThere:
                throw Refuse(Refusals.NoImport());
            default:
                outside.Clear();
                return (await graph.Imports([new ImportId(number)], ct)).Single();
        }
    }

    private async ValueTask Announce(string reason, CancellationToken ct)
    {
        await casework.Record([LogChain.Seal(Entry("withdrawImport", LogResult.Answered, null, null, reason, [], 1))], ct);
        Logged++;
    }
}
