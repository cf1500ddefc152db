using Investigate.GraphModel;

namespace Investigate.Cases;

// The things of the case's own graph: those it has handed out, by the ids it has given them.
public sealed partial class CaseReader
{
    private readonly HashSet<NodeId> handsOut = [];
    private IReadOnlySet<NodeId>? handedOut;

    /// <summary>For questions about the case's graph as a whole, which response officers do not ask.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public void RequireInvestigator(string action)
    {
        Did(action);
        if (!inquiry.Viewer.Is(Role.Investigator))
        {
            throw inquiry.Refuse(Refusals.Role([Role.Investigator]), File, Purpose);
        }
    }

    /// <summary>
    /// The things these ids stand for, each once, in order. Ids of persons, vehicles and accounts are the case's own, so that whoever has one was
    /// given it here; those of rooms and buildings are everybody's, and count when this case has handed them out. At most one casework call.
    /// </summary>
    /// <exception cref="RefusedException">BAD_USER_INPUT, the same for what another case knows and for nothing.</exception>
    public async ValueTask<IReadOnlyList<NodeId>> Nodes(IEnumerable<string> ids, CancellationToken ct)
    {
        var nodes = new List<NodeId>();
        foreach (var id in ids)
        {
            nodes.Add(await Node(id, ct) ?? throw inquiry.Refuse(Refusals.UnknownNode(), File, Purpose));
        }

        return [.. nodes.Distinct()];
    }

    /// <summary>Everything this case has reached, by kind and number: its subjects, whoever was handed out, and every room, building, vehicle and
    /// account. Three casework calls at most.</summary>
    public async ValueTask<IReadOnlyList<NodeId>> Everything(CancellationToken ct)
    {
        var everybody = (await LoadSubjects(ct)).Select(subject => subject.Person).Concat(await inquiry.Casework.Reached(File.Id, ct));
        return [.. everybody.Select(NodeId.Of).Concat(await HandedOut(ct)).Distinct().Order()];
    }

    /// <summary>The rows that facts were read from, in order; one store call for each kind.</summary>
    /// <exception cref="StoreException">One is not in the snapshot.</exception>
    public async ValueTask<IReadOnlyList<Source>> Sources(
        IReadOnlyList<StayId> stays, IReadOnlyList<SightingId> sightings, IReadOnlyList<TransferId> transfers, IReadOnlyList<RoomId> rooms,
        IReadOnlyList<VehicleId> vehicles, IReadOnlyList<AccountId> accounts, CancellationToken ct)
    {
        var graph = await inquiry.Graph(ct);
        Source[] sources =
        [
            .. Inquiry.All(stays, await graph.Stays(stays, ct)).Select(fact => fact.Source),
            .. Inquiry.All(sightings, await graph.Sightings(sightings, ct)).Select(fact => fact.Source),
            .. Inquiry.All(transfers, await graph.Transfers(transfers, ct)).Select(fact => fact.Source),
            .. Inquiry.All(rooms, await graph.Rooms(rooms, ct)).Select(fact => fact.Source),
            .. Inquiry.All(vehicles, await graph.Vehicles(vehicles, ct)).Select(fact => fact.Source),
            .. Inquiry.All(accounts, await graph.Accounts(accounts, ct)).Select(fact => fact.Source),
        ];
        Rows += sources.Length;
        return sources;
    }

    /// <summary>The subjects of the case among these: the search began with them.</summary>
    public async ValueTask<int> Seeds(IEnumerable<NodeId> nodes, CancellationToken ct)
    {
        var seeds = (await LoadSubjects(ct)).Select(subject => NodeId.Of(subject.Person)).ToHashSet();
        return nodes.Count(seeds.Contains);
    }

    /// <summary>The id of a thing in this case.</summary>
    public string Id(NodeId node) => node.Kind switch
    {
        NodeKind.Person => Ids.Of(new PersonId(node.Number)),
        NodeKind.Room => inquiry.Ids.Of(new RoomId(node.Number)),
        NodeKind.Building => inquiry.Ids.Of(new BuildingId(node.Number)),
        NodeKind.Vehicle => Ids.Of(new VehicleId(node.Number)),
        _ => Ids.Of(new AccountId(node.Number)),
    };

    /// <summary>These rooms, in order, and with them their buildings; one store call. The case has handed them out when its answer leaves.</summary>
    /// <exception cref="StoreException">One is not in the snapshot.</exception>
    public async ValueTask<IReadOnlyList<Room>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct)
    {
        var rooms = await inquiry.Rooms(ids, ct);
        HandsOut(rooms.SelectMany(room => new[] { NodeId.Of(room.Id), NodeId.Of(room.Building) }));
        return rooms;
    }

    /// <summary>These buildings, in order; as above.</summary>
    public async ValueTask<IReadOnlyList<Building>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct)
    {
        HandsOut(ids.Select(NodeId.Of));
        return await inquiry.Buildings(ids, ct);
    }

    /// <summary>These vehicles, in order; as above.</summary>
    public async ValueTask<IReadOnlyList<Vehicle>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct)
    {
        HandsOut(ids.Select(NodeId.Of));
        return Inquiry.All(ids, await (await inquiry.Graph(ct)).Vehicles(ids, ct));
    }

    /// <summary>
    /// These accounts, in order; two store calls at most. An account is masked while its holder is, or is not known. Nobody is read by it.
    /// </summary>
    public async ValueTask<IReadOnlyList<CaseAccount>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct)
    {
        HandsOut(ids.Select(NodeId.Of));
        var accounts = Inquiry.All(ids, await (await inquiry.Graph(ct)).Accounts(ids, ct));
        var holders = accounts.Select(account => account.Holder).ToHashSet();
        var visible = (await Visible([.. (await Named(ct)).Where(holders.Contains)], ct)).Select(person => Ids.Person(person.Id)).ToHashSet();
        return [.. accounts.Select(account => CaseAccount.Of(account, Ids.Of(account.Id), visible.Contains(account.Holder)))];
    }

    /// <summary>Notes that these leave with the answer.</summary>
    internal void HandsOut(IEnumerable<NodeId> nodes) => handsOut.UnionWith(nodes);

    /// <summary>Keeps what leaves with the answer, before it leaves.</summary>
    internal async ValueTask KeepHandedOut(CancellationToken ct)
    {
        if (handsOut.Count > 0)
        {
            await inquiry.Casework.HandOut(File.Id, [.. handsOut.Order()], ct);
        }
    }

    /// <summary>The thing an id stands for; null where this case has handed out no such id.</summary>
    internal async ValueTask<NodeId?> Node(string id, CancellationToken ct)
    {
        if (Ids.Person(id) is { } person)
        {
            return NodeId.Of(person);
        }

        if (Ids.Vehicle(id) is { } vehicle)
        {
            return NodeId.Of(vehicle);
        }

        if (Ids.Account(id) is { } account)
        {
            return NodeId.Of(account);
        }

        NodeId? place = inquiry.Ids.Open(id) switch
        {
            (IdKind.Room, var number) => NodeId.Of(new RoomId(number)),
            (IdKind.Building, var number) => NodeId.Of(new BuildingId(number)),
            _ => null,
        };
        return place is { } known && (await HandedOut(ct)).Contains(known) ? known : null;
    }

    private async ValueTask<IReadOnlySet<NodeId>> HandedOut(CancellationToken ct) =>
        handedOut ??= (await inquiry.Casework.HandedOut(File.Id, ct)).ToHashSet();
}
