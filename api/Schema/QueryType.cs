using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class QueryType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name("Query");
        type.Field("node").Type("Node").Description("The thing an id stands for. What belongs to a case is read with the purpose last stated there.")
            .Argument("id", "ID!").Resolve<object?>(Nodes.Of);
        type.Field("viewer").Type("Viewer!").Description("Who asks, as his token says.").Resolve(context => Inquiry(context).Viewer);
        type.Field("cases").Type("CaseConnection!").Description("The cases I may know of, newest first: as a member my own, as supervisor, auditor or "
                + "administrator all. No person is read. `first` is at most 200.")
            .Argument("first", "Int = 20").Argument("after", "String").Resolve(Cases);
        type.Field("case").Type("Case").Description("The only way to a person. Every read below it is logged with this purpose before the answer leaves.")
            .Argument("id", "ID!").Argument("purpose", "String!", description: "What the read is for, in words; not the name of a person, since auditors read it.")
            .Argument("asKnown", "DateTime", description: "Answers from what was loaded and not withdrawn at this instant; from what is known now where it is not "
                + "given. One instant for a whole operation. Who is a subject and who is masked is decided as of now. Dear: an old version is opened first.")
            .Resolve(Case);
        type.Field("buildings").Type("BuildingConnection!")
            .Description("Buildings whose name, address, district or key holds the text, or all; in the order they were first loaded. `first` is at most 200.")
            .Argument("text", "String", description: "At most 200 characters; capitals do not count.")
            .Argument("first", "Int = 20").Argument("after", "String").Resolve(Buildings);
        type.Field("imports").Type("ImportConnection!").Description("Loads, newest first; for administrators. `first` is at most 200.")
            .Argument("first", "Int = 20").Argument("after", "String").Resolve(Imports);
        type.Field("counts").Type("Counts!").Description("For auditors and administrators.")
            .Resolve(async context =>
            {
                Inquiry(context).Require("counts", Role.Auditor, Role.Administrator);
                return await Inquiry(context).Counts(context.CancellationToken);
            });
        type.Field("calibration").Type("Calibration").Description("The last calibration on this deployment's own data; null where there was none. For supervisors.")
            .Resolve(CalibrationType.Last);
        type.Field("auditLog").Type("AuditConnection!").Description("The read log, newest first; for auditors. `first` is at most 200.")
            .Argument("first", "Int = 50").Argument("after", "String").Argument("caseId", "ID").Argument("actor", "String")
            .Argument("during", "IntervalInput").Resolve(AuditLog);
        type.Field("retentionDryRun").Type("[RetentionLine!]!").Description("What the next retention run would erase, by case and kind; nothing is changed. For auditors.")
            .Resolve(async context => await Inquiry(context).RetentionDryRun(context.CancellationToken));
    }

    private static Inquiry Inquiry(IResolverContext context) => context.State<Request>().Inquiry;

    private static async ValueTask<CaseNode?> Case(IResolverContext context)
    {
        var visit = await Inquiry(context).Enter(context.Argument<string>("id"), context.Argument<string>("purpose"), context.CancellationToken);
        Inquiry(context).ReadAsKnown(visit, context.Argument<DateTimeOffset?>("asKnown"));
        return new CaseNode(visit.File, visit);
    }

    private static async ValueTask<Connection<CaseNode>> Cases(IResolverContext context)
    {
        var ids = Inquiry(context).Ids;
        var paging = Paging.Of(context, 200, cursor => ids.OpenCursor("cases", cursor));
        var page = await Inquiry(context).Cases(paging.Request, context.CancellationToken);
        return Connection<CaseNode>.Of(page, file => new CaseNode(file, null), paging, file => ids.Cursor("cases", file.Id.Value));
    }

    private static async ValueTask<Connection<Building>> Buildings(IResolverContext context)
    {
        Inquiry(context).Note("buildings");
        var (ids, text) = (Inquiry(context).Ids, context.Argument<string?>("text")?.Trim());
        if (text?.Length > 200)
        {
            throw new RefusedException(Refusal.BadUserInput, "Expected `text` of at most 200 characters, found a longer one.", "`text` 最多 200 个字符；内容过长。");
        }

        var list = $"buildings {text}";
        var paging = Paging.Of(context, 200, cursor => ids.OpenCursor(list, cursor));
        var page = await Inquiry(context).FindBuildings(text, paging.Request, context.CancellationToken);
        return Connection<Building>.Of(page, building => building, paging, building => ids.Cursor(list, building.Id.Value));
    }

    private static async ValueTask<Connection<ImportRun>> Imports(IResolverContext context)
    {
        Inquiry(context).Require("imports", Role.Administrator);
        var ids = Inquiry(context).Ids;
        var paging = Paging.Of(context, 200, cursor => ids.OpenCursor("imports", cursor));
        var page = await Inquiry(context).Imports(paging.Request, context.CancellationToken);
        return Connection<ImportRun>.Of(page, run => run, paging, run => ids.Cursor("imports", run.Id.Value));
    }

    private static async ValueTask<Connection<AuditEntry>> AuditLog(IResolverContext context)
    {
        Inquiry(context).Require("auditLog", Role.Auditor);
        var ids = Inquiry(context).Ids;
        var paging = Paging.Of(context, 200, cursor => ids.OpenCursor("auditLog", cursor));
        var page = await Inquiry(context).AuditLog(
            context.Argument<string?>("caseId"), context.Argument<string?>("actor"), IntervalInput.Of(context.Argument<IntervalInput?>("during")),
            paging.Request, context.CancellationToken);
        return Connection<AuditEntry>.Of(page, entry => entry, paging, entry => ids.Cursor("auditLog", entry.Said.Sequence));
    }
}
