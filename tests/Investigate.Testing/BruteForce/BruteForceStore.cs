using System.Collections.Immutable;
using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

/// <summary>
/// The graph port over plain lists, answered by looking at everything: the oracle that other stores are compared with. Written to be
/// obviously right, not fast.
/// </summary>
public sealed class BruteForceStore(TimeProvider time) : IGraphStore
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly List<ImportRun> imports = [];
    private readonly List<(ImportId Import, string File, Rejection Rejection)> rejections = [];

    internal Facts Current { get; private set; } = Facts.Empty;

    public ValueTask<IGraphReader> Read(CancellationToken ct) => new(new BruteForceReader(Current));

    public async ValueTask<ILoad> BeginLoad(Action waiting, CancellationToken ct)
    {
        if (!await loading.WaitAsync(0, ct))
        {
            waiting();
            await loading.WaitAsync(ct);
        }

        var id = new ImportId(imports.Count + 1);
        imports.Add(new ImportRun(id, ImportStatus.Running, time.GetUtcNow(), null, []));
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

    public ValueTask DisposeAsync()
    {
        loading.Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Reject(ImportId import, string file, IEnumerable<Rejection> rows) =>
        rejections.AddRange(rows.Select(row => (import, file, row)));

    internal GraphVersion Publish(ImportId import, Facts facts, IReadOnlyList<ImportFile> files)
    {
        Current = facts.Equals(Current) ? Current : facts with { Version = new GraphVersion(Current.Version.Number + 1) };
        End(import, ImportStatus.Done, files);
        return Current.Version;
    }

    internal void Abandon(ImportId import) => End(import, ImportStatus.Failed, []);

    private void End(ImportId import, ImportStatus status, IReadOnlyList<ImportFile> files)
    {
        var at = imports.FindIndex(run => run.Id == import);
        imports[at] = imports[at] with { Status = status, FinishedAt = time.GetUtcNow(), Files = files };
        loading.Release();
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

    /// <summary>Immutable dictionaries are the same object exactly when nothing was set since.</summary>
    public bool Equals(Facts? other) => other is not null && ReferenceEquals(Buildings, other.Buildings) && ReferenceEquals(Rooms, other.Rooms)
        && ReferenceEquals(Persons, other.Persons) && ReferenceEquals(Stays, other.Stays) && ReferenceEquals(Occupants, other.Occupants)
        && ReferenceEquals(Vehicles, other.Vehicles) && ReferenceEquals(Sightings, other.Sightings) && ReferenceEquals(Accounts, other.Accounts)
        && ReferenceEquals(Transfers, other.Transfers) && ReferenceEquals(Reporters, other.Reporters) && ReferenceEquals(Reports, other.Reports)
        && ReferenceEquals(Incidents, other.Incidents);

    public override int GetHashCode() => Version.GetHashCode();
}
