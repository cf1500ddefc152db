using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed record StayNode(CaseReader Visit, Stay Stay)
{
    /// <summary>The registrations, in order; one store call a visit.</summary>
    public static async ValueTask<IReadOnlyList<StayNode>> Of(CaseReader visit, IReadOnlyList<StayId> ids, CancellationToken ct) =>
        [.. (await visit.Stays(ids, ct)).Select(stay => new StayNode(visit, stay))];
}

internal sealed record OccupantNode(CaseReader Visit, EntryRow Entry);

internal sealed class StayType : ObjectType<StayNode>
{
    protected override void Configure(IObjectTypeDescriptor<StayNode> type)
    {
        type.Name("Stay").Implements("Node").Description("One registration of a room.");
        type.Field("id").Type("ID!").Resolve(node => node.Visit.Ids.Of(node.Stay.Id));
        type.Field("room").Type("Room!").ResolveBatch(async (nodes, context) => await Visits.Each<StayNode, Room>(
            nodes, node => node.Visit, (visit, own) => visit.Rooms([.. own.Select(node => node.Stay.Room)], context.CancellationToken)));
        type.Field("during").Type("Interval!").Description("Check-in to check-out as recorded; no end where no check-out is recorded.")
            .Resolve(node => node.Stay.During);
        type.Field("occupants").Type("[StayOccupant!]!").Description("Who is on the registration, the registrant first.")
            .ResolveBatch(async (nodes, context) => await Occupants(nodes, context));
        type.Field("source").Type("Source!").Resolve(node => node.Stay.Source);
    }

    private static ValueTask<IReadOnlyList<IReadOnlyList<OccupantNode>>> Occupants(IReadOnlyList<StayNode> nodes, IResolverContext context) =>
        Visits.Each<StayNode, IReadOnlyList<OccupantNode>>(nodes, node => node.Visit, async (visit, own) =>
        {
            var rows = await visit.Occupants([.. own.Select(node => node.Stay.Id)], context.CancellationToken);
            var byStay = rows.ToLookup(row => row.Origin);
            return [.. own.Select((_, i) => byStay[i].OrderByDescending(row => row.Registrant).Select(row => new OccupantNode(visit, row)).ToArray())];
        });
}

internal sealed class StayOccupantType : ObjectType<OccupantNode>
{
    protected override void Configure(IObjectTypeDescriptor<OccupantNode> type)
    {
        type.Name("StayOccupant");
        type.Field("person").Type("Person!").ResolveBatch(async (nodes, context) => await Visits.Each<OccupantNode, CasePerson>(
            nodes, node => node.Visit, (visit, own) => visit.Persons([.. own.Select(node => node.Entry.Person)], context.CancellationToken)));
        type.Field("registrant").Type("Boolean!").Description("True for the one under whose name the room was registered.")
            .Resolve(node => node.Entry.Registrant);
    }
}

internal sealed class SourceType : ObjectType<Source>
{
    protected override void Configure(IObjectTypeDescriptor<Source> type)
    {
        type.Name("Source").Description("Where a fact comes from.");
        type.Field("import").Type("Import!").ResolveBatch(async (sources, context) =>
            await context.State<Request>().Inquiry.Imports([.. sources.Select(source => source.Import)], context.CancellationToken));
        type.Field("file").Type("String!").Description("Name of the file in its folder.").Resolve(source => source.File);
        type.Field("row").Type("Int!").Description("Counts from 1 with the header as row 1.").Resolve(source => source.Row);
    }
}
