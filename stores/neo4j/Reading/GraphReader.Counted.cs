using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

// What is told in numbers rather than rows.
internal sealed partial class GraphReader
{
    public async ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct)
    {
        var rows = await Ask<BuildingWindow, CheckIn>(
            buildings,
            some =>
            {
                var windows = new Windows();
                for (var origin = 0; origin < some.Count; origin++)
                {
                    windows.Add(origin, some[origin].Building.Value, some[origin].During);
                }

                var parameters = new Parameters();
                windows.AddTo(parameters, "building");
                return (Limit(limits, parameters) ? ReadTexts.FirstCheckInsAt : ReadTexts.CheckInsAt, parameters);
            },
            (origin, row) => new CheckIn(origin, row.Number(1), row.Number(2), row.Number(3)), (a, b) => (a.Start, a.Stay, a.Person).CompareTo((b.Start, b.Stay, b.Person)),
            limits, ct);
        var (bounds, starts, stays, persons) = (new int[buildings.Count + 1], new long[rows.Count], new StayId[rows.Count], new PersonId[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            bounds[row.Origin + 1]++;
            (starts[i], stays[i], persons[i]) = (row.Start, new StayId(row.Stay), new PersonId(row.Person));
        }

        for (var origin = 0; origin < buildings.Count; origin++)
        {
            bounds[origin + 1] += bounds[origin];
        }

        return new CheckIns(bounds, starts, stays, persons, rows.CutOrigins);
    }

    public async ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var degrees = new int[hubs.Count];
        for (var from = 0; from < (window.IsEmpty ? 0 : hubs.Count); from += EntriesAtOnce)
        {
            var parameters = new Parameters
            {
                { "from", window.StartTicks }, { "to", window.EndTicks }, { "longest", StayTexts.Longest }, { "v", version.Number },
            };
            foreach (var (kind, name) in HubNames)
            {
                var of = Enumerable.Range(from, Math.Min(EntriesAtOnce, hubs.Count - from)).Where(origin => hubs[origin].Kind == kind).ToList();
                parameters.Add(name, of.Select(origin => hubs[origin].Id));
                parameters.Add(name + "Origin", of.Select(origin => (long)origin));
            }

            foreach (var row in (await session.Read(ReadTexts.Degrees, parameters, ct)).Rows)
            {
                degrees[row.Number(0)] = (int)row.Number(1);
            }
        }

        if (window.IsEmpty && hubs.Any(hub => hub.Kind == HubKind.PersonsOfVehicle))
        {
            await OwnersOnly(hubs, degrees, ct);
        }

        return degrees;
    }

    public async ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) =>
        Distinct(persons.Count, await StaysOf(persons, Interval.Always, ReadLimits.Unbounded, ct), row => row.Room.Value);

    public async ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) => Distinct(
        rooms.Count, await StaysAt([.. rooms.Select(room => PlaceWindow.StayingIn(room, Interval.Always))], ReadLimits.Unbounded, ct), row => row.Person.Value);

    /// <summary>What rows of registrations say hangs on the entries of a frontier, each once; a number of 0 is nothing.</summary>
    private static Neighbours Distinct(int origins, Rows<EntryRow> rows, Func<EntryRow, long> number)
    {
        var pairs = rows.Select(row => (row.Origin, Number: checked((int)number(row)))).Where(pair => pair.Number != 0).Distinct().Order().ToArray();
        var bounds = new (int From, int To)[origins];
        for (int origin = 0, at = 0; origin < origins; origin++)
        {
            var from = at;
            while (at < pairs.Length && pairs[at].Origin == origin)
            {
                at++;
            }

            bounds[origin] = (from, at);
        }

        return new Neighbours(bounds, Array.ConvertAll(pairs, pair => pair.Number));
    }

    private static readonly (HubKind Kind, string Name)[] HubNames =
    [
        (HubKind.GuestsOfRoom, "room"), (HubKind.PersonsOfVehicle, "vehicle"), (HubKind.VehiclesAtBuilding, "building"), (HubKind.PartnersOfAccount, "account"),
    ];

    /// <summary>In a window that holds no instant nothing is seen, but an owner owns.</summary>
    private async Task OwnersOnly(IReadOnlyList<Hub> hubs, int[] degrees, CancellationToken ct)
    {
        var vehicles = Enumerable.Range(0, hubs.Count).Where(origin => hubs[origin].Kind == HubKind.PersonsOfVehicle).ToList();
        foreach (var found in await Vehicles([.. vehicles.Select(origin => new VehicleId(hubs[origin].Id))], ct))
        {
            degrees[vehicles[found.Origin]] = found.Fact.Owner == PersonId.None ? 0 : 1;
        }
    }

    private readonly record struct CheckIn(int Origin, long Start, long Stay, long Person) : IRow;
}
