using Investigate.Cases;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

internal sealed record MeasuresView(IReadOnlyList<MeasuredNode> Nodes, int Seeds);

internal sealed record MeasuredNode(CaseReader Visit, NodeMeasures Measures);

internal sealed class MeasuresType : ObjectType<MeasuresView>
{
    protected override void Configure(IObjectTypeDescriptor<MeasuresView> type)
    {
        type.Name("Measures").Description("Measures of what was looked at. They describe the chart, not the world.");
        type.Field("nodes").Type("[NodeMeasures!]!").Resolve(measures => measures.Nodes);
        type.Field("seeds").Type("Int!").Description("Subjects of the case among them: they are central because the search began there.").Resolve(measures => measures.Seeds);
        type.Field("text").Type("String!").Description("That in words, in the reader's language.").Resolve(measures => ChartText.Measures(measures.Seeds));
    }
}

internal sealed class NodeMeasuresType : ObjectType<MeasuredNode>
{
    protected override void Configure(IObjectTypeDescriptor<MeasuredNode> type)
    {
        type.Name("NodeMeasures").Description("Of the chart taken as undirected and simple.");
        type.Field("id").Type("ID!").Resolve(node => node.Visit.Id(node.Measures.Id));
        type.Field("degree").Type("Int!").Description("Different neighbours.").Resolve(node => node.Measures.Degree);
        type.Field("betweenness").Type("Float!").Description("Pairs of others whose shortest way leads through it, shared among equally short ones; not normalised.")
            .Resolve(node => node.Measures.Betweenness);
        type.Field("betweennessWeighted").Type("Float!").Description("The same by the cost of links: a busy room carries no cheap way.")
            .Resolve(node => node.Measures.BetweennessWeighted);
        type.Field("closeness").Type("Float!").Description("From 0 to 1; comparable across components.").Resolve(node => node.Measures.Closeness);
        type.Field("eigenvector").Type("Float").Description("Norm 1 in each component. Null where it did not settle.").Resolve(node => node.Measures.Eigenvector);
        type.Field("core").Type("Int!").Description("The largest k for which it is in a k-core.").Resolve(node => node.Measures.Core);
    }
}
