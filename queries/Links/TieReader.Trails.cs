using Investigate.GraphModel;

namespace Investigate.Queries;

internal sealed partial class TieReader
{
    private async ValueTask ReadVehicles(
        Part<PersonId> persons, Part<VehicleId> vehicles, Part<BuildingId> buildings, IReadOnlySet<LinkKind> follow, List<Tie> ties, CancellationToken ct)
    {
        var (drove, seen) = (follow.Contains(LinkKind.Drove), follow.Contains(LinkKind.SeenAt));
        if (persons.Count > 0 && drove)
        {
            var sightings = await graph.SightingsOf(persons.Ids, during, ReadLimits.Unbounded, ct);
            ties.AddRange(sightings.Where(row => row.Driver == persons.Ids[row.Origin]).Select(row => Drove(persons.Origin(row.Origin), row)));
            var owned = await graph.VehiclesOf(persons.Ids, ct);
            ties.AddRange(owned.Select(found => Owned(persons.Origin(found.Origin), found.Fact)));
        }

        if (vehicles.Count > 0 && (drove || seen))
        {
            var sightings = await graph.SightingsOf(vehicles.Ids, during, ReadLimits.Unbounded, ct);
            foreach (var row in sightings)
            {
                if (drove && row.Driver != PersonId.None)
                {
                    ties.Add(Drove(vehicles.Origin(row.Origin), row));
                }

                if (seen && row.Building is { } building)
                {
                    ties.Add(Seen(vehicles.Origin(row.Origin), row, building));
                }
            }
        }

        if (vehicles.Count > 0 && drove)
        {
            var facts = await graph.Vehicles(vehicles.Ids, ct);
            ties.AddRange(facts.Where(found => found.Fact.Owner != PersonId.None).Select(found => Owned(vehicles.Origin(found.Origin), found.Fact)));
        }

        if (buildings.Count > 0 && seen)
        {
            var sightings = await graph.SightingsAt([.. buildings.Ids.Select(building => new BuildingWindow(building, during))], ReadLimits.Unbounded, ct);
            ties.AddRange(sightings.Select(row => Seen(buildings.Origin(row.Origin), row, buildings.Ids[row.Origin])));
        }
    }

    private async ValueTask ReadMoney(
        Part<PersonId> persons, Part<AccountId> accounts, IReadOnlySet<LinkKind> follow, List<Tie> ties, CancellationToken ct)
    {
        if (persons.Count > 0 && follow.Contains(LinkKind.Holds))
        {
            var held = await graph.AccountsOf(persons.Ids, ct);
            ties.AddRange(held.Select(found => Held(persons.Origin(found.Origin), found.Fact)));
        }

        if (accounts.Count > 0 && follow.Contains(LinkKind.Holds))
        {
            var facts = await graph.Accounts(accounts.Ids, ct);
            ties.AddRange(facts.Where(found => found.Fact.Holder != PersonId.None).Select(found => Held(accounts.Origin(found.Origin), found.Fact)));
        }

        if (accounts.Count > 0 && follow.Contains(LinkKind.Paid))
        {
            var paid = await graph.TransfersFrom(accounts.Ids, during, ReadLimits.Unbounded, ct);
            var received = await graph.TransfersTo(accounts.Ids, during, ReadLimits.Unbounded, ct);
            ties.AddRange(paid.Concat(received).Where(row => row.From != row.To).Select(row => At(
                accounts.Origin(row.Origin), LinkKind.Paid, NodeId.Of(row.From), NodeId.Of(row.To), new FactId(FactKind.Transfer, row.Transfer.Value),
                row.At, row.Amount)));
        }
    }

    /// <summary>
    /// Who runs or lets a room: the number a room names, in capitals or small letters, against documents of every kind, since rooms name no kind.
    /// </summary>
    private async ValueTask ReadOperators(Part<PersonId> persons, Part<RoomId> rooms, List<Tie> ties, CancellationToken ct)
    {
        if (persons.Count > 0)
        {
            var run = await RoomsRunBy(persons.Ids, ct);
            ties.AddRange(run.Select(found => Operated(persons.Origin(found.Person), persons.Node(found.Person), found.Room)));
        }

        if (rooms.Count > 0)
        {
            var facts = await graph.Rooms(rooms.Ids, ct);
            var named = facts.SelectMany(found => Numbers(found.Fact).SelectMany(number => Enum.GetValues<DocumentKind>().Select(kind =>
                (found.Origin, found.Fact.Id, Number: number, Document: Document.Normalised(kind, number))))).ToArray();
            var operators = await graph.PersonsWith([.. named.Select(one => one.Document)], ct);
            ties.AddRange(operators.Where(found => Spellings(found.Fact).Contains(named[found.Origin].Number))
                .Select(found => Operated(rooms.Origin(named[found.Origin].Origin), NodeId.Of(found.Fact.Id), named[found.Origin].Id)));
        }
    }

    /// <summary>The rooms that name these persons, by index of the person; two calls.</summary>
    internal async ValueTask<IReadOnlyList<(int Person, RoomId Room)>> RoomsRunBy(IReadOnlyList<PersonId> persons, CancellationToken ct)
    {
        var documents = await graph.Persons(persons, ct);
        var spelled = documents.SelectMany(found => Spellings(found.Fact).Select(number => (Person: found.Origin, Number: number))).ToArray();
        var rooms = await graph.RoomsRunBy([.. spelled.Select(one => one.Number)], ct);
        return [.. rooms.Select(found => (spelled[found.Origin].Person, found.Fact.Id)).Distinct()];
    }

    private static IEnumerable<string> Numbers(Room room) => new[] { room.OperatorDocument, room.LandlordDocument }.OfType<string>().Distinct();

    private static IEnumerable<string> Spellings(Person person) => new[] { person.Document.Number, person.Document.Number.ToLowerInvariant() }.Distinct();

    private static Tie Operated(int origin, NodeId person, RoomId room) =>
        Timeless(origin, LinkKind.Operates, person, NodeId.Of(room), new FactId(FactKind.Room, room.Value));

    private static Tie Drove(int origin, in SightingRow row) =>
        At(origin, LinkKind.Drove, NodeId.Of(row.Driver), NodeId.Of(row.Vehicle), new FactId(FactKind.Sighting, row.Sighting.Value), row.At);

    private static Tie Owned(int origin, Vehicle vehicle) =>
        Timeless(origin, LinkKind.Drove, NodeId.Of(vehicle.Owner), NodeId.Of(vehicle.Id), new FactId(FactKind.Vehicle, vehicle.Id.Value));

    private static Tie Seen(int origin, in SightingRow row, BuildingId building) =>
        At(origin, LinkKind.SeenAt, NodeId.Of(row.Vehicle), NodeId.Of(building), new FactId(FactKind.Sighting, row.Sighting.Value), row.At);

    private static Tie Held(int origin, Account account) =>
        Timeless(origin, LinkKind.Holds, NodeId.Of(account.Holder), NodeId.Of(account.Id), new FactId(FactKind.Account, account.Id.Value));
}
