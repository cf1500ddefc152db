using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class MutationType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name("Mutation");
        type.Field("openCase").Type("Case!").Description("Opens a case; for supervisors. The one who opens it approves it and is no member.")
            .Argument("input", "OpenCaseInput!").Resolve(OpenCase);
        type.Field("addSubject").Type("Subject!")
            .Description("Names a subject by exact document number; for investigators who are members. Where persons share a number its kind stands before it: "
                + "CN_ID:, PASSPORT: or OTHER:.")
            .Argument("caseId", "ID!").Argument("documentNumber", "String!").Argument("basis", "String!", description: "Why; it is the purpose in the log.")
            .Resolve(AddSubject);
        type.Field("withdrawImport").Type("Import!")
            .Description("Takes a whole load out of the data; for administrators. What held before it holds again. A load that later ones built on stays.")
            .Argument("importId", "ID!").Argument("reason", "String!").Resolve(WithdrawImport);
        type.Field("calibrate").Type("Calibration!")
            .Description("Runs a calibration and waits for it; for supervisors. One at a time and for at most 200,000 stays; the command has no such limit.")
            .Argument("subjects", "Int! = 200", description: "How many guests to ask about, 1 to 500.").Argument("seed", "Int! = 1").Resolve(CalibrationType.Run);
        DecisionMutations.AddTo(type);
    }

    private static ValueTask<ImportRun> WithdrawImport(IResolverContext context) => context.State<Request>().Inquiry.WithdrawImport(
        context.Argument<string>("importId"), context.Argument<string>("reason"), () => { }, context.CancellationToken);

    private static async ValueTask<CaseNode> OpenCase(IResolverContext context)
    {
        var opening = context.Argument<CaseOpening>("input");
        return new CaseNode(await context.State<Request>().Inquiry.OpenCase(opening, context.CancellationToken), null);
    }

    private static async ValueTask<SubjectNode> AddSubject(IResolverContext context)
    {
        var (visit, subject) = await context.State<Request>().Inquiry.AddSubject(
            context.Argument<string>("caseId"), context.Argument<string>("documentNumber"), context.Argument<string>("basis"), context.CancellationToken);
        return new SubjectNode(visit, subject);
    }
}

internal sealed class OpenCaseInputType : InputObjectType<CaseOpening>
{
    protected override void Configure(IInputObjectTypeDescriptor<CaseOpening> type)
    {
        type.Name("OpenCaseInput");
        type.Field("number").Type("String!").Description("The unit's own number; no two cases share one.");
        type.Field("title").Type("String!").Description("Without names of people.");
        type.Field("ground").Type("String!").Description("The legal ground, in words.");
        type.Field("validUntil").Type("DateTime!").Description("In the future and within the longest authority of the deployment (90 days unless configured).");
        type.Field("members").Type("[String!]!").Description("Users who may enter. The one who opens the case is none of them.");
    }
}
