using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class NodeType : InterfaceType
{
    protected override void Configure(IInterfaceTypeDescriptor type)
    {
        type.Name("Node").Description("Relay global object identification. Ids are opaque and carry no personal data; those of persons, stays and all "
            + "else below a case are the case's own and valid for its life.");
        type.Field("id").Type("ID!");
    }
}

/// <summary>The field <c>Query.node</c>.</summary>
internal static class Nodes
{
    /// <exception cref="RefusedException">FORBIDDEN and the other refusals of entering a case; so is an id that stands for nothing; a text that is no id
    /// is null.</exception>
    public static async ValueTask<object?> Of(IResolverContext context)
    {
        var (inquiry, id, ct) = (context.State<Request>().Inquiry, context.Argument<string>("id"), context.CancellationToken);
        if (inquiry.Ids.CaseOf(id) is { } caseId)
        {
            return await Below(await inquiry.EnterAgain(caseId, ct), id, ct);
        }

        inquiry.Note("node");
        return inquiry.Ids.Open(id) switch
        {
            (IdKind.Case, var number) => new CaseNode(await inquiry.CaseFromOutside(new CaseId(number), ct), null),
            (IdKind.Building, var number) => await inquiry.BuildingOrNone(new BuildingId(number), ct),
            (IdKind.Room, var number) => await inquiry.RoomOrNone(new RoomId(number), ct),
            (IdKind.Import, var number) => await Import(inquiry, new ImportId(number), ct),
            _ => DeploymentIds.LooksLikeAnId(id) ? await inquiry.CaseFromOutside(default, ct) : null,
        };
    }

    private static async ValueTask<object?> Below(CaseReader visit, string id, CancellationToken ct)
    {
        visit.Note("node");
        if (visit.Ids.Person(id) is { } person)
        {
            return (await visit.Persons([person], ct))[0];
        }

        if (visit.Ids.Vehicle(id) is { } vehicle)
        {
            return await visit.VehicleOrNone(vehicle, ct) is { } found ? new VehicleNode(visit, found) : null;
        }

        if (visit.Ids.Account(id) is { } account)
        {
            return (await visit.Accounts([account], ct))[0];
        }

        if (visit.Ids.Chart(id) is { } number)
        {
            return await visit.Chart(number, ct) is { } chart ? new SavedChartNode(visit, chart) : null;
        }

        return visit.Ids.Stay(id) is { } stay ? (await StayNode.Of(visit, [stay], ct))[0] : null;
    }

    private static async ValueTask<object?> Import(Inquiry inquiry, ImportId id, CancellationToken ct)
    {
        inquiry.Require("import", Role.Administrator);
        return (await inquiry.Imports([id], ct)) is [var run] ? run : null;
    }
}
