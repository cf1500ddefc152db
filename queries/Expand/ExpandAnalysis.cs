using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// One hop from all things at once (section 2): asks how much hangs on the hubs among them, then for what hangs on all of them, then for the links
/// between what is shown. One store call a step and kind of row, whatever the number of things. The rest is <see cref="ExpandFold"/>.
/// </summary>
public static class ExpandAnalysis
{
    public static async ValueTask<Expansion> Ask(IGraphReader graph, ExpandQuery query, CancellationToken ct)
    {
        var (reader, costs) = (new TieReader(graph, query.During), new LinkCosts(graph, query.During));
        await costs.Learn(query.From, query.Follow, ct);
        var busy = query.From.SelectMany(node => query.Follow.Where(kind => query.From.Count > 1 && costs.Degree(kind, node) > LinkCosts.Busy)
            .Select(kind => (Node: node, Kind: kind))).ToDictionary(pair => pair, pair => costs.Degree(pair.Kind, pair.Node));
        var ties = new List<Tie>();
        foreach (var group in query.From.GroupBy(node => string.Join(' ', query.Follow.Where(kind => !busy.ContainsKey((node, kind))).Order())))
        {
            var kinds = query.Follow.Where(kind => !busy.ContainsKey((group.First(), kind))).ToHashSet();
            ties.AddRange(await reader.Read([.. group], kinds, ct));
        }

        var dealt = ExpandFold.Deal(query, LinkFold.Fold(ties), busy);
        var mutual = await MutualLinks.Among(reader, dealt.Nodes, query.Follow, ct);
        return ExpandFold.Complete(query, dealt, mutual);
    }
}
