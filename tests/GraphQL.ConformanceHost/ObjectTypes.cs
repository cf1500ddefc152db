using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.ConformanceHost;

internal sealed class NodeType : InterfaceType
{
    protected override void Configure(IInterfaceTypeDescriptor type) => type.Field("id").Type("ID!");
}

internal sealed class NamedInterface : InterfaceType
{
    protected override void Configure(IInterfaceTypeDescriptor type)
    {
        type.Name("Named").Implements("Node");
        type.Field("id").Type("ID!");
        type.Field("name").Type("String!").Argument("upper", "Boolean = false");
    }
}

internal sealed class SearchResultType : UnionType
{
    protected override void Configure(IUnionTypeDescriptor type) => type.Types("Person", "Org", "Case");
}

internal sealed class PersonType : ObjectType<Person>
{
    protected override void Configure(IObjectTypeDescriptor<Person> type)
    {
        type.Name("Person").Description("A person.").Implements("Node", "Named");
        type.Field("id").Type("ID!").Resolve(person => person.Id);
        type.Field("name").Type("String!").Argument("upper", "Boolean = false")
            .Resolve((person, context) => context.Argument<bool?>("upper") == true ? person.Name.ToUpperInvariant() : person.Name);
        type.Field("age").Type("Int").Resolve(person => person.Age);
        type.Field("born").Type("Date").Resolve(person => person.Born);
        type.Field("friends").Type("[Person!]!").Argument("first", "Int = 2").Resolve((person, context) =>
            Data.People.Where(other => other != person).Take(Data.Clamp(context.Argument<int?>("first"), 4)).ToArray());
        type.Field("employer").Type("Org").ResolveBatch(async (people, _) =>
        {
            await Task.Yield();
            return people.Select(person => person.Index == 4 ? null : Data.Orgs[person.Index % 2]).ToArray();
        });
    }
}

internal sealed class OrgType : ObjectType<Org>
{
    protected override void Configure(IObjectTypeDescriptor<Org> type)
    {
        type.Name("Org").Implements("Node", "Named");
        type.Field("id").Type("ID!").Resolve(org => org.Id);
        type.Field("name").Type("String!").Argument("upper", "Boolean = false")
            .Resolve((org, context) => context.Argument<bool?>("upper") == true ? org.Name.ToUpperInvariant() : org.Name);
        type.Field("score").Type("Float!").Resolve(org => org.Score);
        type.Field("members").Type("[Person]").Resolve(org =>
            Data.People.Select((person, i) => i != 3 && i % 2 == org.Index ? person : null).ToArray());
    }
}

internal sealed class CaseType : ObjectType<Case>
{
    protected override void Configure(IObjectTypeDescriptor<Case> type)
    {
        type.Name("Case").Implements("Node");
        type.Field("id").Type("ID!").Resolve(found => found.Id);
        type.Field("title").Type("String!").Resolve(found => found.Title);
        type.Field("kind").Type("CaseKind!").Resolve(found => found.Kind);
        type.Field("open").Type("Boolean!").Resolve(found => found.Kind == CaseKind.Open);
        type.Field("tags").Type("[String!]!").Resolve(found => found.Tags);
        type.Field("matrix").Type("[[Int!]!]!").Resolve(found => found.Matrix);
        type.Field("subjects").Type("[Named!]!").ResolveBatch(async (cases, _) =>
        {
            await Task.Yield();
            return cases.Select(found => new Entity[] { Data.People[found.Index % 5], Data.Orgs[found.Index % 2] }).ToArray();
        });
        type.Field("related").Type("CaseConnection!").Argument("first", "Int! = 2").Argument("kinds", "[CaseKind!]").Resolve((found, context) =>
        {
            var kinds = context.Argument<IReadOnlyList<CaseKind>?>("kinds");
            var others = Data.Cases.Where(other => other != found && (kinds is null || kinds.Contains(other.Kind)));
            return CaseConnection.Of([.. others], context.Argument<int>("first"));
        });
        type.Field("oldTitle").Type("String").Deprecated("use title").Resolve(_ => (string?)null);
    }
}

internal sealed class CaseConnectionType : ObjectType<CaseConnection>
{
    protected override void Configure(IObjectTypeDescriptor<CaseConnection> type)
    {
        type.Name("CaseConnection");
        type.Field("edges").Type("[CaseEdge!]!").Resolve(connection => connection.Nodes.Select(node => new CaseEdge(node)).ToArray());
        type.Field("nodes").Type("[Case!]!").Resolve(connection => connection.Nodes);
        type.Field("pageInfo").Type("PageInfo!").Resolve(connection => new PageInfo(connection));
        type.Field("totalCount").Type("Int!").Resolve(connection => connection.TotalCount);
    }
}

internal sealed record CaseEdge(Case Node);

internal sealed class CaseEdgeType : ObjectType<CaseEdge>
{
    protected override void Configure(IObjectTypeDescriptor<CaseEdge> type)
    {
        type.Name("CaseEdge");
        type.Field("cursor").Type("String!").Resolve(edge => CaseConnection.Cursor(edge.Node));
        type.Field("node").Type("Case!").Resolve(edge => edge.Node);
    }
}

internal sealed record PageInfo(CaseConnection Connection);

internal sealed class PageInfoType : ObjectType<PageInfo>
{
    protected override void Configure(IObjectTypeDescriptor<PageInfo> type)
    {
        type.Name("PageInfo");
        type.Field("hasNextPage").Type("Boolean!").Resolve(page => page.Connection.Nodes.Length < page.Connection.TotalCount);
        type.Field("hasPreviousPage").Type("Boolean!").Resolve(_ => false);
        type.Field("startCursor").Type("String").Resolve(page => page.Connection.Nodes is [var first, ..] ? CaseConnection.Cursor(first) : null);
        type.Field("endCursor").Type("String").Resolve(page => page.Connection.Nodes is [.., var last] ? CaseConnection.Cursor(last) : null);
    }
}
