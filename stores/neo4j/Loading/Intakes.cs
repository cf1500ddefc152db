using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>The intakes of one load, and what they share.</summary>
internal sealed class Intakes
{
    private readonly LoadAtHand load;
    private readonly Dictionary<FactKind, FactWriter> writers;

    public Intakes(LoadAtHand load)
    {
        this.load = load;
        writers = FactKinds.All.ToDictionary(kind => kind, kind => new FactWriter(kind, load));
        var (buildings, rooms, stays) = (ByKey(FactKinds.Building), ByKey(FactKinds.Room), ByKey(FactKinds.Stay));
        var (vehicles, accounts, reporters) = (ByKey(FactKinds.Vehicle), ByKey(FactKinds.Account), ByKey(FactKinds.Reporter));
        var persons = new KnownThings<Document>(FactKinds.Person, load, PersonIntake.KeyOf);
        var sightings = new KnownThings<(long Vehicle, long At)>(FactKinds.Sighting, load, key => [key.Vehicle, key.At]);
        Buildings = new BuildingIntake(buildings, writers[FactKinds.Building]);
        Rooms = new RoomIntake(rooms, writers[FactKinds.Room], buildings);
        Persons = new PersonIntake(persons, writers[FactKinds.Person]);
        Stays = new StayIntake(stays, writers[FactKinds.Stay], rooms);
        Occupants = new OccupantIntake(load, stays, persons, Persons);
        Vehicles = new VehicleIntake(vehicles, writers[FactKinds.Vehicle], persons, Persons);
        Sightings = new SightingIntake(sightings, writers[FactKinds.Sighting], vehicles, Vehicles, buildings, persons, Persons);
        Accounts = new AccountIntake(accounts, writers[FactKinds.Account], persons, Persons);
        Transfers = new TransferIntake(ByKey(FactKinds.Transfer), writers[FactKinds.Transfer], accounts, Accounts);
        Reporters = new ReporterIntake(reporters, writers[FactKinds.Reporter], writers[FactKinds.ReporterIdentity], IdentityOf);
        Reports = new ReportIntake(ByKey(FactKinds.Report), writers[FactKinds.Report], reporters, rooms, buildings, persons, Persons);
        Incidents = new IncidentIntake(ByKey(FactKinds.Incident), writers[FactKinds.Incident], rooms);
    }

    public BuildingIntake Buildings { get; }

    public RoomIntake Rooms { get; }

    public PersonIntake Persons { get; }

    public StayIntake Stays { get; }

    public OccupantIntake Occupants { get; }

    public VehicleIntake Vehicles { get; }

    public SightingIntake Sightings { get; }

    public AccountIntake Accounts { get; }

    public TransferIntake Transfers { get; }

    public ReporterIntake Reporters { get; }

    public ReportIntake Reports { get; }

    public IncidentIntake Incidents { get; }

    /// <summary>Takes what all intakes have collected of a file; the returned call writes it, what is referred to before what refers to it.</summary>
    public Func<Task> Taken(string file)
    {
        var writes = FactKinds.All.Select(kind => writers[kind].Take(file)).Append(Occupants.Take(file)).ToList();
        return async () =>
        {
            foreach (var write in writes)
            {
                await write();
            }
        };
    }

    private KnownThings<string> ByKey(FactKind kind) => new(kind, load, key => [key]);

    /// <summary>The documents of these reporters, as their content.</summary>
    private async Task<IReadOnlyDictionary<long, object?[]>> IdentityOf(IEnumerable<long> reporters, CancellationToken ct)
    {
        var identities = new Dictionary<long, object?[]>();
        foreach (var some in reporters.Chunk(LoadAtHand.RowsAtOnce))
        {
            var answer = await load.Session.Read(
                "UNWIND $id AS id MATCH (x:ReporterIdentity {id: id}) WHERE x.addedIn <= $v AND x.withdrawnIn IS NULL RETURN id, x.documentKind, x.documentNumber",
                new Parameters { { "id", some }, { "v", load.Version.Number } }, ct);
            foreach (var row in answer.Rows)
            {
                identities[row.Number(0)] = [row.Value(1), row.Value(2)];
            }
        }

        return identities;
    }
}
