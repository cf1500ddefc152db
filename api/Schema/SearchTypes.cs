using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class EntityType : UnionType
{
    protected override void Configure(IUnionTypeDescriptor type) =>
        type.Name("Entity").Description("What the data are about.").Types("Person", "Room", "Building", "Stay", "Vehicle", "Account");
}

internal sealed record VehicleNode(CaseReader Visit, Vehicle Vehicle);

internal sealed class VehicleType : ObjectType<VehicleNode>
{
    protected override void Configure(IObjectTypeDescriptor<VehicleNode> type)
    {
        type.Name("Vehicle").Implements("Node").Description("A vehicle. Its plate is not masked; who owns and who drove it are. Its id is this case's own.");
        type.Field("id").Type("ID!").Resolve(node => node.Visit.Ids.Of(node.Vehicle.Id));
        type.Field("plate").Type("String!").Resolve(node => node.Vehicle.Plate);
    }
}

/// <summary>The field <c>Case.search</c>.</summary>
internal static class SearchPages
{
    private const int Most = 200;

    public static ValueTask<IReadOnlyList<Connection<object>>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, Connection<object>>(cases, node => node.Inside, async (visit, own) =>
        {
            var text = context.Argument<string>("text");
            var list = $"search {text}";
            var paging = Paging.Of(context, Most, cursor => visit.Ids.OpenCursor(list, cursor));
            var found = await visit.Search(text, context.CancellationToken);
            var page = Connection<object>.Of([.. found.Select(one => Entity(visit, one))], paging, position => visit.Ids.Cursor(list, position));
            return [.. own.Select(_ => page)];
        });

    private static object Entity(CaseReader visit, FoundInCase found) => found switch
    {
        { Person: { } person } => person,
        { Building: { } building } => building,
        { Vehicle: { } vehicle } => new VehicleNode(visit, vehicle),
        _ => found.Room!,
    };
}
