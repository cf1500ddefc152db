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

    /// <summary>Names a subject and logs it.</summary>
    /// <returns>True; false when the person is a subject of the case already, and then nothing was written.</returns>
    ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct);

    /// <summary>The subjects of a case in the order they were added.</summary>
    ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct);

    /// <summary>
    /// Gives each person the case meets a handle, once and for good: the shortest beginning of his code, of at least
    /// <see cref="PersonCode.ShortestHandle"/> characters, that no other person of the case has as handle.
    /// </summary>
    /// <returns>One handle per code, in order.</returns>
    ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct);

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

    /// <summary>Appends entries to the log. They are durable when this returns.</summary>
    ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct);

    /// <summary>The log from its beginning, ascending, as it stands at the time of the call.</summary>
    IAsyncEnumerable<LogRecord> Log(CancellationToken ct);

    /// <summary>The entries that fit the filter, newest first; a page begins after the sequence number it names.</summary>
    ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>The newest head that was kept outside the log, so that a tail cut off is noticed; null before the first entry.</summary>
    ValueTask<LogHead?> AnchoredHead(CancellationToken ct);
}
