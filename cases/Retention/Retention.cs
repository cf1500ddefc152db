using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// Erases what has been kept for as long as it may be. The log stays and still verifies: it names persons by ids of their case, and with the
/// key of the case nobody can tell any more whom they meant.
/// </summary>
public sealed class Retention(ICasework casework, DeploymentIds ids, RetentionRules rules, TimeProvider time)
{
    /// <summary>What is due now or held, by case and kind; nothing is changed.</summary>
    public async ValueTask<IReadOnlyList<RetentionLine>> Due(CancellationToken ct) => [.. (await Ended(ct)).SelectMany(Lines)];

    /// <summary>Erases what is due, an entry of the log for each case, and leaves nothing of it in the store's files.</summary>
    /// <param name="by">Who has it done, for the log.</param>
    /// <returns>What was erased, and what was held.</returns>
    public async ValueTask<IReadOnlyList<RetentionLine>> Erase(Viewer by, CancellationToken ct)
    {
        var ended = await Ended(ct);
        foreach (var remains in ended.Where(remains => !IsHeld(remains.Case)))
        {
            var rows = remains.Subjects + remains.Handles + remains.Grants;
            var entry = new LogEntry(
                time.GetUtcNow(), by.User, by.From, "retention", LogResult.Answered, remains.Case.Id, ids.Of(remains.Case.Id), remains.Case.Number,
                null, null, [], rows, IsChange: true);
            await casework.Erase(remains.Case.Id, LogChain.Seal(entry), ct);
        }

        await casework.Compact(ct);
        return [.. ended.SelectMany(Lines)];
    }

    private async ValueTask<IReadOnlyList<CaseRemains>> Ended(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return [.. (await casework.Remains(ct)).Where(remains => remains.Case.EndsAt + rules.AfterCase <= now)];
    }

    private bool IsHeld(CaseFile file) => rules.HeldCases.Contains(file.Number);

    private IEnumerable<RetentionLine> Lines(CaseRemains remains)
    {
        foreach (var (kind, count) in new[] { ("CASE_SUBJECTS", remains.Subjects), ("CASE_HANDLES", remains.Handles), ("CASE_GRANTS", remains.Grants) })
        {
            if (count > 0)
            {
                var held = IsHeld(remains.Case);
                yield return new RetentionLine(kind, remains.Case.Id, remains.Case.Number, held ? 0 : count, held ? count : 0);
            }
        }
    }
}
