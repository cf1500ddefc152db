using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>Things, the links between them, and what is not shown.</summary>
internal sealed record ChartView(IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartLink> Links, IReadOnlyList<CutNode> Cuts);

/// <param name="At">In a path in time order: the instant used.</param>
/// <param name="Companion">What the companion question found, where the link is one of it.</param>
internal sealed record ChartLink(CaseReader Visit, Link Link, DateTimeOffset? At, CompanionNode? Companion)
{
    /// <summary>What makes it this link and no other, in words that never leave.</summary>
    public string Key => $"{Link.Kind} {Link.From.Kind} {Link.From.Number} {Link.To.Kind} {Link.To.Number} {Link.Amount?.Currency.Code}";
}

internal sealed record CutNode(CaseReader Visit, Cut Cut, int Limit);

internal sealed class ChartType : ObjectType<ChartView>
{
    protected override void Configure(IObjectTypeDescriptor<ChartView> type)
    {
        type.Name("Chart").Description("A part of the case's own graph: what was looked at, not all there is.");
        type.Field("nodes").Type("[ChartNode!]!").Description("Those asked about first, in their order.").Resolve(chart => chart.Nodes);
        type.Field("links").Type("[ChartLink!]!").Description("Each once; both ends are among the nodes.").Resolve(chart => chart.Links);
        type.Field("omitted").Type("[Omission!]!").Description("What is not shown, each with its number: nothing is cut silently.").Resolve(chart => chart.Cuts);
    }
}

internal sealed class ChartNodeType : ObjectType<ChartNode>
{
    protected override void Configure(IObjectTypeDescriptor<ChartNode> type)
    {
        type.Name("ChartNode").Description("A thing of a chart. Persons reached are masked like everywhere in the case.");
        type.Field("id").Type("ID!").Resolve(node => node.Visit.Id(node.Node));
        type.Field("label").Type("String!").Description("What the case may call it now: a name or handle, a house and room, a plate, an account's number or its end.")
            .Resolve(node => node.Label);
        type.Field("entity").Type("Entity!").Resolve(node => node.Entity);
        type.Field("linkCounts").Type("[LinkCount!]!")
            .Description("How many links of each kind it has in the time of the chart, before any is asked for; kinds without one are left out.")
            .ResolveBatch(async (nodes, context) => await ChartNodes.Counts(nodes, context));
    }
}

internal sealed class LinkCountType : ObjectType<LinkCount>
{
    protected override void Configure(IObjectTypeDescriptor<LinkCount> type)
    {
        type.Name("LinkCount");
        type.Field("kind").Type("LinkKind!").Resolve(count => count.Kind);
        type.Field("total").Type("Int!").Resolve(count => count.Total);
    }
}

internal sealed class ChartLinkType : ObjectType<ChartLink>
{
    private const int MostEvidence = 200;

    protected override void Configure(IObjectTypeDescriptor<ChartLink> type)
    {
        type.Name("ChartLink").Description("All facts of one kind that tie two things; of PAID those of one direction and currency.");
        type.Field("id").Type("ID!").Description("The same for the same link in all answers of the case.").Resolve(link => link.Visit.Ids.OfLink(link.Key));
        type.Field("kind").Type("LinkKind!").Resolve(link => link.Link.Kind);
        type.Field("from").Type("ID!").Description("Id of a node.").Resolve(link => link.Visit.Id(link.Link.From));
        type.Field("to").Type("ID!").Description("Id of a node. STAYED_WITH and COMPANION have no direction.").Resolve(link => link.Visit.Id(link.Link.To));
        type.Field("count").Type("Int!").Description("How many facts: stays, sightings, transfers; of COMPANION occasions.").Resolve(link => link.Link.Count);
        type.Field("amount").Type("Money").Description("Sum of the transfers.").Resolve(link => link.Link.Amount?.Amount);
        type.Field("currency").Type("String").Description("ISO 4217, with amount.").Resolve(link => link.Link.Amount?.Currency.Code);
        type.Field("during").Type("Interval").Description("From the first start to the last end. Null where no fact has a time.").Resolve(link => link.Link.During);
        type.Field("at").Type("DateTime").Description("In a path in time order: the instant used.").Resolve(link => link.At);
        type.Field("strength").Type("Strength").Description("Of COMPANION alone: other kinds are no question of coincidence.")
            .Resolve(link => link.Companion is { } node ? (Strength?)node.Companion.Strength(node.Visit.Looks, node.Explanation is not null) : null);
        type.Field("pValue").Type("Float").Description("As of Companion.").Resolve(link => link.Companion?.Companion.PValue);
        type.Field("qValue").Type("Float").Description("As of Companion.").Resolve(link => link.Companion?.Companion.QAfter(link.Visit.Looks));
        type.Field("ordinaryExplanation").Type("OrdinaryExplanation").Description("As of Companion.")
            .Resolve(link => link.Companion is { Explanation: { } explanation } node ? new ExplanationNode(node.Visit, explanation) : null);
        type.Field("evidence").Type("[Source!]!").Description("The rows it rests on, in the order they were loaded. `first` is at most 200.")
            .Argument("first", "Int = 20").ResolveBatch(async (links, context) => await Evidence(links, context));
    }

    private static ValueTask<IReadOnlyList<IReadOnlyList<Source>>> Evidence(IReadOnlyList<ChartLink> links, IResolverContext context)
    {
        var first = Paging.ReadFirst(context, MostEvidence);
        return Visits.Each<ChartLink, IReadOnlyList<Source>>(links, link => link.Visit, async (visit, own) =>
        {
            var wanted = own.Select(link => link.Link.Facts.Take(first).ToArray()).ToArray();
            FactId[] facts = [.. wanted.SelectMany(of => of).Distinct().Order()];
            long[] Of(FactKind kind) => [.. facts.Where(fact => fact.Kind == kind).Select(fact => fact.Number)];
            var sources = await visit.Sources(
                [.. Of(FactKind.Stay).Select(id => new StayId(id))], [.. Of(FactKind.Sighting).Select(id => new SightingId(id))],
                [.. Of(FactKind.Transfer).Select(id => new TransferId(id))], [.. Of(FactKind.Room).Select(id => new RoomId(id))],
                [.. Of(FactKind.Vehicle).Select(id => new VehicleId(id))], [.. Of(FactKind.Account).Select(id => new AccountId(id))], context.CancellationToken);
            var of = facts.Zip(sources).ToDictionary(pair => pair.First, pair => pair.Second);
            return [.. wanted.Select(link => link.Select(fact => of[fact]).ToArray())];
        });
    }
}

internal sealed class OmissionType : ObjectType<CutNode>
{
    protected override void Configure(IObjectTypeDescriptor<CutNode> type)
    {
        type.Name("Omission").Description("Something that is not shown.");
        type.Field("at").Type("ID!").Description("The node at which it is.").Resolve(node => node.Visit.Id(node.Cut.At));
        type.Field("kind").Type("LinkKind!").Resolve(node => node.Cut.Kind);
        type.Field("shown").Type("Int!").Resolve(node => node.Cut.Shown);
        type.Field("total").Type("Int!").Resolve(node => node.Cut.Total);
        type.Field("reason").Type("String!").Description("In the reader's language.").Resolve(node => ChartText.Reason(node.Cut, node.Limit));
    }
}

/// <summary>A path with its sentence.</summary>
internal sealed record PathView(IReadOnlyList<ChartNode> Nodes, IReadOnlyList<ChartLink> Links, double Cost, string Text);

internal sealed class PathType : ObjectType<PathView>
{
    protected override void Configure(IObjectTypeDescriptor<PathView> type)
    {
        type.Name("Path").Description("One way from one thing to another. A way is no finding: it says how, not that anything went along it.");
        type.Field("nodes").Type("[ChartNode!]!").Description("From one end to the other.").Resolve(path => path.Nodes);
        type.Field("links").Type("[ChartLink!]!").Description("Step by step; of parallel links all, the cheapest first.").Resolve(path => path.Links);
        type.Field("cost").Type("Float!")
            .Description("The less, the more exclusive: each link costs 1/2 + 1/2 log2 of how many are tied to its hub. In time order hours from the first departure "
                + "to the arrival.")
            .Resolve(path => path.Cost);
        type.Field("text").Type("String!").Description("What it says and what was not looked at, in the reader's language.").Resolve(path => path.Text);
    }
}

internal sealed class AccountType : ObjectType<CaseAccount>
{
    protected override void Configure(IObjectTypeDescriptor<CaseAccount> type)
    {
        type.Name("Account").Implements("Node").Description("An account. Its id is this case's own.");
        type.Field("id").Type("ID!").Resolve(account => account.Id);
        type.Field("kind").Type("String!").Description("BANK, PAYMENT, CHAT or UNKNOWN.").Resolve(account => account.Kind.ToString().ToUpperInvariant());
        type.Field("number").Type("String!").Description("While its holder is masked or not known the last four characters, such as \"•••• 4821\".").Resolve(account => account.Number);
        type.Field("masked").Type("Boolean!").Resolve(account => account.Masked);
    }
}
