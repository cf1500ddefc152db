using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.ConformanceHost;

/// <summary>The reference schema of the conformance kit, type for type and resolver for resolver.</summary>
public static class ConformanceSchema
{
    /// <summary>A schema with a mutation counter of its own.</summary>
    public static Schema Create() => Schema.Create(schema => schema
        .Description("Conformance schema.")
        .Query<QueryType>()
        .Mutation<MutationType>()
        .Subscription<SubscriptionType>()
        .Types(
            new NodeType(), new NamedInterface(), new SearchResultType(), new PersonType(), new OrgType(), new CaseType(),
            new CaseConnectionType(), new CaseEdgeType(), new PageInfoType(), new FaultsType())
        .Types(new CaseKindType(), new DateType(), new JsonType(), new EchoInputType(), new PickByType(), new PointInputType()));
}
