using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// The contacts that a question in time order has read so far. Registrations and what they share last; sightings and transfers are instants;
/// whoever holds an account can use it at any time. Links without a time, owners and operators, pass nothing.
/// </summary>
internal sealed class ContactRegion
{
    private readonly TieReader reader;
    private readonly LinkCosts costs;
    private readonly IReadOnlySet<LinkKind> follow;
    private readonly IReadOnlySet<NodeId> exclude;
    private readonly HashSet<NodeId> nodes = [];
    private readonly HashSet<NodeId> loaded = [];
    private readonly Dictionary<(LinkId Link, FactId Fact, FactId Also), Tie> ties = [];
    private Tie[] ordered = [];

    public ContactRegion(IGraphReader graph, IReadOnlySet<LinkKind> follow, IEnumerable<NodeId> exclude)
    {
        (this.follow, this.exclude) = (follow, exclude.ToHashSet());
        (reader, costs) = (new TieReader(graph, Interval.Always), new LinkCosts(graph, Interval.Always));
    }

    public bool IsFull => nodes.Count >= Region.MostNodes;

    public bool IsLoaded(NodeId node) => loaded.Contains(node);

    public bool IsBusy(NodeId node) => costs.Degree(node, follow) > LinkCosts.Busy;

    /// <summary>Takes these in, and asks how much hangs on them.</summary>
    public ValueTask Learn(IReadOnlyCollection<NodeId> added, CancellationToken ct)
    {
        nodes.UnionWith(added);
        return costs.Learn(added, follow, ct);
    }

    public async ValueTask Load(IReadOnlyList<NodeId> batch, CancellationToken ct)
    {
        loaded.UnionWith(batch);
        foreach (var tie in await reader.Read(batch, follow, ct))
        {
            if (Passes(tie) && !exclude.Contains(tie.From) && !exclude.Contains(tie.To))
            {
                ties.TryAdd((LinkFold.Id(tie), tie.Fact, tie.Also), tie);
            }
        }

        await Learn([.. ties.Values.SelectMany(tie => new[] { tie.From, tie.To }).Where(node => !nodes.Contains(node)).Distinct()], ct);
    }

    /// <summary>A search over what was read, its nodes and contacts in the order of their ids.</summary>
    public (EarliestArrival Search, NodeId[] Nodes) Search()
    {
        NodeId[] sorted = [.. nodes.Order()];
        var number = sorted.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        ordered = [.. ties.OrderBy(tie => tie.Key.Link).ThenBy(tie => tie.Key.Fact).ThenBy(tie => tie.Key.Also).Select(tie => tie.Value)];
        return (new EarliestArrival(sorted.Length, [.. ordered.Select(tie => Contact(tie, number[tie.From], number[tie.To]))]), sorted);
    }

    /// <summary>The link that a contact of the last search is of, with its fact alone.</summary>
    public Link Link(int contact) => LinkFold.Fold([ordered[contact]])[0];

    private static bool Passes(Tie tie) => tie.During is not null || tie.Kind == LinkKind.Holds;

    private static Contact Contact(Tie tie, int from, int to) => tie.During switch
    {
        null => new Contact(from, to, long.MinValue, long.MaxValue, false, false),
        { } at when tie.Kind is LinkKind.Drove or LinkKind.SeenAt or LinkKind.Paid =>
            new Contact(from, to, at.StartTicks, at.StartTicks, true, tie.Kind == LinkKind.Paid),
        { IsOpen: true } open => new Contact(from, to, open.StartTicks, open.StartTicks + OpenEnd.Longest.Ticks, false, false),
        { } span => new Contact(from, to, span.StartTicks, span.EndTicks, false, false),
    };
}
