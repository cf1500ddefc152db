using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>An account as one case may see it.</summary>
/// <param name="Id">Case-scoped.</param>
/// <param name="Number">In full where its holder's name may be seen in this case; else its last four characters, such as «•••• 4821».</param>
public sealed record CaseAccount(string Id, AccountKind Kind, string Number, bool Masked)
{
    private const int Shown = 4;

    internal static CaseAccount Of(Account account, string id, bool visible) =>
        new(id, account.Kind, visible ? account.Number : "•••• " + account.Number[^Math.Min(Shown, account.Number.Length)..], !visible);
}
