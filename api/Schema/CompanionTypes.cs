using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

internal sealed record CompanionNode(CaseReader Visit, Companion Companion, Explanation? Explanation);

internal sealed record OccasionNode(CaseReader Visit, Occasion Occasion);

internal sealed record ExplanationNode(CaseReader Visit, Explanation Explanation);

internal sealed record ChanceNode(CaseReader Visit, StayChance Chance);

internal sealed class CompanionType : ObjectType<CompanionNode>
{
    protected override void Configure(IObjectTypeDescriptor<CompanionNode> type)
    {
        type.Name("Companion").Description("A person who shared stays of the subject, and how often chance alone would give that. He may have done nothing: two "
            + "people off the same train look the same. A row may open an order for a person to check; it never acts.");
        type.Field("person").Type("Person!").ResolveBatch(async (nodes, context) => await Visits.Each<CompanionNode, CasePerson>(
            nodes, node => node.Visit, (visit, own) => visit.Persons([.. own.Select(node => node.Companion.Person)], context.CancellationToken)));
        type.Field("occasions").Type("Int!").Description("How many of the subject's stays this person shared; each stay counts once, by its strongest kind.")
            .Resolve(node => node.Companion.Occasions);
        type.Field("tested").Type("Int!")
            .Description("How many separate pieces of evidence were tested and hit. One visit, one party that moves as one and one weekly routine count once each.")
            .Resolve(node => node.Companion.Tested);
        type.Field("sameRegistration").Type("Int!").Description("Occasions of kind SAME_STAY: booked together, so no coincidence and not tested.")
            .Resolve(node => node.Companion.SameRegistration);
        type.Field("expectedByChance").Type("Float!").Description("How many of the tested pieces of evidence chance alone would give this pair, on the mean.")
            .Resolve(node => node.Companion.ExpectedByChance);
        type.Field("likelyByChance").Type("LikelyByChance!").Description("How many of them chance alone gives in 95 of 100 cases.")
            .Resolve(node => node.Companion.Likely);
        type.Field("pValue").Type("Float")
            .Description("How often chance alone would give this pair at least so many. It is NOT the probability that it is coincidence, and says nothing about "
                + "what anyone did. Read qValue beside it: among many tested, small p turn up by chance. Null when every occasion is SAME_STAY.")
            .Resolve(node => node.Companion.PValue);
        type.Field("qValue").Type("Float")
            .Description("False-discovery rate: of all rows with a q up to this one, about this share is expected to be chance. Over everybody who could have met the "
                + "subject (personsTested) and all questions of the case (looks), whatever the filters. No statement about any one guest. Null with pValue.")
            .Resolve(node => node.Companion.QAfter(node.Visit.Looks));
        type.Field("minutesTogether").Type("Int!").Description("Whole minutes in which both were there; times that overlap count once.")
            .Resolve(node => (int)Math.Min(int.MaxValue, (long)node.Companion.Together.TotalMinutes));
        type.Field("kinds").Type("[OccasionKind!]!").Description("Kinds of the occasions, each once, strongest first.").Resolve(node => node.Companion.Kinds);
        type.Field("firstTogether").Type("DateTime!").Description("Check-in of the subject's first stay that was shared.")
            .Resolve(node => node.Companion.FirstTogether);
        type.Field("lastTogether").Type("DateTime!").Description("Check-in of the subject's last stay that was shared.")
            .Resolve(node => node.Companion.LastTogether);
        type.Field("ordinaryExplanation").Type("OrdinaryExplanation")
            .Description("To be read before the numbers. Null where none of explanationsLookedFor fits, which clears nobody and accuses nobody.")
            .Resolve(node => node.Explanation is { } explanation ? new ExplanationNode(node.Visit, explanation) : null);
        type.Field("strength").Type("Strength!")
            .Description("BEYOND_CHANCE: q at most 0.05, at least 3 tested, no ordinary explanation; only then may the words \"more than chance explains\" stand. "
                + "IN_DOUBT: q at most 0.05 otherwise. NOT_DISTINCT: q above 0.05. BOOKED_TOGETHER: every occasion on one registration.")
            .Resolve(node => node.Companion.Strength(node.Visit.Looks, node.Explanation is not null));
        type.Field("evidence").Type("[Occasion!]!").Description("The occasions in the order of the subject's check-ins.")
            .Resolve(node => node.Companion.Evidence.Select(occasion => new OccasionNode(node.Visit, occasion)).ToArray());
        type.Field("chances").Type("[StayChance!]!")
            .Description("The subject's stays that this person could have shared, by check-in: the numbers that expectedByChance and pValue are made of.")
            .Resolve(node => node.Companion.Chances.Select(chance => new ChanceNode(node.Visit, chance)).ToArray());
    }
}

internal sealed class LikelyByChanceType : ObjectType<LikelyByChance>
{
    protected override void Configure(IObjectTypeDescriptor<LikelyByChance> type)
    {
        type.Name("LikelyByChance").Description("A range that chance alone leaves in 5 of 100 cases, on either side in at most half of them.");
        type.Field("low").Type("Int!").Resolve(range => range.Low);
        type.Field("high").Type("Int!").Resolve(range => range.High);
    }
}

internal sealed class OccasionType : ObjectType<OccasionNode>
{
    protected override void Configure(IObjectTypeDescriptor<OccasionNode> type)
    {
        type.Name("Occasion").Description("One stay of the subject that the other shared.");
        type.Field("kind").Type("OccasionKind!").Resolve(node => node.Occasion.Kind);
        type.Field("building").Type("Building!").ResolveBatch(async (nodes, context) => await Visits.Each<OccasionNode, Building>(
            nodes, node => node.Visit, (visit, own) => visit.Buildings([.. own.Select(node => node.Occasion.Building)], context.CancellationToken)));
        type.Field("during").Type("Interval!")
            .Description("From the later check-in to the earlier check-out. Where a check-out is missing, the stay is taken to end when the room is next taken, "
                + "at least 12 hours and at most 30 days after its check-in.")
            .Resolve(node => node.Occasion.During);
        type.Field("stays").Type("[Stay!]!").Description("The subject's registration, then those of the other that coincide with it.")
            .ResolveBatch(async (nodes, context) => await Visits.Each<OccasionNode, IReadOnlyList<StayNode>>(nodes, node => node.Visit, (visit, own) =>
                Visits.Flat([.. own.Select(node => node.Occasion.Stays)], ids => StayNode.Of(visit, ids, context.CancellationToken))));
    }
}

internal sealed class OrdinaryExplanationType : ObjectType<ExplanationNode>
{
    protected override void Configure(IObjectTypeDescriptor<ExplanationNode> type)
    {
        type.Name("OrdinaryExplanation").Description("The ordinary reading of what a pair shared. It changes no number, hides nobody and clears nobody.");
        type.Field("code").Type("String!").Description("One of explanationsLookedFor.").Resolve(node => ExplanationText.Code(node.Explanation.Code));
        type.Field("text").Type("String!").Description("The sentence to show, in the reader's language.").Resolve(node => ExplanationText.Of(node.Explanation));
        type.Field("evidence").Type("[Source!]!").Description("The rows it rests on: registrations of both, and rooms where somebody lets them.")
            .ResolveBatch(async (nodes, context) => await Visits.Each<ExplanationNode, IReadOnlyList<Source>>(nodes, node => node.Visit, async (visit, own) =>
            {
                var stays = await Visits.Flat(
                    [.. own.Select(node => node.Explanation.Stays)], ids => visit.Stays(ids, context.CancellationToken));
                var rooms = await Visits.Flat(
                    [.. own.Select(node => node.Explanation.Rooms)], ids => context.State<Request>().Inquiry.Rooms(ids, context.CancellationToken));
                return [.. stays.Zip(rooms, (ofStays, ofRooms) => ofStays.Select(stay => stay.Source).Concat(ofRooms.Select(room => room.Source)).ToArray())];
            }));
    }
}

internal sealed class StayChanceType : ObjectType<ChanceNode>
{
    protected override void Configure(IObjectTypeDescriptor<ChanceNode> type)
    {
        type.Name("StayChance").Description("How likely chance alone makes a guest meet one stay of the subject: that of `own` entries drawn from `total` at least one "
            + "is among the `coinciding`. Anyone can check it: 1 - C(total - coinciding, own) / C(total, own).");
        type.Field("stay").Type("Stay!").Description("The subject's registration.").ResolveBatch(async (nodes, context) => await Visits.Each<ChanceNode, StayNode>(
            nodes, node => node.Visit, (visit, own) => StayNode.Of(visit, [.. own.Select(node => node.Chance.Stay)], context.CancellationToken)));
        type.Field("total").Type("Int!").Description("Entries of the building he is compared with.").Resolve(node => node.Chance.Total);
        type.Field("coinciding").Type("Int!").Description("Those of them that coincide with the subject's stay.").Resolve(node => node.Chance.Coinciding);
        type.Field("own").Type("Int!").Description("Those of them that are this guest's.").Resolve(node => node.Chance.Own);
        type.Field("chance").Type("Float!").Description("From 0 to 1.").Resolve(node => node.Chance.Hit);
        type.Field("comparedWith").Type("ComparedWith!")
            .Description("WEEKS: check-ins within 28 days. EVENT_DAY: within 12 hours, on a day with three times the usual arrivals. SAME_HOUR: within 28 days at the "
                + "same hour of day, for a guest with three or more entries. The largest chance of those that apply stands.")
            .Resolve(node => node.Chance.Among);
    }
}
