using Investigate.GraphModel.Casework;

namespace Investigate.GraphModel.Moving;

/// <summary>
/// One part of everything that a store holds, in a form that is the same for every store. Lists are cut after <see cref="RowsAtOnce"/>; two
/// stores that hold the same give the same parts in the same order.
/// </summary>
public abstract record Holding
{
    /// <summary>Rows of a part at most.</summary>
    public const int RowsAtOnce = 5000;
}

/// <summary>What the deployment keeps under a name: its secret, the report of its last calibration. By name.</summary>
public sealed record HeldSetting(string Name, ReadOnlyMemory<byte> Value) : Holding;

/// <summary>A load as the ledger has it. By load; its rejected rows and contradictions follow it.</summary>
/// <param name="Version">What readers saw when it was published; null for one that was not.</param>
/// <param name="WithdrawnIn">What readers saw when it was withdrawn; null while it stands.</param>
/// <param name="Needs">The earlier loads that it built on, ascending.</param>
public sealed record HeldLoad(ImportRun Run, long? Version, long? WithdrawnIn, IReadOnlyList<long> Needs) : Holding;

/// <summary>Rejected rows of a file of a load, by file, row, in the order they were told.</summary>
public sealed record HeldRejections(ImportId Import, string File, IReadOnlyList<Rejection> Rows) : Holding;

/// <summary>What rejected rows of a file of a load had, by file, row.</summary>
public sealed record HeldRecords(ImportId Import, string File, IReadOnlyList<RejectedRecord> Rows) : Holding;

/// <summary>Contradictions of a load, by file, row.</summary>
public sealed record HeldContradictions(ImportId Import, IReadOnlyList<Contradiction> Rows) : Holding;

/// <summary>
/// What readers saw change: a load was published, withdrawn, or facts were erased. By version, instant, load, in that order; what a load stated
/// follows its publishing. What was erased is no longer said by any part.
/// </summary>
/// <param name="Version">What readers saw from then on; that of the change before where nothing changed.</param>
/// <param name="Import">Null for an erasing.</param>
/// <param name="IsWithdrawal">True when the load was withdrawn, false when it was published.</param>
public sealed record HeldChange(long Version, DateTimeOffset At, ImportId? Import, bool IsWithdrawal) : Holding
{
    /// <summary>The order of changes.</summary>
    public static IEnumerable<HeldChange> InOrder(IEnumerable<HeldChange> changes) =>
        changes.OrderBy(change => change.Version).ThenBy(change => change.At).ThenBy(change => change.Import?.Value ?? long.MaxValue).ThenBy(change => change.IsWithdrawal);
}

/// <summary>What a load newly stated of one kind, by kind, id; of what it stated more than once the last.</summary>
public sealed record HeldFacts(ImportId Import, HeldKind Kind, IReadOnlyList<StatedFact> Facts) : Holding;

/// <summary>The highest id ever given of each kind that has ids of its own, in their order, also where its fact was erased.</summary>
public sealed record HeldNumbers(IReadOnlyList<long> Highest) : Holding
{
    /// <summary>The kinds, in the order of <see cref="Highest"/>.</summary>
    public static IReadOnlyList<HeldKind> Kinds { get; } = [.. Enum.GetValues<HeldKind>().Where(kind => kind is not (HeldKind.Occupant or HeldKind.ReporterIdentity))];
}

/// <summary>A case with what was decided in it. By case.</summary>
/// <param name="Subjects">In the order they were added.</param>
/// <param name="Requests">In the order they were made.</param>
/// <param name="Handles">By person.</param>
/// <param name="Questions">In hexadecimal, ascending.</param>
/// <param name="HandedOut">By kind and number.</param>
public sealed record HeldCase(
    CaseFile File, IReadOnlyList<CaseSubject> Subjects, IReadOnlyList<PersonMark> Marks, IReadOnlyList<UnmaskingRequest> Requests,
    IReadOnlyList<PersonCode> Handles, IReadOnlyList<string> Questions, IReadOnlyList<NodeId> HandedOut) : Holding;

/// <summary>A saved chart, whether it is the newest of its name or not. By number.</summary>
public sealed record HeldChart(SavedChart Chart) : Holding;

/// <summary>The highest number ever given to a chart: those of erased cases are not given again.</summary>
public sealed record HeldChartNumber(long Highest) : Holding;

/// <summary>Entries of the log, ascending.</summary>
public sealed record HeldEntries(IReadOnlyList<LogRecord> Entries) : Holding;

/// <summary>The head of the log that is kept outside it.</summary>
public sealed record HeldHead(LogHead Head) : Holding;
