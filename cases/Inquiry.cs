using System.Globalization;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// One operation of one viewer: the snapshot it reads, the cases it enters, what it was refused. Its answer may leave when
/// <see cref="Complete"/> has returned and not before. Not thread-safe.
/// </summary>
public sealed partial class Inquiry : IAsyncDisposable
{
    private readonly IGraphStore graph;
    private readonly ICasework casework;
    private readonly DeploymentIds ids;
    private readonly CaseRules rules;
    private readonly TimeProvider time;
    private readonly OneAtATime calibrating;
    private readonly List<CaseReader> entered = [];
    private readonly List<(CaseFile? Case, string? Purpose)> refused = [];
    private readonly List<string> outside = [];
    private CountedReader? reader;
    private DateTimeOffset? asKnown;
    private bool versionChosen;

    internal Inquiry(Viewer viewer, IGraphStore graph, ICasework casework, DeploymentIds ids, CaseRules rules, TimeProvider time, OneAtATime calibrating)
    {
        this.calibrating = calibrating;
        Viewer = viewer;
        this.graph = graph;
        this.casework = casework;
        this.ids = ids;
        this.rules = rules;
        this.time = time;
    }

    public Viewer Viewer { get; }

    public DeploymentIds Ids => ids;

    /// <summary>The version this operation reads; null while it has read none.</summary>
    public GraphVersion? Version => reader?.Version;

    /// <summary>Calls to the graph store so far.</summary>
    public int StoreCalls => reader?.Calls ?? 0;

    /// <summary>Entries this operation has put into the log.</summary>
    public int Logged { get; private set; }

    internal DateTimeOffset Now => time.GetUtcNow();

    internal ICasework Casework => casework;

    /// <summary>
    /// Enters a case: the viewer is a member with a role that reads, the case is open and in time, and a purpose is stated.
    /// </summary>
    /// <exception cref="RefusedException">FORBIDDEN the same for no member and no case; to a member PURPOSE_REQUIRED, CASE_NOT_OPEN,
    /// AUTHORITY_EXPIRED.</exception>
    public async ValueTask<CaseReader> Enter(string caseId, string purpose, CancellationToken ct)
    {
        return Enter(await Find(caseId, ct), purpose);
    }

    /// <summary>
    /// Reads what was known at an instant, in this whole operation: its answer is of one version. Without an instant, what is known now.
    /// Opening an old version is as dear as opening the store.
    /// </summary>
    /// <param name="visit">Where it was asked for.</param>
    /// <exception cref="RefusedException">BAD_USER_INPUT: the operation has read another version already.</exception>
    public void ReadAsKnown(CaseReader visit, DateTimeOffset? at)
    {
        if ((versionChosen || reader is not null) && at != asKnown)
        {
            throw Refuse(Refusals.TwoVersions(), visit.File, visit.Purpose);
        }

        (versionChosen, asKnown) = (true, at);
    }

    /// <summary>Enters a case again for something it has handed out, with the purpose the viewer last stated there.</summary>
    /// <exception cref="RefusedException">As above; PURPOSE_REQUIRED when he never stated one.</exception>
    public async ValueTask<CaseReader> EnterAgain(CaseId id, CancellationToken ct)
    {
        var file = await casework.Case(id, ct);
        var purposes = file is null ? [] : await casework.Purposes(id, Viewer.User, 1, ct);
        return Enter(file, purposes is [var last] ? last : "");
    }

    /// <summary>
    /// Makes the log of this operation durable. Only then may its answer leave.
    /// </summary>
    /// <param name="result">How the operation ended.</param>
    /// <exception cref="RefusedException">A case ended, or the viewer lost it, while the operation ran.</exception>
    public async ValueTask Complete(LogResult result, CancellationToken ct)
    {
        var shut = await Shut(ct);
        foreach (var visit in entered)
        {
            await visit.KeepHandedOut(ct);
        }

        var entries = Entries(result).ToList();
        if (entries.Count > 0)
        {
            await casework.Record([.. entries.Select(LogChain.Seal)], ct);
            Logged += entries.Count;
        }

        if (shut is not null)
        {
            throw shut;
        }
    }

    public async ValueTask DisposeAsync()
    {
        entered.ForEach(visit => visit.Ids.Dispose());
        if (reader is not null)
        {
            await reader.DisposeAsync();
        }
    }

    /// <summary>The case an id names; null where it names none. Costs a look into the store either way, so that nobody can tell by the time.</summary>
    internal ValueTask<CaseFile?> Find(string caseId, CancellationToken ct) => casework.Case(ids.OpenCase(caseId) ?? default, ct);

    internal async ValueTask<IGraphReader> Graph(CancellationToken ct) =>
        reader ??= new CountedReader(asKnown is { } at ? await graph.ReadAsKnown(at, ct) : await graph.Read(ct));

    /// <summary>When the version of this operation became known; where nothing was ever loaded, the instant it is asked for.</summary>
    internal async ValueTask<DateTimeOffset> AsOf(CancellationToken ct) => await graph.PublishedAt((await Graph(ct)).Version, ct) ?? asKnown ?? Now;

    /// <summary>Notes a refusal for the log and gives it back to be thrown.</summary>
    internal RefusedException Refuse(RefusedException refusal, CaseFile? file = null, string? purpose = null)
    {
        refused.Add((file, purpose));
        return refusal;
    }

    internal LogEntry Entry(string action, LogResult result, CaseFile? file, string? purpose, string? reason, IReadOnlyList<string> persons, int rows) =>
        new(Now, Viewer.User, Viewer.From, action, result, file?.Id, file is null ? null : ids.Of(file.Id), file?.Number, purpose, reason, persons, rows);

    private CaseReader Enter(CaseFile? file, string purpose)
    {
        purpose = purpose.Trim();
        if (Door(file) is { } shut)
        {
            throw Refuse(shut, file, purpose);
        }

        if (purpose.Length == 0)
        {
            throw Refuse(Refusals.NoPurpose(), file);
        }

        if (purpose.Length > LongText)
        {
            throw Refuse(Refusals.Text("purpose", LongText), file);
        }

        var visit = entered.Find(other => other.File.Id == file!.Id && other.Purpose == purpose);
        if (visit is null)
        {
            visit = new CaseReader(this, file!, ids.In(file!), purpose);
            entered.Add(visit);
        }

        return visit;
    }

    /// <summary>Why the viewer may not read in this case now; null where he may.</summary>
    private RefusedException? Door(CaseFile? file) =>
        file is null || !file.Members.Contains(Viewer.User) || file.ApprovedBy == Viewer.User || !Viewer.Is(Role.Investigator, Role.ResponseOfficer)
            ? Refusals.NoMember()
            : file.Status != CaseStatus.Open || file.IsErased ? Refusals.NotOpen()
            : file.Authority.End <= Now ? Refusals.Expired() : null;

    /// <summary>Looks again at the cases that were entered: an answer does not leave a case that has ended, or that the viewer has lost.</summary>
    private async ValueTask<RefusedException?> Shut(CancellationToken ct)
    {
        RefusedException? first = null;
        foreach (var visit in entered.DistinctBy(visit => visit.File.Id).ToList())
        {
            if (!refused.Exists(other => other.Case?.Id == visit.File.Id) && Door(await casework.Case(visit.File.Id, ct)) is { } shut)
            {
                refused.AddRange(entered.Where(other => other.File.Id == visit.File.Id).Select(other => ((CaseFile?)other.File, (string?)other.Purpose)));
                first ??= shut;
            }
        }

        return first;
    }

    /// <summary>One entry for each case and purpose, entered or refused, and one for what was read outside cases.</summary>
    private IEnumerable<LogEntry> Entries(LogResult result)
    {
        foreach (var visit in entered.Where(visit => !visit.LoggedWithItsChange || Tried(visit)))
        {
            var known = asKnown is { } at ? string.Create(CultureInfo.InvariantCulture, $"as known on {at.UtcDateTime:O}") : null;
            yield return Entry(
                visit.Action, Tried(visit) ? LogResult.Refused : result, visit.File, visit.Purpose, known, visit.PersonsRead, visit.Rows);
        }

        foreach (var (file, purpose) in refused.Distinct().Where(other => !entered.Exists(visit => Same(visit, other))))
        {
            yield return Entry(outside.Count > 0 ? Outside() : "case", LogResult.Refused, file, purpose, null, [], 0);
        }

        if (outside.Count > 0 && refused.Count == 0)
        {
            yield return Entry(Outside(), result, null, null, null, [], 0);
        }
    }

    private bool Tried(CaseReader visit) => refused.Exists(other => Same(visit, other));

    private static bool Same(CaseReader visit, (CaseFile? Case, string? Purpose) other) =>
        visit.File.Id == other.Case?.Id && visit.Purpose == other.Purpose;

    private string Outside() => string.Join('+', outside.Distinct());
}
