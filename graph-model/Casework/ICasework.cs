namespace Investigate.GraphModel.Casework;

/// <summary>
/// The casework port: what people do with the graph, and the log of it. A change carries the log entry that says so and both become
/// durable together, so that a change without its entry cannot be expressed. Writes of concurrent callers are committed in groups.
/// Implementations are safe for concurrent use, also by several processes. Each method is one round trip; failures are
/// <see cref="StoreException"/>.
/// </summary>
public interface ICasework : IAsyncDisposable
{
    /// <summary>
    /// The secret that makes the ids of this deployment its own: the first one ever proposed, kept for good.
    /// </summary>
    /// <param name="proposed">32 random bytes, kept when none are yet.</param>
    ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct);

    /// <summary>Opens a case and logs it.</summary>
    /// <param name="entry">Gives the entry once the case has its id.</param>
    /// <returns>The case, or null when its number is taken; then nothing was written.</returns>
    ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct);

    /// <summary>The case; null where there is none of that id.</summary>
    ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct);

    /// <summary>The cases, newest first; only those with this member where one is named.</summary>
    ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct);

    /// <summary>Changes a case and logs it.</summary>
    /// <returns>The case as it now stands; null where there is none of that id, or retention has erased it, and then nothing was written.</returns>
    ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct);

    /// <summary>Names a subject and logs it.</summary>
    /// <returns>True; false when the person is a subject of the case already, and then nothing was written.</returns>
    ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct);

    /// <summary>The subjects of a case in the order they were added.</summary>
    ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct);

    /// <summary>What people have decided about persons of a case who are no subjects, by person.</summary>
    ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct);

    /// <summary>Sets the category of a person in a case and logs it.</summary>
    ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct);

    /// <summary>Unmasks a person for the members of a case and logs it.</summary>
    ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct);

    /// <summary>Keeps the wish to unmask somebody whom only a supervisor's agreement unmasks, and logs it.</summary>
    /// <returns>The wish; one for the same person that waits already is given back as it is, and then nothing was written.</returns>
    ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct);

    /// <summary>The wishes of a case, in the order they were made.</summary>
    ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct);

    /// <summary>The wish; null where there is none of that number.</summary>
    ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct);

    /// <summary>Agrees to a wish and logs it: the person may then be unmasked in that case.</summary>
    /// <returns>The wish as it now stands; null where there is none, or somebody has agreed already, and then nothing was written.</returns>
    ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct);

    /// <summary>
    /// Gives each person the case meets a handle, once and for good: the shortest beginning of his code, of at least
    /// <see cref="PersonCode.ShortestHandle"/> characters, that no other person of the case has as handle.
    /// </summary>
    /// <returns>One handle per code, in order.</returns>
    ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct);

    /// <summary>Everybody to whom a case has given a handle, by person.</summary>
    ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct);

    /// <summary>Notes that a case has handed out these, once each; persons are noted by <see cref="Reach"/>.</summary>
    ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct);

    /// <summary>What a case has handed out but persons, by kind and number.</summary>
    ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct);

    /// <summary>Saves a chart and logs it.</summary>
    /// <returns>The chart; null where the newest of this name in the case is not the one it is based on, and then nothing was written.</returns>
    ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct);

    /// <summary>The newest chart of each name of a case, last saved first; the page goes on after the number of a chart.</summary>
    ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct);

    /// <summary>The chart; null where there is none of that number.</summary>
    ValueTask<SavedChart?> Chart(long id, CancellationToken ct);

    /// <summary>
    /// Notes that this question was asked in this case, once however often it is asked: looking often must not make findings.
    /// </summary>
    /// <param name="question">What makes it this question and no other; says nothing about anybody.</param>
    /// <returns>How many different questions were asked in the case so far, this one included.</returns>
    ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct);

    /// <summary>Keeps the report of a calibration on this deployment's data in place of the last one, and logs it.</summary>
    ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct);

    /// <summary>The report of the last calibration; null where there was none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct);

    /// <summary>Purposes this user stated in this case in reads that were answered, each once, last stated first.</summary>
    ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct);

    /// <summary>How much each case holds of persons; cases that hold nothing are left out. By case.</summary>
    ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct);

    /// <summary>
    /// Erases whom a case was about: its subjects, handles, marks, wishes, charts, members and key, what it has handed out, so that ids of it in the log or elsewhere mean
    /// nobody any more. Number, title, ground and the log stay. Logs it.
    /// </summary>
    ValueTask Erase(CaseId id, Seal entry, CancellationToken ct);

    /// <summary>Leaves nothing of what was erased in the files of the store. Costs a rewriting of them.</summary>
    ValueTask Compact(CancellationToken ct);

    /// <summary>Appends entries to the log. They are durable when this returns.</summary>
    ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct);

    /// <summary>The log from its beginning, ascending, as it stands at the time of the call.</summary>
    IAsyncEnumerable<LogRecord> Log(CancellationToken ct);

    /// <summary>The entries that fit the filter, newest first; a page begins after the sequence number it names.</summary>
    ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>The newest head that was kept outside the log, so that a tail cut off is noticed; null before the first entry.</summary>
    ValueTask<LogHead?> AnchoredHead(CancellationToken ct);
}
