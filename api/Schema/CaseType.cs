using Investigate.Cases;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>A case, from outside or, with a visit, from inside.</summary>
internal sealed record CaseNode(CaseFile File, CaseReader? Visit)
{
    /// <exception cref="RefusedException">PURPOSE_REQUIRED: the case was reached without a purpose.</exception>
    public CaseReader Inside => Visit ?? throw new RefusedException(
        Refusal.PurposeRequired,
        "Expected a purpose for this read, found none. Read persons below case(id, purpose).",
        "此次查阅需要说明目的，但未说明。请在 case(id, purpose) 下查阅人员。");
}

internal sealed class CaseType : ObjectType<CaseNode>
{
    protected override void Configure(IObjectTypeDescriptor<CaseNode> type)
    {
        type.Name("Case").Implements("Node").Description(
            "The frame every question is asked in: a legal ground, an approver, members, an end. Below `cases`, `openCase` and `node` only what is no person's may be read.");
        type.Field("id").Type("ID!").Resolve((node, context) => Ids(context).Of(node.File.Id));
        type.Field("number").Type("String!").Description("The unit's own number.").Resolve(node => node.File.Number);
        type.Field("title").Type("String!").Resolve((node, context) => Insight(node, context).Title);
        type.Field("status").Type("CaseStatus!").Resolve((node, context) => Insight(node, context).Status);
        type.Field("authority").Type("Authority!").Resolve((node, context) => Insight(node, context));
        type.Field("members").Type("[String!]!").Description("Users who may enter, if their role reads. The approver is never among them.")
            .Resolve(node => node.File.Members);
        type.Field("myPurposes").Type("[String!]!").Description("The purposes I stated here before in reads that were answered, last first, at most ten.")
            .ResolveBatch(async (nodes, context) => await Purposes(nodes, context));
        type.Field("subjects").Type("SubjectConnection!").Description("The persons the case is about, in the order they were named. `first` is at most 200.")
            .Argument("first", "Int = 20").Argument("after", "String")
            .ResolveBatch(async (nodes, context) => await Subjects(nodes, context));
        type.Field("search").Type("EntityConnection!")
            .Description("What the case has reached and the text names: persons whose name may be seen here, by name or handle; buildings by name or "
                + "address and rooms by number, where those persons stayed; a vehicle by its exact plate. Nobody masked is found. For investigators. "
                + "`first` is at most 200.")
            .Argument("text", "String!", description: "1 to 200 characters; capitals do not count. It is not logged.")
            .Argument("first", "Int = 20").Argument("after", "String")
            .ResolveBatch(async (nodes, context) => await SearchPages.Of(nodes, context));
        type.Field("unmaskingRequests").Type("[UnmaskingRequest!]!")
            .Description("Requests to unmask minors and possible victims, in the order they were made, without any person; for members and supervisors.")
            .ResolveBatch(async (nodes, context) => await Wishes(nodes, context));
        type.Field("reads").Type("ReadConnection!")
            .Description("Who read what in this case, newest first, no person named; for the supervisor who approved it. `first` is at most 200.")
            .Argument("actor", "String").Argument("during", "IntervalInput").Argument("first", "Int = 50").Argument("after", "String")
            .ResolveBatch(async (nodes, context) => await Reads(nodes, context));
        type.Field("companions").Type("CompanionConnection!")
            .Description("Who shared stays with a subject of this case, and how often chance alone would give that. A row is no accusation: read its ordinary "
                + "explanation first, then q with personsTested and looks. By p (never tested last), occasions (most first), the first time together, the handle. "
                + "Filters and pages leave p, q and personsTested as they are. `first` is at most 500.")
            .Argument("of", "ID!", description: "A subject of this case.")
            .Argument("during", "IntervalInput", description: "Only stays of the subject that meet this time.")
            .Argument("minOccasions", "Int = 2", description: "Leaves out who shared fewer stays; at least 1.")
            .Argument("maxQ", "Float", description: "Leaves out whose q is above this, or who has none; from 0 to 1.")
            .Argument("first", "Int = 20").Argument("after", "String")
            .ResolveBatch(async (nodes, context) => await CompanionPages.Of(nodes, context));
        type.Field("timeline").Type("Timeline!")
            .Description("What was recorded of a subject of this case: stays, vehicles, gaps and what contradicts. The past only. At most 20,000 stays and sightings each.")
            .Argument("of", "ID!", description: "A subject of this case.")
            .Argument("during", "IntervalInput", description: "Only stays that meet this time, and vehicles seen in it.")
            .ResolveBatch(async (nodes, context) => await TimelineNode.Of(nodes, context));
        ChartFields.AddTo(type);
        type.Field("charts").Type("SavedChartConnection!").Description("The newest chart of each name, last saved first. `first` is at most 200.")
            .Argument("first", "Int = 20").Argument("after", "String")
            .ResolveBatch(async (nodes, context) => await SavedCharts.Of(nodes, context));
    }

    private static DeploymentIds Ids(IResolverContext context) => context.State<Request>().Inquiry.Ids;

    private static CaseFile Insight(CaseNode node, IResolverContext context)
    {
        context.State<Request>().Inquiry.RequireInsight(node.File);
        return node.File;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<string>>> Purposes(IReadOnlyList<CaseNode> nodes, IResolverContext context)
    {
        var inquiry = context.State<Request>().Inquiry;
        var purposes = new List<IReadOnlyList<string>>(nodes.Count);
        foreach (var node in nodes)
        {
            purposes.Add(await inquiry.MyPurposes(node.File, context.CancellationToken));
        }

        return purposes;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<UnmaskingWish>>> Wishes(IReadOnlyList<CaseNode> nodes, IResolverContext context)
    {
        var wishes = new List<IReadOnlyList<UnmaskingWish>>(nodes.Count);
        foreach (var node in nodes)
        {
            wishes.Add(await context.State<Request>().Inquiry.UnmaskingRequests(node.File, context.CancellationToken));
        }

        return wishes;
    }

    private static async ValueTask<IReadOnlyList<Reads>> Reads(IReadOnlyList<CaseNode> nodes, IResolverContext context)
    {
        var inquiry = context.State<Request>().Inquiry;
        var reads = new List<Reads>(nodes.Count);
        foreach (var node in nodes)
        {
            var list = $"reads {node.File.Id.Value}";
            var paging = Paging.Of(context, 200, cursor => inquiry.Ids.OpenCursor(list, cursor));
            var during = IntervalInput.Of(context.Argument<IntervalInput?>("during"));
            var page = await inquiry.ReadsOf(node.File, context.Argument<string?>("actor"), during, paging.Request, context.CancellationToken);
            reads.Add(new Reads(Connection<AuditEntry>.Of(page, entry => entry, paging, entry => inquiry.Ids.Cursor(list, entry.Said.Sequence))));
        }

        return reads;
    }

    private static ValueTask<IReadOnlyList<Connection<SubjectNode>>> Subjects(IReadOnlyList<CaseNode> nodes, IResolverContext context) =>
        Visits.Each<CaseNode, Connection<SubjectNode>>(nodes, node => node.Inside, async (visit, own) =>
        {
            var paging = Paging.Of(context, 200, cursor => visit.Ids.OpenCursor("subjects", cursor));
            var subjects = (await visit.Subjects(context.CancellationToken)).Select(subject => new SubjectNode(visit, subject)).ToArray();
            var page = Connection<SubjectNode>.Of(subjects, paging, position => visit.Ids.Cursor("subjects", position));
            return [.. own.Select(_ => page)];
        });
}

internal sealed class AuthorityType : ObjectType<CaseFile>
{
    protected override void Configure(IObjectTypeDescriptor<CaseFile> type)
    {
        type.Name("Authority").Description("What allows the case to be read, from when, and until when.");
        type.Field("ground").Type("String!").Description("The legal ground, as written.").Resolve(file => file.Ground);
        type.Field("approvedBy").Type("String!").Resolve(file => file.ApprovedBy);
        type.Field("validFrom").Type("DateTime!").Resolve(file => file.Authority.Start);
        type.Field("validUntil").Type("DateTime!").Description("The first instant at which nothing may be read any more.")
            .Resolve(file => file.Authority.End);
    }
}
