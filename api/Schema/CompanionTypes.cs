using Investigate.Cases;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

internal sealed record CompanionNode(CaseReader Visit, Companion Companion);

internal sealed record OccasionNode(CaseReader Visit, Occasion Occasion);

internal sealed class CompanionType : ObjectType<CompanionNode>
{
    protected override void Configure(IObjectTypeDescriptor<CompanionNode> type)
    {
        type.Name("Companion").Description("A person who shared stays of the subject. Not a finding: nothing here has been compared with chance.");
        type.Field("person").Type("Person!").ResolveBatch(async (nodes, context) => await Visits.Each<CompanionNode, CasePerson>(
            nodes, node => node.Visit, (visit, own) => visit.Persons([.. own.Select(node => node.Companion.Person)], context.CancellationToken)));
        type.Field("occasions").Type("Int!").Description("How many of the subject's stays this person shared; each stay counts once, by its strongest kind.")
            .Resolve(node => node.Companion.Occasions);
        type.Field("sameRegistration").Type("Int!").Description("Occasions of kind SAME_STAY: booked together, so no coincidence.")
            .Resolve(node => node.Companion.SameRegistration);
        type.Field("minutesTogether").Type("Int!").Description("Whole minutes in which both were there; times that overlap count once.")
            .Resolve(node => (int)Math.Min(int.MaxValue, (long)node.Companion.Together.TotalMinutes));
        type.Field("kinds").Type("[OccasionKind!]!").Description("Kinds of the occasions, each once, strongest first.").Resolve(node => node.Companion.Kinds);
        type.Field("firstTogether").Type("DateTime!").Description("Check-in of the subject's first stay that was shared.")
            .Resolve(node => node.Companion.FirstTogether);
        type.Field("lastTogether").Type("DateTime!").Description("Check-in of the subject's last stay that was shared.")
            .Resolve(node => node.Companion.LastTogether);
        type.Field("evidence").Type("[Occasion!]!").Description("The occasions in the order of the subject's check-ins.")
            .Resolve(node => node.Companion.Evidence.Select(occasion => new OccasionNode(node.Visit, occasion)).ToArray());
    }
}

internal sealed class OccasionType : ObjectType<OccasionNode>
{
    protected override void Configure(IObjectTypeDescriptor<OccasionNode> type)
    {
        type.Name("Occasion").Description("One stay of the subject that the other shared.");
        type.Field("kind").Type("OccasionKind!").Resolve(node => node.Occasion.Kind);
        type.Field("building").Type("Building!").ResolveBatch(async (nodes, context) =>
            await RoomType.Buildings([.. nodes.Select(node => node.Occasion.Building)], context));
        type.Field("during").Type("Interval!")
            .Description("From the later check-in to the earlier check-out. Where a check-out is missing, the stay is taken to end when the room is next taken, "
                + "at least 12 hours and at most 30 days after its check-in.")
            .Resolve(node => node.Occasion.During);
        type.Field("stays").Type("[Stay!]!").Description("The subject's registration, then those of the other that coincide with it.")
            .ResolveBatch(async (nodes, context) => await Visits.Each<OccasionNode, IReadOnlyList<StayNode>>(nodes, node => node.Visit, (visit, own) =>
                Visits.Flat([.. own.Select(node => node.Occasion.Stays)], ids => StayNode.Of(visit, ids, context.CancellationToken))));
    }
}

internal sealed class CompanionConnectionType() : ConnectionType<CompanionNode>("Companion")
{
    protected override void Configure(IObjectTypeDescriptor<Connection<CompanionNode>> type)
    {
        base.Configure(type);
        type.Field("graphVersion").Type("String!").Description("The state of the data all of this answer was read from.")
            .Resolve((_, context) => context.State<Request>().Inquiry.Version.ToString()!);
    }
}
