using Investigate.Cases;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed record SavedChartNode(CaseReader Visit, SavedChart Chart);

internal sealed class SavedChartType : ObjectType<SavedChartNode>
{
    protected override void Configure(IObjectTypeDescriptor<SavedChartNode> type)
    {
        type.Name("SavedChart").Implements("Node").Description("A chart as somebody left it. Its id is this case's own; saving again under its name makes a new one.");
        type.Field("id").Type("ID!").Resolve(node => node.Visit.Ids.OfChart(node.Chart.Id));
        type.Field("name").Type("String!").Resolve(node => node.Chart.Name);
        type.Field("savedBy").Type("String!").Resolve(node => node.Chart.SavedBy);
        type.Field("savedAt").Type("DateTime!").Resolve(node => node.Chart.SavedAt);
        type.Field("document").Type("String!").Description("JSON: ids of the case and positions, never a label or a name; ask for those anew.").Resolve(node => node.Chart.Document);
    }
}

/// <summary>The field <c>Case.charts</c> and the mutation <c>saveChart</c>.</summary>
internal static class SavedCharts
{
    private const int Most = 200;

    public static ValueTask<IReadOnlyList<Connection<SavedChartNode>>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, Connection<SavedChartNode>>(cases, node => node.Inside, async (visit, own) =>
        {
            var paging = Paging.Of(context, Most, cursor => visit.Ids.OpenCursor("charts", cursor));
            var found = await visit.Charts(paging.Request, context.CancellationToken);
            var page = Connection<SavedChartNode>.Of(found, chart => new SavedChartNode(visit, chart), paging, chart => visit.Ids.Cursor("charts", chart.Id));
            return [.. own.Select(_ => page)];
        });

    public static async ValueTask<SavedChartNode> Save(IResolverContext context)
    {
        var (visit, chart) = await context.State<Request>().Inquiry.SaveChart(
            context.Argument<string>("caseId"), context.Argument<string>("name"), context.Argument<string>("document"), context.CancellationToken);
        return new SavedChartNode(visit, chart);
    }
}
