using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Charts;

/// <summary>
/// Every link of a whole small graph, straight from the definitions: each pair of things and each fact is looked at, nothing is searched.
/// </summary>
internal sealed class LinkOracle
{
    private readonly List<(LinkKind Kind, NodeId From, NodeId To, int Size)> facts = [];

    public IReadOnlyList<(LinkKind Kind, NodeId From, NodeId To, int Size)> Facts => facts;

    public static async Task<LinkOracle> Of(IGraphReader reader)
    {
        var oracle = new LinkOracle();
        var counts = await reader.Counts(default);
        T[] Every<T>(Func<long, T> id) => [.. Enumerable.Range(0, 60).Select(number => id(number))];
        var persons = await reader.Persons(Every(id => new PersonId(id)), default);
        var entries = (await reader.StaysOf(Every(id => new PersonId(id)), Interval.Always, ReadLimits.Unbounded, default)).ToArray();
        var rooms = await reader.Rooms(Every(id => new RoomId(id)), default);
        var all = (await reader.StaysAt([.. Every(id => PlaceWindow.StayingIn(new RoomId(id), Interval.Always))], ReadLimits.Unbounded, default)).ToArray();
        foreach (var entry in entries)
        {
            oracle.Add(LinkKind.Stayed, NodeId.Of(entry.Person), NodeId.Of(entry.Room));
            foreach (var other in entries.Where(other => entry.Person.CompareTo(other.Person) < 0 && other.Room == entry.Room))
            {
                if (entry.Stay == other.Stay || Closed(entry, all).Overlaps(Closed(other, all)))
                {
                    var size = entries.Where(one => one.Stay == entry.Stay || one.Stay == other.Stay).Select(one => one.Person).Distinct().Count();
                    oracle.Add(LinkKind.StayedWith, NodeId.Of(entry.Person), NodeId.Of(other.Person), size);
                }
            }
        }

        foreach (var person in persons)
        {
            foreach (var room in rooms.Where(room => room.Fact.OperatorDocument == person.Fact.Document.Number || room.Fact.LandlordDocument == person.Fact.Document.Number))
            {
                oracle.Add(LinkKind.Operates, NodeId.Of(person.Fact.Id), NodeId.Of(room.Fact.Id));
            }
        }

        foreach (var sighting in await reader.Sightings(Every(id => new SightingId(id)), default))
        {
            if (sighting.Fact.Driver != PersonId.None)
            {
                oracle.Add(LinkKind.Drove, NodeId.Of(sighting.Fact.Driver), NodeId.Of(sighting.Fact.Vehicle));
            }

            if (sighting.Fact.Building is { } building)
            {
                oracle.Add(LinkKind.SeenAt, NodeId.Of(sighting.Fact.Vehicle), NodeId.Of(building));
            }
        }

        foreach (var vehicle in (await reader.Vehicles(Every(id => new VehicleId(id)), default)).Where(vehicle => vehicle.Fact.Owner != PersonId.None))
        {
            oracle.Add(LinkKind.Drove, NodeId.Of(vehicle.Fact.Owner), NodeId.Of(vehicle.Fact.Id));
        }

        foreach (var account in (await reader.Accounts(Every(id => new AccountId(id)), default)).Where(account => account.Fact.Holder != PersonId.None))
        {
            oracle.Add(LinkKind.Holds, NodeId.Of(account.Fact.Holder), NodeId.Of(account.Fact.Id));
        }

        foreach (var transfer in (await reader.Transfers(Every(id => new TransferId(id)), default)).Where(transfer => transfer.Fact.From != transfer.Fact.To))
        {
            oracle.Add(LinkKind.Paid, NodeId.Of(transfer.Fact.From), NodeId.Of(transfer.Fact.To));
        }

        return oracle;
    }

    /// <summary>The cheapest cost between each two things that are linked, both ways.</summary>
    public Dictionary<(NodeId, NodeId), long> Costs(IReadOnlySet<LinkKind> follow)
    {
        var costs = new Dictionary<(NodeId, NodeId), long>();
        foreach (var ((kind, from, to), size) in facts.Where(fact => follow.Contains(fact.Kind)).GroupBy(fact => (fact.Kind, fact.From, fact.To))
            .Select(link => (link.Key, link.Max(fact => fact.Size))))
        {
            var d = kind switch
            {
                LinkKind.StayedWith => size,
                LinkKind.Paid => Math.Max(Different(kind, from), Different(kind, to)),
                LinkKind.Holds or LinkKind.Operates => Different(kind, from),
                _ => Different(kind, to),
            };
            var cost = (long)Math.Round((decimal)(1e6 * (0.5 + (0.5 * Math.Log2(d)))), MidpointRounding.ToEven);
            foreach (var pair in new[] { (from, to), (to, from) })
            {
                costs[pair] = Math.Min(cost, costs.GetValueOrDefault(pair, long.MaxValue));
            }
        }

        return costs;
    }

    /// <summary>The cheapest loopless paths of at most eight links, by trying them all.</summary>
    public IReadOnlyList<string> Paths(NodeId from, NodeId to, IReadOnlySet<LinkKind> follow, IReadOnlySet<NodeId> exclude, int first)
    {
        var costs = Costs(follow);
        var next = costs.Keys.ToLookup(pair => pair.Item1, pair => pair.Item2);
        var (found, best) = (new List<(long Cost, NodeId[] Nodes)>(), long.MaxValue);
        Walk(0, [from]);
        return
        [
            .. found.OrderBy(path => path.Cost).ThenBy(path => path.Nodes.Length).ThenBy(path => path.Nodes, Comparer<NodeId[]>.Create(
                (a, b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0))).Take(first).Select(path => Text(path.Cost, path.Nodes)),
        ];

        void Walk(long cost, NodeId[] nodes)
        {
            if (nodes[^1] == to)
            {
                found.Add((cost, nodes));
                best = found.Count < first ? best : found.Select(path => path.Cost).Order().ElementAt(first - 1);
                return;
            }

            // What costs more than enough others already is no use to try on.
            foreach (var node in nodes.Length > 8 || cost > best ? [] : next[nodes[^1]].Where(node => !nodes.Contains(node) && !exclude.Contains(node)))
            {
                Walk(cost + costs[(nodes[^1], node)], [.. nodes, node]);
            }
        }
    }

    public static string Text(long cost, IEnumerable<NodeId> nodes) => $"{cost} {string.Join(' ', nodes.Select(node => $"{node.Kind}{node.Number}"))}";

    private int Different(LinkKind kind, NodeId hub) => facts.Where(fact => fact.Kind == kind && (fact.From == hub || fact.To == hub))
        .Select(fact => fact.From == hub ? fact.To : fact.From).Distinct().Count();

    private void Add(LinkKind kind, NodeId from, NodeId to, int size = 0) => facts.Add((kind, from, to, size));

    /// <summary>Ends of open registrations are judged by tests of their own.</summary>
    private static Interval Closed(EntryRow entry, EntryRow[] all) => OpenEnd.Closed(entry.During, all.Where(other => other.Room == entry.Room).ToArray());
}
