using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

// What is told in numbers rather than rows.
internal sealed partial class GraphReader
{
    public async ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct)
    {
        var degrees = new int[hubs.Count];
        var counted = await Ask<Hub, Neighbour>(
            window.IsEmpty ? [] : hubs,
            some => (ReadTexts.Degrees, new Parameters
            {
                { "kind", some.Select(hub => (long)hub.Kind) }, { "hub", some.Select(hub => hub.Id) }, { "from", window.StartTicks }, { "to", window.EndTicks },
                { "longest", StayTexts.Longest },
            }),
            Neighbour.Of, Neighbour.ByNumber, ReadLimits.Unbounded, ct);
        foreach (var (origin, number) in counted)
        {
            degrees[origin] = number;
        }

        if (window.IsEmpty && hubs.Any(hub => hub.Kind == HubKind.PersonsOfVehicle))
        {
            await OwnersOnly(hubs, degrees, ct);
        }

        return degrees;
    }

    public ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) =>
        Neighbours(EntryTexts.RoomsOf, persons, person => person.Value, ct);

    public ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) => Neighbours(EntryTexts.GuestsOf, rooms, room => room.Value, ct);

    private async ValueTask<Neighbours> Neighbours<TKey>(string text, IReadOnlyList<TKey> frontier, Func<TKey, long> number, CancellationToken ct)
    {
        var pairs = await Ask<TKey, Neighbour>(
            frontier, some => (text, new Parameters { { "ids", some.Select(number) } }), Neighbour.Of, Neighbour.ByNumber, ReadLimits.Unbounded, ct);
        var bounds = new (int From, int To)[frontier.Count];
        for (int origin = 0, at = 0; origin < bounds.Length; origin++)
        {
            var from = at;
            while (at < pairs.Count && pairs[at].Origin == origin)
            {
                at++;
            }

            bounds[origin] = (from, at);
        }

        return new Neighbours(bounds, [.. pairs.Select(pair => pair.Number)]);
    }

    /// <summary>In a window that holds no instant nothing is seen, but an owner owns.</summary>
    private async Task OwnersOnly(IReadOnlyList<Hub> hubs, int[] degrees, CancellationToken ct)
    {
        var vehicles = Enumerable.Range(0, hubs.Count).Where(origin => hubs[origin].Kind == HubKind.PersonsOfVehicle).ToList();
        foreach (var found in await Vehicles([.. vehicles.Select(origin => new VehicleId(hubs[origin].Id))], ct))
        {
            degrees[vehicles[found.Origin]] = found.Fact.Owner == PersonId.None ? 0 : 1;
        }
    }

    private readonly record struct Neighbour(int Origin, int Number) : IRow
    {
        public static Neighbour? Of(int origin, Row row) => new Neighbour(origin, checked((int)row.Number(1)));

        public static int ByNumber(Neighbour a, Neighbour b) => a.Number.CompareTo(b.Number);
    }
}
