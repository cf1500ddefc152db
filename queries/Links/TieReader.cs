using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// What hangs on a frontier of things: one store call for each kind of row, two for what people share, whatever the size of the frontier.
/// Ties come in no promised order; what is made of them is ordered.
/// </summary>
/// <param name="during">A registration counts when it meets it, an instant when it lies inside; owners, holders and operators always.</param>
internal sealed partial class TieReader(IGraphReader graph, Interval during)
{
    public async ValueTask<List<Tie>> Read(IReadOnlyList<NodeId> frontier, IReadOnlySet<LinkKind> follow, CancellationToken ct)
    {
        var ties = new List<Tie>();
        var asked = frontier.Select((node, origin) => (node, origin)).ToLookup(entry => entry.node.Kind);
        var persons = new Part<PersonId>(asked[NodeKind.Person], number => new PersonId(number));
        var rooms = new Part<RoomId>(asked[NodeKind.Room], number => new RoomId(number));
        var buildings = new Part<BuildingId>(asked[NodeKind.Building], number => new BuildingId(number));
        var vehicles = new Part<VehicleId>(asked[NodeKind.Vehicle], number => new VehicleId(number));
        var accounts = new Part<AccountId>(asked[NodeKind.Account], number => new AccountId(number));
        await ReadStays(persons, rooms, follow, ties, ct);
        await ReadVehicles(persons, vehicles, buildings, follow, ties, ct);
        await ReadMoney(persons, accounts, follow, ties, ct);
        if (follow.Contains(LinkKind.Operates))
        {
            await ReadOperators(persons, rooms, ties, ct);
        }

        return ties;
    }

    /// <summary>The entries of a frontier that are of one kind.</summary>
    private sealed class Part<TId>(IEnumerable<(NodeId Node, int Origin)> entries, Func<long, TId> id)
    {
        private readonly (NodeId Node, int Origin)[] entries = [.. entries];

        public IReadOnlyList<TId> Ids => field ??= [.. entries.Select(entry => id(entry.Node.Number))];

        public int Count => entries.Length;

        public NodeId Node(int index) => entries[index].Node;

        public int Origin(int index) => entries[index].Origin;
    }

    private static Tie Timeless(int origin, LinkKind kind, NodeId from, NodeId to, FactId fact) => new(origin, kind, from, to, fact, fact, null, default, 0);

    private static Tie At(int origin, LinkKind kind, NodeId from, NodeId to, FactId fact, DateTimeOffset at, Money amount = default) =>
        new(origin, kind, from, to, fact, fact, new Interval(at, at), amount, 0);
}
