using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// Erases what has been kept for as long as it may be, of cases and of facts. The log stays and still verifies: it names persons by ids of their
/// case, and with the key of the case nobody can tell any more whom they meant. A case that is not erased holds its subjects with what is known
/// of them, and whomever it has met.
/// </summary>
public sealed class Retention(IGraphStore graph, ICasework casework, DeploymentIds ids, RetentionRules rules, TimeProvider time)
{
    /// <summary>What is due now or held, first of cases, then of facts; nothing is changed. Costs a pass over all facts.</summary>
    public async ValueTask<IReadOnlyList<RetentionLine>> Due(CancellationToken ct)
    {
        var remains = await casework.Remains(ct);
        var ended = Ended(remains);
        return [.. ended.SelectMany(Lines), .. Lines(await graph.Expired(await Expiry(remains, ended, ct), ct))];
    }

    /// <summary>
    /// Erases what is due, an entry of the log for each case and for each kind of fact, and leaves nothing of it in the store's files.
    /// </summary>
    /// <param name="by">Who has it done, for the log.</param>
    /// <param name="waiting">Called once if a load must end first.</param>
    /// <returns>What was erased, and what was held.</returns>
    public async ValueTask<IReadOnlyList<RetentionLine>> Erase(Viewer by, Action waiting, CancellationToken ct)
    {
        var remains = await casework.Remains(ct);
        var ended = Ended(remains);
        foreach (var due in ended.Where(due => !IsHeld(due.Case)))
        {
            var entry = Entry(by, null, due.Subjects + due.Handles + due.Grants) with
            {
                Case = due.Case.Id,
                CaseIdText = ids.Of(due.Case.Id),
                CaseNumber = due.Case.Number,
            };
            await casework.Erase(due.Case.Id, LogChain.Seal(entry), ct);
        }

        var facts = await EraseFacts(by, waiting, ct);
        await casework.Compact(ct);
        return [.. ended.SelectMany(Lines), .. Lines(facts)];
    }

    /// <summary>
    /// Erases facts beside those that cases hold at that moment: an erasing may wait long for a load, and whoever becomes a subject meanwhile is held.
    /// </summary>
    private async ValueTask<IReadOnlyList<Expired>> EraseFacts(Viewer by, Action waiting, CancellationToken ct)
    {
        while (true)
        {
            var expiry = await Now();
            try
            {
                return await graph.Erase(
                    expiry,
                    async expired =>
                    {
                        var now = await Now();
                        if (!now.Subjects.IsSubsetOf(expiry.Subjects) || !now.Contacts.IsSubsetOf(expiry.Contacts))
                        {
                            throw new MoreIsHeldException();
                        }

                        await Record(by, expired, ct);
                    },
                    waiting,
                    ct);
            }
            catch (MoreIsHeldException)
            {
                // Nothing was erased; judged again with those who are held now.
            }
        }

        async ValueTask<Expiry> Now()
        {
            var remains = await casework.Remains(ct);
            return await Expiry(remains, Ended(remains), ct);
        }
    }

    private List<CaseRemains> Ended(IReadOnlyList<CaseRemains> remains)
    {
        var now = time.GetUtcNow();
        return [.. remains.Where(of => of.Case.EndsAt + rules.AfterCase <= now)];
    }

    private bool IsHeld(CaseFile file) => rules.HeldCases.Contains(file.Number);

    /// <summary>What is due of facts, when the cases that are due have let go whom they held.</summary>
    private async ValueTask<Expiry> Expiry(IReadOnlyList<CaseRemains> remains, List<CaseRemains> ended, CancellationToken ct)
    {
        var (subjects, contacts) = (new HashSet<PersonId>(), new HashSet<PersonId>());
        foreach (var kept in remains.Where(of => IsHeld(of.Case) || !ended.Contains(of)))
        {
            subjects.UnionWith((await casework.Subjects(kept.Case.Id, ct)).Select(subject => subject.Person));
            contacts.UnionWith(await casework.Reached(kept.Case.Id, ct));
        }

        return rules.At(time.GetUtcNow(), subjects, contacts);
    }

    /// <summary>Logs what will be erased before it is: what is erased stands in the log, whatever happens then.</summary>
    private async ValueTask Record(Viewer by, IReadOnlyList<Expired> expired, CancellationToken ct)
    {
        var due = expired.Where(of => of.Due > 0).ToList();
        if (due.Count > 0)
        {
            await casework.Record([.. due.Select(of => LogChain.Seal(Entry(by, Name(of.Kind), of.Due)))], ct);
        }
    }

    private LogEntry Entry(Viewer by, string? reason, int rows) => new(
        time.GetUtcNow(), by.User, by.From, "retention", LogResult.Answered, null, null, null, null, reason, [], rows, IsChange: true);

    private static IEnumerable<RetentionLine> Lines(IReadOnlyList<Expired> expired) =>
        expired.Where(of => of.Due + of.Held > 0).Select(of => new RetentionLine(Name(of.Kind), null, null, of.Due, of.Held));

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

    /// <summary>Calls an erasing off before it begins.</summary>
    private sealed class MoreIsHeldException : Exception;

    private static string Name(ExpiryKind kind) => kind switch
    {
        ExpiryKind.Stays => "STAYS",
        ExpiryKind.Sightings => "SIGHTINGS",
        ExpiryKind.Transfers => "TRANSFERS",
        ExpiryKind.Reports => "REPORTS",
        ExpiryKind.Vehicles => "VEHICLES",
        ExpiryKind.Accounts => "ACCOUNTS",
        ExpiryKind.Persons => "PERSONS",
        ExpiryKind.RejectedRows => "REJECTED_ROWS",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of what can expire."),
    };
}
