namespace Investigate.GraphModel;

public enum WithdrawalOutcome
{
    /// <summary>Nothing that the load stated holds any more; what held before it holds again.</summary>
    Withdrawn,

    /// <summary>There is no such load, or none that is in the graph.</summary>
    NotThere,

    /// <summary>Later loads built on what this one stated. They are withdrawn first, the newest first.</summary>
    NeededByOthers,
}

/// <summary>What became of the wish to withdraw a load.</summary>
/// <param name="Version">The version readers see from now on.</param>
/// <param name="NeededBy">The later loads that build on it, ascending; empty unless that is why it stays.</param>
public sealed record Withdrawal(WithdrawalOutcome Outcome, GraphVersion Version, IReadOnlyList<ImportId> NeededBy);
