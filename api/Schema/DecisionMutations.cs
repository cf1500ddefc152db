using Investigate.Cases;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>The mutations by which people decide about cases and persons in them.</summary>
internal static class DecisionMutations
{
    public static void AddTo(IObjectTypeDescriptor type)
    {
        type.Field("changeCase").Type("Case!")
            .Description("Suspends, resumes, closes or extends a case or names other members; for supervisors who are no members of it. Access of those who "
                + "lose it ends at once. Closing a case, or extending one after its end, masks again whoever was unmasked in it.")
            .Argument("caseId", "ID!").Argument("status", "CaseStatus")
            .Argument("validUntil", "DateTime", description: "In the future and within the longest authority of the deployment, counted from now.")
            .Argument("members", "[String!]", description: "All of them, not only new ones. Neither who approved the case nor who changes it is among them.")
            .Argument("reason", "String!", description: "In words; it is the purpose in the log.")
            .Resolve(ChangeCase);
        type.Field("unmask").Type("Person!")
            .Description("Shows a person's name, document number and birth year to the members of the case until it ends; for investigators who are "
                + "members. A minor or possible victim needs a supervisor's agreement first: see requestUnmasking.")
            .Argument("caseId", "ID!").Argument("personId", "ID!").Argument("reason", "String!", description: "In words; it is the purpose in the log.")
            .Resolve(Unmask);
        type.Field("setCategory").Type("Person!")
            .Description("Says what a person who is no subject is to the case; for investigators who are members. A possible victim is masked again until "
                + "a supervisor has agreed to his unmasking.")
            .Argument("caseId", "ID!").Argument("personId", "ID!").Argument("category", "PersonCategory!", description: "Not SUBJECT: see addSubject.")
            .Argument("reason", "String!", description: "In words; it is the purpose in the log.")
            .Resolve(SetCategory);
        type.Field("requestUnmasking").Type("UnmaskingRequest!")
            .Description("Asks a supervisor to agree to the unmasking of a minor or possible victim; for investigators who are members. One request for a "
                + "person waits at a time; asking again gives the one that waits.")
            .Argument("caseId", "ID!").Argument("personId", "ID!").Argument("reason", "String!", description: "In words, without names; the supervisor reads it.")
            .Resolve(RequestUnmasking);
        type.Field("agreeToUnmasking").Type("UnmaskingRequest!")
            .Description("Agrees that the person of a request may be unmasked in its case; for supervisors who are no members of it. The person stays masked "
                + "until a member unmasks him.")
            .Argument("requestId", "ID!").Argument("reason", "String!", description: "In words; it is the purpose in the log.")
            .Resolve(Agree);
        type.Field("saveChart").Type("SavedChart!")
            .Description("Saves a chart, with the purpose last stated in the case; for investigators who are members. A name that is there already is saved over only by a "
                + "document whose `basedOn` is the id of the newest chart of that name; else CONFLICT.")
            .Argument("caseId", "ID!").Argument("name", "String!", description: "1 to 100 characters, without names of people.")
            .Argument("document", "String!", description: "A JSON object of ids of this case, numbers and marks of the drawing, at most 1,000,000 bytes; words only as `text` of a note.")
            .Resolve(SavedCharts.Save);
        type.Field("recordExport").Type("Boolean!")
            .Description("Notes in the log that a chart is exported, before the file is handed out, with the purpose last stated in the case; for members. "
                + "True once the entry is durable.")
            .Argument("caseId", "ID!").Argument("format", "String!", description: "PNG, SVG, GRAPHML, GEXF, CSV or JSON.")
            .Argument("nodes", "Int!").Argument("links", "Int!").Argument("omitted", "Int!", description: "How many are not in the file.")
            .Resolve(RecordExport);
    }

    private static Inquiry Inquiry(IResolverContext context) => context.State<Request>().Inquiry;

    private static async ValueTask<CaseNode> ChangeCase(IResolverContext context)
    {
        var asked = new CaseAlteration(
            context.Argument<CaseStatus?>("status"), context.Argument<DateTimeOffset?>("validUntil"), context.Argument<IReadOnlyList<string>?>("members"));
        return new CaseNode(
            await Inquiry(context).ChangeCase(context.Argument<string>("caseId"), asked, context.Argument<string>("reason"), context.CancellationToken), null);
    }

    private static ValueTask<CasePerson> Unmask(IResolverContext context) => Inquiry(context).Unmask(
        context.Argument<string>("caseId"), context.Argument<string>("personId"), context.Argument<string>("reason"), context.CancellationToken);

    private static ValueTask<CasePerson> SetCategory(IResolverContext context) => Inquiry(context).SetCategory(
        context.Argument<string>("caseId"), context.Argument<string>("personId"), context.Argument<PersonCategory>("category"),
        context.Argument<string>("reason"), context.CancellationToken);

    private static ValueTask<UnmaskingWish> RequestUnmasking(IResolverContext context) => Inquiry(context).RequestUnmasking(
        context.Argument<string>("caseId"), context.Argument<string>("personId"), context.Argument<string>("reason"), context.CancellationToken);

    private static ValueTask<UnmaskingWish> Agree(IResolverContext context) => Inquiry(context).AgreeToUnmasking(
        context.Argument<string>("requestId"), context.Argument<string>("reason"), context.CancellationToken);

    private static async ValueTask<bool> RecordExport(IResolverContext context)
    {
        await Inquiry(context).RecordExport(
            context.Argument<string>("caseId"), context.Argument<string>("format"), context.Argument<int>("nodes"), context.Argument<int>("links"),
            context.Argument<int>("omitted"), context.CancellationToken);
        return true;
    }
}
