using Investigate.Cases;
using Investigate.GraphQL.Execution;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The field <c>Case.companions</c>: arguments into a question, the answer into a page.</summary>
internal static class CompanionPages
{
    private const int Most = 500;

    public static ValueTask<IReadOnlyList<CompanionConnection>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, CompanionConnection>(cases, node => node.Inside, async (visit, own) =>
        {
            var page = await Of(visit, context);
            return [.. own.Select(_ => page)];
        });

    private static async ValueTask<CompanionConnection> Of(CaseReader visit, IResolverContext context)
    {
        var (of, input) = (context.Argument<string>("of"), context.Argument<IntervalInput?>("during"));
        var (least, maxQ) = (context.Argument<int?>("minOccasions") ?? 2, context.Argument<double?>("maxQ"));
        var list = FormattableString.Invariant($"companions {of} {input?.Start:O} {input?.End:O} {least} {maxQ:R}");
        var paging = Paging.Of(context, Most, cursor => visit.Ids.OpenCursor(list, cursor));
        Check(least, maxQ);
        var subject = await visit.Subject(of, context.CancellationToken);
        var query = new CompanionsQuery(subject, IntervalInput.Of(input), least, visit.Ids.Code, context.State<Request>().Clock);
        var answer = await visit.Ask("companions", (graph, ct) => CompanionsAnalysis.Ask(graph, query, ct), context.CancellationToken);
        var looks = await visit.Look(subject, answer.Stays, context.CancellationToken);
        var rows = maxQ is null ? answer.All : [.. answer.All.Where(companion => companion.QAfter(looks) <= maxQ)];
        var page = Connection<Companion>.Of(rows, paging, position => visit.Ids.Cursor(list, position));
        var explanations = await visit.Ask(
            "companions", (graph, ct) => ExplanationsAnalysis.Ask(graph, answer, page.Nodes, ct), context.CancellationToken);
        var caution = Cautions.Of(await visit.LastCalibration(context.CancellationToken));
        return new CompanionConnection(
            visit, [.. page.Nodes.Zip(explanations, (companion, explanation) => new CompanionNode(visit, companion, explanation))], page, answer.PersonsTested, caution);
    }

    private static void Check(int least, double? maxQ)
    {
        if (least < 1)
        {
            throw new RefusedException(
                Refusal.BadUserInput, $"Expected `minOccasions` of at least 1, found {least}.", $"`minOccasions` 应不小于 1，实际为 {least}。");
        }

        if (maxQ is < 0 or > 1 or double.NaN)
        {
            throw new RefusedException(
                Refusal.BadUserInput, $"Expected `maxQ` from 0 to 1, found {maxQ}.", $"`maxQ` 应在 0 与 1 之间，实际为 {maxQ}。");
        }
    }
}

/// <summary>A page of companions with what holds for all of them.</summary>
/// <param name="Caution">What the last calibration says against findings on this data; null where it says nothing.</param>
internal sealed record CompanionConnection(
    CaseReader Visit, IReadOnlyList<CompanionNode> Nodes, Connection<Companion> Page, int PersonsTested, string? Caution)
    : Connection<CompanionNode>(Nodes, Page.Cursors, Page.HasNext, Page.HasPrevious, Page.Total);
