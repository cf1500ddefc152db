using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Links dealt out fairly, and what was left out said. Pure.</summary>
internal static class ExpandFold
{
    /// <summary>What is shown of the links of the things asked about, before those between what they reach.</summary>
    /// <param name="Totals">By thing asked about and kind, where there is a link.</param>
    public sealed record Dealt(
        IReadOnlyList<NodeId> Nodes, IReadOnlyList<Link> Links, IReadOnlyDictionary<(NodeId Node, LinkKind Kind), int> Totals,
        IReadOnlyDictionary<(NodeId Node, LinkKind Kind), int> Busy);

    public static Dealt Deal(ExpandQuery query, IReadOnlyList<Link> links, IReadOnlyDictionary<(NodeId Node, LinkKind Kind), int> busy)
    {
        var all = WithCompanions(links, query.Companions);
        var byPair = all.SelectMany(link => new[] { (Node: link.From, Link: link), (Node: link.To, Link: link) })
            .ToLookup(end => (end.Node, end.Link.Kind), end => end.Link);
        var pairs = query.From.SelectMany(node => query.Follow.Order().Select(kind => (Node: node, Kind: kind))).Where(byPair.Contains).ToArray();
        var shares = Shares([.. pairs.Select(pair => byPair[pair].Count())], query.Limit);
        var shown = pairs.SelectMany((pair, i) => byPair[pair].OrderByDescending(link => link.Count).ThenByDescending(Last)
            .ThenBy(link => link.Other(pair.Node)).ThenBy(link => link.Id).Take(shares[i])).DistinctBy(link => link.Id).ToArray();
        var others = shown.SelectMany(link => new[] { link.From, link.To }).Except(query.From).Order();
        return new Dealt([.. query.From, .. others], shown, pairs.ToDictionary(pair => pair, pair => byPair[pair].Count()), busy);
    }

    public static Expansion Complete(ExpandQuery query, Dealt dealt, IReadOnlyList<Link> mutual)
    {
        var among = dealt.Nodes.ToHashSet();
        var companions = query.Companions.Where(link => among.Contains(link.From) && among.Contains(link.To));
        Link[] links = [.. WithCompanions(dealt.Links.Concat(mutual), [.. companions]).DistinctBy(link => link.Id).OrderBy(link => link.Id)];
        var shown = links.SelectMany(link => new[] { (link.From, link.Kind), (link.To, link.Kind) }).CountBy(end => end).ToDictionary();
        var cuts = query.From.SelectMany(node => query.Follow.Order().Select(kind => (Node: node, Kind: kind))).Select(pair => (pair, Shown: shown.GetValueOrDefault(pair)))
            .Select(one => dealt.Busy.TryGetValue(one.pair, out var size)
                ? new Cut(one.pair.Node, one.pair.Kind, one.Shown, size, CutReason.Busy)
                : new Cut(one.pair.Node, one.pair.Kind, one.Shown, dealt.Totals.GetValueOrDefault(one.pair), CutReason.Limit))
            .Where(cut => cut.Shown < cut.Total);
        return new Expansion(dealt.Nodes, links, [.. cuts]);
    }

    /// <summary>
    /// How many of each are shown: ⌊what is left / what is open⌋ for each, again and again; what is less than one for each goes to the first.
    /// </summary>
    public static int[] Shares(IReadOnlyList<int> totals, int limit)
    {
        var shares = new int[totals.Count];
        for (var left = limit; left > 0;)
        {
            int[] open = [.. Enumerable.Range(0, shares.Length).Where(i => shares[i] < totals[i])];
            if (open.Length == 0)
            {
                break;
            }

            var each = Math.Max(1, left / open.Length);
            foreach (var i in open.Take(left))
            {
                var dealt = Math.Min(Math.Min(each, left), totals[i] - shares[i]);
                (shares[i], left) = (shares[i] + dealt, left - dealt);
            }
        }

        return shares;
    }

    private static IReadOnlyList<Link> WithCompanions(IEnumerable<Link> links, IReadOnlyList<Link> companions)
    {
        var pairs = companions.Select(link => (link.From, link.To)).ToHashSet();
        return [.. links.Where(link => link.Kind is not (LinkKind.StayedWith or LinkKind.Companion) || !pairs.Contains((link.From, link.To))), .. companions];
    }

    private static long Last(Link link) => link.During?.EndTicks ?? long.MinValue;
}
