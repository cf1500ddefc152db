using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The fields of a case that answer with charts: arguments into questions, answers into what the case may see.</summary>
internal static class ChartFields
{
    private const int MostFrom = 500;

    public static void AddTo(IObjectTypeDescriptor<CaseNode> type)
    {
        type.Field("expand").Type("Chart!")
            .Description("One hop from all of `from` at once, with the links between what is shown. For investigators. The same question on the same data gives the same answer, "
                + "a larger limit a superset. Who is reached is masked.")
            .Argument("from", "[ID!]!", description: "1 to 500 nodes that this case has handed out.")
            .Argument("follow", "[LinkKind!]", description: "Kinds of links; missing: all but SEEN_AT and COMPANION. COMPANION asks the companion question of the subjects among them, and counts as one.")
            .Argument("during", "IntervalInput", description: "Only facts of this time; owners, holders and operators always.")
            .Argument("limit", "Int = 200", description: "Most links, shared out fairly over nodes and kinds; 1 to 2,000.")
            .ResolveBatch(async (nodes, context) => await Each(nodes, visit => Expand(visit, context)));
        type.Field("paths").Type("[Path!]!")
            .Description("The cheapest ways from one thing to another, at most 8 links long, or the first in time. Empty where there is none. For investigators. `first` is at most 10.")
            .Argument("from", "ID!").Argument("to", "ID!").Argument("follow", "[LinkKind!]", description: "Missing: all but SEEN_AT.")
            .Argument("exclude", "[ID!]", description: "Nodes that no path may contain; not an end.")
            .Argument("inTimeOrder", "Boolean = false", description: "Ways along which something could have gone from one to the other in time.")
            .Argument("first", "Int = 3")
            .ResolveBatch(async (nodes, context) => await Each(nodes, visit => Paths(visit, context)));
        type.Field("connectingNetwork").Type("Chart!")
            .Description("One cheap way to connect several things, not the only one. What nothing connects stays apart and is said. For investigators.")
            .Argument("of", "[ID!]!", description: "2 to 20 nodes that this case has handed out.")
            .Argument("follow", "[LinkKind!]", description: "Missing: all but SEEN_AT.").Argument("exclude", "[ID!]", description: "Nodes it may not contain; not an end.")
            .ResolveBatch(async (nodes, context) => await Each(nodes, visit => Connect(visit, context)));
        type.Field("measures").Type("Measures!")
            .Description("Who stands where in what was looked at: at most 5,000 nodes and 50,000 links. For investigators.")
            .Argument("on", "[ID!]", description: "The nodes of a chart; missing: everything this case has reached.")
            .ResolveBatch(async (nodes, context) => await Each(nodes, visit => Measures(visit, context)));
    }

    private static ValueTask<IReadOnlyList<T>> Each<T>(IReadOnlyList<CaseNode> nodes, Func<CaseReader, ValueTask<T>> answer) =>
        Visits.Each<CaseNode, T>(nodes, node => node.Inside, async (visit, own) =>
        {
            var found = await answer(visit);
            return [.. own.Select(_ => found)];
        });

    private static async ValueTask<ChartView> Expand(CaseReader visit, IResolverContext context)
    {
        visit.RequireInvestigator("expand");
        var (ct, during) = (context.CancellationToken, IntervalInput.Of(context.Argument<IntervalInput?>("during")));
        var limit = context.Argument<int?>("limit") ?? 200;
        Check("limit", limit, 1, ExpandQuery.MostLinks);
        var from = await visit.Nodes(Many(context, "from", 1, MostFrom), ct);
        var follow = Follow(context);
        var companions = follow.Contains(LinkKind.Companion) ? await CompanionLinks.Of(visit, from, during, limit, ct) : [];
        var query = new ExpandQuery(from, follow, during, limit, [.. companions.Keys]);
        var found = await visit.Ask("expand", (graph, token) => ExpandAnalysis.Ask(graph, query, token), ct);
        return await View(visit, found, during, limit, companions.ToDictionary(pair => pair.Key.Id, pair => pair.Value), ct);
    }

    private static async ValueTask<IReadOnlyList<PathView>> Paths(CaseReader visit, IResolverContext context)
    {
        visit.RequireInvestigator("paths");
        var ct = context.CancellationToken;
        var first = Paging.ReadFirst(context, PathsQuery.MostPaths);
        var from = (await visit.Nodes([context.Argument<string>("from")], ct))[0];
        var to = (await visit.Nodes([context.Argument<string>("to")], ct))[0];
        var exclude = await visit.Nodes(context.Argument<IReadOnlyList<string>?>("exclude") ?? [], ct);
        if (from == to)
        {
            throw Bad("`from` and `to` to be two nodes, found one", "`from` 与 `to` 应为两个不同的节点");
        }

        CheckEnds(exclude, [from, to]);
        var query = new PathsQuery(from, to, Follow(context), exclude, context.Argument<bool?>("inTimeOrder") ?? false, first);
        var found = await visit.Ask("paths", (graph, token) => PathsAnalysis.Ask(graph, query, token), ct);
        var nodes = (await ChartNodes.Of(visit, [.. found.All.SelectMany(path => path.Nodes).Distinct()], Interval.Always, ct)).ToDictionary(node => node.Node);
        return
        [
            .. found.All.Select(path => new PathView(
                [.. path.Nodes.Select(node => nodes[node])], [.. path.Links.Select(link => new ChartLink(visit, link.Link, link.At, null))], path.Cost,
                ChartText.Path(path, found))),
        ];
    }

    private static async ValueTask<ChartView> Connect(CaseReader visit, IResolverContext context)
    {
        visit.RequireInvestigator("connectingNetwork");
        var ct = context.CancellationToken;
        var of = await visit.Nodes(Many(context, "of", 2, ConnectingQuery.MostEnds), ct);
        var exclude = await visit.Nodes(context.Argument<IReadOnlyList<string>?>("exclude") ?? [], ct);
        if (of.Count < 2)
        {
            throw Bad("`of` to be two nodes or more, found one", "`of` 应为两个或更多不同的节点");
        }

        CheckEnds(exclude, of);
        var query = new ConnectingQuery(of, Follow(context), exclude);
        var found = await visit.Ask("connectingNetwork", (graph, token) => ConnectingAnalysis.Ask(graph, query, token), ct);
        return await View(visit, found, Interval.Always, 0, [], ct);
    }

    private static async ValueTask<MeasuresView> Measures(CaseReader visit, IResolverContext context)
    {
        visit.RequireInvestigator("measures");
        var ct = context.CancellationToken;
        var on = context.Argument<IReadOnlyList<string>?>("on") is { } ids ? await visit.Nodes(ids, ct) : await visit.Everything(ct);
        var found = await visit.Ask("measures", (graph, token) => MeasuresAnalysis.Ask(graph, new MeasuresQuery(on, LinkKinds.Usual), token), ct);
        return new MeasuresView([.. found.Nodes.Select(node => new MeasuredNode(visit, node))], await visit.Seeds(on, ct));
    }

    private static async ValueTask<ChartView> View(
        CaseReader visit, Expansion found, Interval during, int limit, Dictionary<LinkId, CompanionNode> companions, CancellationToken ct) => new(
        await ChartNodes.Of(visit, found.Nodes, during, ct), [.. found.Links.Select(link => new ChartLink(visit, link, null, companions.GetValueOrDefault(link.Id)))],
        [.. found.Cuts.Select(cut => new CutNode(visit, cut, limit))]);

    private static IReadOnlySet<LinkKind> Follow(IResolverContext context) =>
        context.Argument<IReadOnlyList<LinkKind>?>("follow") is { Count: > 0 } follow ? follow.ToHashSet() : LinkKinds.Usual;

    private static IReadOnlyList<string> Many(IResolverContext context, string argument, int least, int most)
    {
        var ids = context.Argument<IReadOnlyList<string>>(argument);
        Check(argument, ids.Count, least, most);
        return ids;
    }

    /// <exception cref="RefusedException">BAD_USER_INPUT below the least, LIMIT_EXCEEDED above the most.</exception>
    private static void Check(string argument, int found, int least, int most)
    {
        if (found < least)
        {
            throw Bad(FormattableString.Invariant($"at least {least} in `{argument}`, found {found}"), FormattableString.Invariant($"`{argument}` 应不小于 {least}，实际为 {found}"));
        }

        if (found > most)
        {
            throw new RefusedException(
                Refusal.LimitExceeded, FormattableString.Invariant($"Expected at most {most} in `{argument}`, found {found}. Ask about fewer."),
                FormattableString.Invariant($"`{argument}` 最多为 {most}，实际为 {found}。请缩小范围。"));
        }
    }

    private static void CheckEnds(IReadOnlyList<NodeId> exclude, IReadOnlyList<NodeId> ends)
    {
        if (exclude.Any(ends.Contains))
        {
            throw Bad("in `exclude` no end of what is asked for, found one", "`exclude` 不应包含所问的端点");
        }
    }

    private static RefusedException Bad(string expected, string chinese) => new(Refusal.BadUserInput, $"Expected {expected}.", chinese + "。");
}
