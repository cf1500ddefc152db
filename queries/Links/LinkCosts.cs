using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// What a link costs (section 3): ½ + ½ log2 d with d the number of different things tied to its hub side, so that a room two people shared
/// beats one that a thousand passed through. Integers of 10⁻⁶, so that sums are exact and ties are real.
/// </summary>
internal sealed class LinkCosts(IGraphReader graph, Interval during)
{
    /// <summary>Hubs with more than this tied to them are not passed through, nor shown but as their number.</summary>
    public const int Busy = 5_000;

    private readonly Dictionary<(LinkKind Kind, NodeId Hub), int> degrees = [];
    private readonly TieReader ties = new(graph, during);

    /// <summary>Rounds half to even.</summary>
    /// <param name="d">At least 1; less counts as 1.</param>
    public static long Of(int d) => (long)Math.Round(1e6 * (0.5 + (0.5 * Math.Log2(Math.Max(1, d)))), MidpointRounding.ToEven);

    /// <summary>The cost of a link whose hubs are known.</summary>
    public long Of(LinkKind kind, NodeId from, NodeId to, int size) => Of(kind switch
    {
        LinkKind.StayedWith => size,
        LinkKind.Paid => Math.Max(Degree(kind, from), Degree(kind, to)),
        _ => Degree(kind, Hub(kind, from, to)),
    });

    /// <summary>How much is tied to a hub that is known; 0 to anything else.</summary>
    public int Degree(LinkKind kind, NodeId hub) => degrees.GetValueOrDefault((kind, hub));

    /// <summary>The largest number of things tied to it by one of these kinds, as far as it is known.</summary>
    public int Degree(NodeId hub, IReadOnlySet<LinkKind> kinds) => kinds.Select(kind => Degree(kind, hub)).DefaultIfEmpty().Max();

    /// <summary>Asks how much is tied to the hubs of these links, as far as it is not known: one call, two more for holders and operators.</summary>
    public ValueTask Learn(IEnumerable<(LinkKind Kind, NodeId From, NodeId To)> links, CancellationToken ct) => Learn(
        links.SelectMany(link => link.Kind switch
        {
            LinkKind.StayedWith or LinkKind.Companion => [],
            LinkKind.Paid => new[] { (link.Kind, link.From), (link.Kind, link.To) },
            _ => [(link.Kind, Hub(link.Kind, link.From, link.To))],
        }), ct);

    /// <summary>Asks how much is tied to these by each kind of which they are the hub side.</summary>
    public ValueTask Learn(IEnumerable<NodeId> nodes, IReadOnlySet<LinkKind> kinds, CancellationToken ct) => Learn(
        nodes.SelectMany(node => kinds.Where(kind => IsHub(kind, node.Kind)).Select(kind => (kind, node))), ct);

    /// <summary>True where things of this kind are the hub side of such links.</summary>
    public static bool IsHub(LinkKind kind, NodeKind node) => (kind, node) is (LinkKind.Stayed, NodeKind.Room) or (LinkKind.Drove, NodeKind.Vehicle)
        or (LinkKind.SeenAt, NodeKind.Building) or (LinkKind.Paid, NodeKind.Account) or (LinkKind.Holds or LinkKind.Operates, NodeKind.Person);

    private static NodeId Hub(LinkKind kind, NodeId from, NodeId to) => IsHub(kind, to.Kind) ? to : from;

    private async ValueTask Learn(IEnumerable<(LinkKind Kind, NodeId Hub)> wanted, CancellationToken ct)
    {
        var unknown = wanted.Where(hub => !degrees.ContainsKey(hub)).ToHashSet();
        var counted = unknown.Where(hub => hub.Kind is not (LinkKind.Holds or LinkKind.Operates)).Order().ToArray();
        if (counted.Length > 0)
        {
            var found = await graph.Degrees([.. counted.Select(Counted)], during, ct);
            for (var i = 0; i < counted.Length; i++)
            {
                degrees.Add(counted[i], found[i]);
            }
        }

        await LearnOf(LinkKind.Holds, async persons => (await graph.AccountsOf(persons, ct)).Select(found => found.Origin), unknown);
        await LearnOf(LinkKind.Operates, async persons => (await ties.RoomsRunBy(persons, ct)).Select(found => found.Person), unknown);
    }

    private async ValueTask LearnOf(
        LinkKind kind, Func<IReadOnlyList<PersonId>, ValueTask<IEnumerable<int>>> owners, IReadOnlySet<(LinkKind Kind, NodeId Hub)> unknown)
    {
        PersonId[] persons = [.. unknown.Where(hub => hub.Kind == kind).Select(hub => new PersonId(hub.Hub.Number)).Order()];
        if (persons.Length > 0)
        {
            var counts = (await owners(persons)).CountBy(index => index).ToDictionary();
            for (var i = 0; i < persons.Length; i++)
            {
                degrees.Add((kind, NodeId.Of(persons[i])), counts.GetValueOrDefault(i));
            }
        }
    }

    private static Hub Counted((LinkKind Kind, NodeId Hub) hub) => hub.Hub.Kind switch
    {
        NodeKind.Room => GraphModel.Hub.GuestsOf(new RoomId(hub.Hub.Number)),
        NodeKind.Vehicle => GraphModel.Hub.PersonsOf(new VehicleId(hub.Hub.Number)),
        NodeKind.Building => GraphModel.Hub.VehiclesAt(new BuildingId(hub.Hub.Number)),
        _ => GraphModel.Hub.PartnersOf(new AccountId(hub.Hub.Number)),
    };
}
