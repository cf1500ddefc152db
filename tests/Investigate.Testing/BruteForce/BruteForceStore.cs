using System.Collections.Immutable;
using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

/// <summary>
/// The graph port over plain lists, answered by looking at everything: the oracle that other stores are compared with. Written to be
/// obviously right, not fast.
/// </summary>
public sealed partial class BruteForceStore(TimeProvider time) : IGraphStore
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly List<ImportRun> imports = [];
    private readonly List<(ImportId Import, string File, Rejection Rejection)> rejections = [];
    private readonly List<(ImportId Import, string File, RejectedRecord Record)> kept = [];
    private readonly List<(ImportId Import, Contradiction Contradiction)> contradictions = [];
    private readonly List<(DateTimeOffset At, Facts Facts)> history = [];
    /// <summary>What published loads said on their way: every wording of everything is in one of them.</summary>
    private List<Facts> wordings = [];
    private readonly Dictionary<ImportId, (Facts Before, IReadOnlySet<ImportId> Needs)> loads = [];

    internal Facts Current { get; private set; } = Facts.Empty;

    /// <summary>The loads that ever stated an occupant and were published.</summary>
    internal HashSet<ImportId> StatedOccupants { get; } = [];

    public ValueTask<IGraphReader> Read(CancellationToken ct) => new(new BruteForceReader(Current));

    public ValueTask<IGraphReader> ReadAsKnown(DateTimeOffset at, CancellationToken ct) =>
        new(new BruteForceReader(history.LastOrDefault(entry => entry.At <= at).Facts ?? Facts.Empty));

    public ValueTask<DateTimeOffset?> PublishedAt(GraphVersion version, CancellationToken ct) =>
        new(history.Where(entry => entry.Facts.Version == version).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefault());

    public async ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce, Action waiting, CancellationToken ct)
    {
        if (!await loading.WaitAsync(0, ct))
        {
            waiting();
            await loading.WaitAsync(ct);
        }

        try
        {
            return await Withdraw(import, announce);
        }
        finally
        {
            loading.Release();
        }
    }

    public async ValueTask<ILoad> BeginLoad(Action<ImportId> waiting, CancellationToken ct)
    {
        var isFree = await loading.WaitAsync(0, ct);
        var id = new ImportId(imports.Count + 1);
        imports.Add(new ImportRun(id, isFree ? ImportStatus.Running : ImportStatus.Waiting, time.GetUtcNow(), null, []));
        if (!isFree)
        {
            try
            {
                waiting(id);
                await loading.WaitAsync(ct);
            }
            catch
            {
                Set(id, run => run with { Status = ImportStatus.Failed, FinishedAt = time.GetUtcNow() });
                throw;
            }

            Set(id, run => run with { Status = ImportStatus.Running, StartedAt = time.GetUtcNow() });
        }

        return new BruteForceLoad(this, id, Current);
    }

    public ValueTask<Page<ImportRun>> Imports(PageRequest page, CancellationToken ct)
    {
        var wanted = imports.AsEnumerable().Reverse().Where(run => page.After is not { } after || run.Id.Value < after).ToList();
        return new(new Page<ImportRun>([.. wanted.Take(page.First)], wanted.Count > page.First, imports.Count));
    }

    public ValueTask<IReadOnlyList<ImportRun>> Imports(IReadOnlyList<ImportId> ids, CancellationToken ct) =>
        new([.. ids.SelectMany(id => imports.Where(run => run.Id == id))]);

    public ValueTask<IReadOnlyList<Rejection>> Rejections(ImportId import, string file, int first, CancellationToken ct) =>
        new([.. rejections.Where(r => r.Import == import && r.File == file).Select(r => r.Rejection).OrderBy(r => r.Row).Take(first)]);

    public ValueTask<IReadOnlyList<Contradiction>> Contradictions(ImportId import, string file, int first, CancellationToken ct) => new(
        [.. contradictions.Where(c => c.Import == import && c.Contradiction.File == file).Select(c => c.Contradiction).OrderBy(c => c.Row).Take(first)]);

    public ValueTask<IReadOnlyList<RejectedRecord>> RejectedRecords(ImportId import, string file, int first, CancellationToken ct) =>
        new([.. kept.Where(r => r.Import == import && r.File == file).Select(r => r.Record).OrderBy(r => r.Row).Take(first)]);

    public ValueTask DisposeAsync()
    {
        loading.Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Reject(ImportId import, string file, IEnumerable<Rejection> rows) =>
        rejections.AddRange(rows.Select(row => (import, file, row)));

    internal void Keep(ImportId import, string file, IEnumerable<RejectedRecord> records) => kept.AddRange(records.Select(record => (import, file, record)));

    internal GraphVersion Publish(
        ImportId import, IReadOnlyList<Facts> stated, IReadOnlySet<ImportId> needs, IReadOnlyList<Contradiction> found, IReadOnlyList<ImportFile> files)
    {
        var facts = stated[^1];
        wordings.AddRange(stated);
        contradictions.AddRange(found.Select(contradiction => (import, contradiction)));
        loads[import] = (Current, needs);
        StatedOccupants.UnionWith(facts.Occupants.Values.Select(occupant => occupant.Source.Import));
        Current = facts.Equals(Current) ? Current : facts with { Version = new GraphVersion(Current.Version.Number + 1) };
        history.Add((time.GetUtcNow(), Current));
        End(import, ImportStatus.Done, files);
        return Current.Version;
    }

    internal void Abandon(ImportId import) => End(import, ImportStatus.Failed, []);

    private void End(ImportId import, ImportStatus status, IReadOnlyList<ImportFile> files)
    {
        Set(import, run => run with { Status = status, FinishedAt = time.GetUtcNow(), Files = files });
        loading.Release();
    }

    private async ValueTask<Withdrawal> Withdraw(ImportId import, Func<ValueTask> announce)
    {
        var neededBy = imports.Where(run => run.Status == ImportStatus.Done && loads[run.Id].Needs.Contains(import)).Select(run => run.Id).ToList();
        if (!imports.Exists(run => run.Id == import && run.Status == ImportStatus.Done))
        {
            return new Withdrawal(WithdrawalOutcome.NotThere, Current.Version, []);
        }

        if (neededBy.Count > 0)
        {
            return new Withdrawal(WithdrawalOutcome.NeededByOthers, Current.Version, neededBy);
        }

        await announce();
        Set(import, run => run with { Status = ImportStatus.Withdrawn, WithdrawnAt = time.GetUtcNow() });
        var without = Current.Without(import, loads[import].Before);
        Current = without.Equals(Current) ? Current : without with { Version = new GraphVersion(Current.Version.Number + 1) };
        history.Add((time.GetUtcNow(), Current));
        return new Withdrawal(WithdrawalOutcome.Withdrawn, Current.Version, []);
    }

    private void Set(ImportId import, Func<ImportRun, ImportRun> change)
    {
        var at = imports.FindIndex(run => run.Id == import);
        imports[at] = change(imports[at]);
    }
}

/// <summary>Everything one version says.</summary>
internal sealed record Facts(
    GraphVersion Version,
    ImmutableDictionary<string, Building> Buildings,
    ImmutableDictionary<string, Room> Rooms,
    ImmutableDictionary<Document, Person> Persons,
    ImmutableDictionary<string, Stay> Stays,
    ImmutableDictionary<(StayId Stay, PersonId Person), (bool Registrant, Source Source)> Occupants)
{
    public ImmutableDictionary<string, Vehicle> Vehicles { get; init; } = ImmutableDictionary<string, Vehicle>.Empty;

    public ImmutableDictionary<(VehicleId Vehicle, DateTimeOffset At), Sighting> Sightings { get; init; } =
        ImmutableDictionary<(VehicleId, DateTimeOffset), Sighting>.Empty;

    public ImmutableDictionary<string, Account> Accounts { get; init; } = ImmutableDictionary<string, Account>.Empty;

    public ImmutableDictionary<string, Transfer> Transfers { get; init; } = ImmutableDictionary<string, Transfer>.Empty;

    public ImmutableDictionary<string, (Reporter Reporter, Document? Document)> Reporters { get; init; } =
        ImmutableDictionary<string, (Reporter, Document?)>.Empty;

    public ImmutableDictionary<string, Report> Reports { get; init; } = ImmutableDictionary<string, Report>.Empty;

    public ImmutableDictionary<string, Incident> Incidents { get; init; } = ImmutableDictionary<string, Incident>.Empty;

    public static readonly Facts Empty = new(
        GraphVersion.Empty,
        ImmutableDictionary<string, Building>.Empty,
        ImmutableDictionary<string, Room>.Empty,
        ImmutableDictionary<Document, Person>.Empty,
        ImmutableDictionary<string, Stay>.Empty,
        ImmutableDictionary<(StayId, PersonId), (bool, Source)>.Empty);

    /// <summary>The number of each thing that was ever named, also by loads that were withdrawn.</summary>
    public ImmutableDictionary<(string Kind, object Key), long> Ids { get; init; } = ImmutableDictionary<(string, object), long>.Empty;

    /// <summary>
    /// These facts without those of one load on which no other one built: of each thing it stated, what was said before it.
    /// </summary>
    public Facts Without(ImportId import, Facts before) => this with
    {
        Buildings = Restored(Buildings, before.Buildings, fact => fact.Source.Import == import),
        Rooms = Restored(Rooms, before.Rooms, fact => fact.Source.Import == import),
        Persons = Restored(Persons, before.Persons, fact => fact.Source.Import == import),
        Stays = Restored(Stays, before.Stays, fact => fact.Source.Import == import),
        Occupants = Restored(Occupants, before.Occupants, fact => fact.Source.Import == import),
        Vehicles = Restored(Vehicles, before.Vehicles, fact => fact.Source.Import == import),
        Sightings = Restored(Sightings, before.Sightings, fact => fact.Source.Import == import),
        Accounts = Restored(Accounts, before.Accounts, fact => fact.Source.Import == import),
        Transfers = Restored(Transfers, before.Transfers, fact => fact.Source.Import == import),
        Reporters = Restored(Reporters, before.Reporters, fact => fact.Reporter.Source.Import == import),
        Reports = Restored(Reports, before.Reports, fact => fact.Source.Import == import),
        Incidents = Restored(Incidents, before.Incidents, fact => fact.Source.Import == import),
    };

    private static ImmutableDictionary<TKey, TFact> Restored<TKey, TFact>(
        ImmutableDictionary<TKey, TFact> now, ImmutableDictionary<TKey, TFact> before, Func<TFact, bool> isWithdrawn)
        where TKey : notnull
    {
        var restored = now;
        foreach (var key in now.Where(entry => isWithdrawn(entry.Value)).Select(entry => entry.Key))
        {
            restored = before.TryGetValue(key, out var known) ? restored.SetItem(key, known) : restored.Remove(key);
        }

        return restored;
    }

    /// <summary>Immutable dictionaries are the same object exactly when nothing was set since.</summary>
    public bool Equals(Facts? other) => other is not null && ReferenceEquals(Buildings, other.Buildings) && ReferenceEquals(Rooms, other.Rooms)
        && ReferenceEquals(Persons, other.Persons) && ReferenceEquals(Stays, other.Stays) && ReferenceEquals(Occupants, other.Occupants)
        && ReferenceEquals(Vehicles, other.Vehicles) && ReferenceEquals(Sightings, other.Sightings) && ReferenceEquals(Accounts, other.Accounts)
        && ReferenceEquals(Transfers, other.Transfers) && ReferenceEquals(Reporters, other.Reporters) && ReferenceEquals(Reports, other.Reports)
        && ReferenceEquals(Incidents, other.Incidents);

    public override int GetHashCode() => Version.GetHashCode();
}
