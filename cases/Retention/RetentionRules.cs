namespace Investigate.Cases;

/// <summary>How long a deployment keeps what, and what a legal hold exempts.</summary>
/// <param name="AfterCase">How long after its end a case keeps its subjects, handles, marks, requests and members.</param>
/// <param name="HeldCases">Numbers of cases under a legal hold: nothing of them is erased while it lasts.</param>
public sealed record RetentionRules(TimeSpan AfterCase, IReadOnlySet<string> HeldCases)
{
    /// <summary>One year after the end of a case, no holds.</summary>
    public static readonly RetentionRules Default = new(TimeSpan.FromDays(365), new HashSet<string>());
}

/// <summary>What is due to be erased of one kind in one case.</summary>
/// <param name="Kind">CASE_SUBJECTS, CASE_HANDLES or CASE_GRANTS.</param>
/// <param name="Due">What the next run erases.</param>
/// <param name="Held">What would be due but for a legal hold.</param>
public sealed record RetentionLine(string Kind, GraphModel.CaseId Case, string CaseNumber, int Due, int Held);
