using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <param name="AsOf">When the version read became known.</param>
internal sealed record TimelineNode(CaseReader Visit, Timeline Timeline, DateTimeOffset AsOf)
{
    /// <summary>The field <c>Case.timeline</c>.</summary>
    public static ValueTask<IReadOnlyList<TimelineNode>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, TimelineNode>(cases, node => node.Inside, async (visit, own) =>
        {
            var timeline = await Of(visit, context);
            return [.. own.Select(_ => timeline)];
        });

    private static async ValueTask<TimelineNode> Of(CaseReader visit, IResolverContext context)
    {
        var during = IntervalInput.Of(context.Argument<IntervalInput?>("during"));
        var subject = await visit.Subject(context.Argument<string>("of"), context.CancellationToken);
        var asOf = await visit.AsOf(context.CancellationToken);
        var timeline = await visit.Ask(
            "timeline", (graph, ct) => TimelineAnalysis.Ask(graph, new TimelineQuery(subject, during, asOf), ct), context.CancellationToken);
        await visit.Persons([subject], context.CancellationToken);
        visit.HandedOut(timeline.Uses.Count);
        return new TimelineNode(visit, timeline, asOf);
    }
}

internal sealed record VehicleUseNode(CaseReader Visit, VehicleUse Use);

internal sealed record TimelineConflictNode(CaseReader Visit, TimelineConflict Conflict);

internal sealed class TimelineType : ObjectType<TimelineNode>
{
    protected override void Configure(IObjectTypeDescriptor<TimelineNode> type)
    {
        type.Name("Timeline").Description("What was recorded of a subject, in time order. Records of the past only: no record is not absence, registration is not "
            + "presence, and nothing is foretold.");
        type.Field("stays").Type("[Stay!]!").Description("By check-in.").ResolveBatch(async (nodes, context) =>
            await Visits.Each<TimelineNode, IReadOnlyList<StayNode>>(nodes, node => node.Visit, (visit, own) => Visits.Flat(
                [.. own.Select(node => node.Timeline.Stays.Select(stay => stay.Stay).ToArray())], ids => StayNode.Of(visit, ids, context.CancellationToken))));
        type.Field("vehicles").Type("[VehicleUse!]!").Description("What the subject drove or owns, where it was seen; by instant.")
            .Resolve(node => node.Timeline.Uses.Select(use => new VehicleUseNode(node.Visit, use)).ToArray());
        type.Field("gaps").Type("[Interval!]!")
            .Description("Times longer than 24 hours between the first and the last record that no stay covers; a sighting cuts one in two. Before the first and "
                + "after the last record nothing is known, so there is no gap. A stay still open covers up to asOf.")
            .Resolve(node => node.Timeline.Gaps);
        type.Field("conflicts").Type("[TimelineConflict!]!").Description("Records that cannot all be true of one person, by the instant from which they contradict.")
            .Resolve(node => node.Timeline.Conflicts.Select(conflict => new TimelineConflictNode(node.Visit, conflict)).ToArray());
        type.Field("buildingsWithoutCoordinates").Type("Int!")
            .Description("Buildings of this answer whose place is not known: FAR_STAYS and TOO_FAST say nothing of them.")
            .Resolve(node => node.Timeline.BuildingsWithoutCoordinates);
        type.Field("asOf").Type("DateTime!").Description("When the data this was read from became known.").Resolve(node => node.AsOf);
    }
}

internal sealed class VehicleUseType : ObjectType<VehicleUseNode>
{
    protected override void Configure(IObjectTypeDescriptor<VehicleUseNode> type)
    {
        type.Name("VehicleUse").Description("A vehicle of the subject, or one that he drove, seen once.");
        type.Field("vehicle").Type("Vehicle!").ResolveBatch(async (nodes, context) => await Visits.Each<VehicleUseNode, VehicleNode>(
            nodes, node => node.Visit, async (visit, own) => [.. (await visit.Vehicles([.. own.Select(node => node.Use.Vehicle)], context.CancellationToken))
                .Select(vehicle => new VehicleNode(visit, vehicle))]));
        type.Field("at").Type("DateTime!").Resolve(node => node.Use.At);
        type.Field("building").Type("Building").Description("Null where the file states none.").ResolveBatch(async (nodes, context) => await Buildings(nodes, context));
        type.Field("asDriver").Type("Boolean!")
            .Description("True where the subject is recorded as driver. False where he owns the vehicle and nobody, or somebody else, is: then it does not say where he was.")
            .Resolve(node => node.Use.AsDriver);
        type.Field("source").Type("Source!").Resolve(node => node.Use.Source);
    }

    private static async ValueTask<IReadOnlyList<Building?>> Buildings(IReadOnlyList<VehicleUseNode> nodes, IResolverContext context) =>
        await Visits.Each<VehicleUseNode, Building?>(nodes, node => node.Visit, async (visit, own) =>
        {
            var known = own.Select(node => node.Use.Building).OfType<BuildingId>().Distinct().ToArray();
            var found = (await visit.Buildings(known, context.CancellationToken)).ToDictionary(building => building.Id);
            return [.. own.Select(node => node.Use.Building is { } building ? found[building] : null)];
        });
}

internal sealed class TimelineConflictType : ObjectType<TimelineConflictNode>
{
    protected override void Configure(IObjectTypeDescriptor<TimelineConflictNode> type)
    {
        type.Name("TimelineConflict").Description("Records that cannot all be true of one person: a question to the data first. Somebody may sign for another, a clock may "
            + "be wrong, two people may have been merged.");
        type.Field("rule").Type("ConflictRule!")
            .Description("TWO_ROOMS: two rooms of one building for 60 minutes or longer. FAR_STAYS: buildings at least 20 km apart for 4 hours or longer. TOO_FAST: two "
                + "presences (check-in, sighting as driver), at least 2 km and further apart than any road, rail or air way in that time and 5 minutes.")
            .Resolve(node => node.Conflict.Rule);
        type.Field("stays").Type("[Stay!]!").ResolveBatch(async (nodes, context) =>
            await Visits.Each<TimelineConflictNode, IReadOnlyList<StayNode>>(nodes, node => node.Visit, (visit, own) => Visits.Flat(
                [.. own.Select(node => node.Conflict.Stays.Select(stay => stay.Stay).ToArray())], ids => StayNode.Of(visit, ids, context.CancellationToken))));
        type.Field("vehicles").Type("[VehicleUse!]!").Resolve(node => node.Conflict.Uses.Select(use => new VehicleUseNode(node.Visit, use)).ToArray());
        type.Field("reason").Type("String!").Description("The rule with its numbers and its ordinary reading, in the reader's language.")
            .Resolve(node => ConflictText.Of(node.Conflict));
    }
}
