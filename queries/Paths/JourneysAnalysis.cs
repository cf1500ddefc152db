using Investigate.GraphModel;
using Investigate.Queries.Graph;

namespace Investigate.Queries;

/// <summary>
/// Paths in time order (section 4): reads on from what can be reached, one store call for each step and kind of row, until nothing unread can be
/// reached before the last arrival wanted. Then <see cref="EarliestArrival"/> on what was read.
/// </summary>
internal static class JourneysAnalysis
{
    public static async ValueTask<Paths> Ask(IGraphReader graph, PathsQuery query, CancellationToken ct)
    {
        var contacts = new ContactRegion(graph, query.Follow, query.Exclude);
        await contacts.Learn([query.From, query.To], ct);
        IReadOnlyList<Journey> journeys = [];
        for (var step = 0; ; step++)
        {
            var (search, nodes) = contacts.Search();
            var from = Array.IndexOf(nodes, query.From);
            var to = Array.IndexOf(nodes, query.To);
            var arrivals = search.Arrivals(from, long.MinValue);
            journeys = search.Journeys(from, to, long.MinValue, query.First, Side.MostLinks, ct);
            var bound = journeys.Count == query.First && query.First > 0 ? journeys[^1].At[^1] : long.MaxValue;
            NodeId[] next = step == Side.MostLinks || contacts.IsFull ? []
                : [.. nodes.Where((node, i) => arrivals[i] < bound && !contacts.IsLoaded(node) && (node == query.From || !contacts.IsBusy(node)))];
            if (next.Length == 0)
            {
                var notPassed = nodes.Where((node, i) => arrivals[i] is not null && node != query.From && node != query.To && contacts.IsBusy(node))
                    .CountBy(node => node.Kind).ToDictionary();
                return new Paths(
                    [.. journeys.Select(journey => Path(contacts, nodes, journey))], notPassed, nodes.Length, contacts.IsFull,
                    arrivals.Count(at => at is not null) - 1);
            }

            await contacts.Load(next, ct);
        }
    }

    private static FoundPath Path(ContactRegion contacts, NodeId[] nodes, Journey journey) => new(
        [.. journey.Nodes.Select(node => nodes[node])],
        [.. journey.Contacts.Zip(journey.At, (contact, at) => new PathLink(contacts.Link(contact), Instant(at)))],
        TimeSpan.FromTicks(journey.At[^1] - journey.At.FirstOrDefault(at => at >= 0, journey.At[^1])).TotalHours);

    /// <summary>Null for what may have been passed at any time.</summary>
    private static DateTimeOffset? Instant(long ticks) => ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
