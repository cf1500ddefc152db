using Investigate.Cases;
using Investigate.GraphQL.Execution;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The field <c>Case.companions</c>: arguments into a question, the answer into a page.</summary>
internal static class CompanionPages
{
    private const int Most = 500;

    public static ValueTask<IReadOnlyList<Connection<CompanionNode>>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, Connection<CompanionNode>>(cases, node => node.Inside, async (visit, own) =>
        {
            var page = await Of(visit, context);
            return [.. own.Select(_ => page)];
        });

    private static async ValueTask<Connection<CompanionNode>> Of(CaseReader visit, IResolverContext context)
    {
        var (of, input) = (context.Argument<string>("of"), context.Argument<IntervalInput?>("during"));
        var least = context.Argument<int?>("minOccasions") ?? 2;
        var list = $"companions {of} {input?.Start:O} {input?.End:O} {least}";
        var paging = Paging.Of(context, Most, cursor => visit.Ids.OpenCursor(list, cursor));
        if (least < 1)
        {
            throw new RefusedException(
                Refusal.BadUserInput, $"Expected `minOccasions` of at least 1, found {least}.", $"`minOccasions` 应不小于 1，实际为 {least}。");
        }

        var query = new CompanionsQuery(
            await visit.Subject(of, context.CancellationToken), IntervalInput.Of(input), least, visit.Ids.Code);
        var answer = await visit.Ask("companions", (graph, ct) => CompanionsAnalysis.Ask(graph, query, ct), context.CancellationToken);
        return Connection<CompanionNode>.Of(
            [.. answer.All.Select(companion => new CompanionNode(visit, companion))], paging, position => visit.Ids.Cursor(list, position));
    }
}
