using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

// Who may be named a member of a case: nobody who has decided about it.
public sealed partial class Inquiry
{
    private const int MostMembers = 200;
    private const int EntriesAtOnce = 200;

    /// <summary>Approving a case, extending or changing it otherwise, agreeing to an unmasking in it.</summary>
    private static readonly string[] Decides = ["openCase", "changeCase", "agreeToUnmasking"];

    /// <summary>Each once. Neither the one who approved the case nor the one who changes it is among them.</summary>
    private string[] Members(IReadOnlyList<string> asked, string approver, CaseFile? file, string? why)
    {
        if (asked.Count > MostMembers)
        {
            throw Refuse(Refusals.TooManyMembers(MostMembers), file, why);
        }

        var members = asked.Select(member => Text("members", member, ShortText)).Distinct().ToArray();
        return members.Contains(approver) || members.Contains(Viewer.User) ? throw Refuse(Refusals.ApproverIsMember(), file, why) : members;
    }

    /// <summary>
    /// As above, for a case that is open already: nor is anybody newly among them who ever decided about it, because extending a case is approving
    /// that it goes on. The log tells; one look for each 200 entries that somebody new has in this case.
    /// </summary>
    private async ValueTask<string[]> NewMembers(IReadOnlyList<string> asked, CaseFile file, string why, CancellationToken ct)
    {
        var members = Members(asked, file.ApprovedBy, file, why);
        foreach (var member in members.Except(file.Members))
        {
            if (await HasDecided(member, file.Id, ct))
            {
                throw Refuse(Refusals.DeciderIsMember(member), file, why);
            }
        }

        return members;
    }

    private async ValueTask<bool> HasDecided(string user, CaseId id, CancellationToken ct)
    {
        long? after = null;
        while (true)
        {
            var page = await casework.Log(new LogFilter(id, user, Interval.Always), new PageRequest(EntriesAtOnce, after), ct);
            if (page.Items.Any(entry => entry.Answered && Decides.Contains(LoggedEntry.Of(entry).Action)))
            {
                return true;
            }

            if (!page.HasMore)
            {
                return false;
            }

            after = page.Items[^1].Sequence;
        }
    }
}
