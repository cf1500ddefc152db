using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Importers;

namespace Investigate.Api.Schema;

internal sealed record ImportFileNode(ImportId Import, ImportFile File);

internal sealed class ImportType : ObjectType<ImportRun>
{
    protected override void Configure(IObjectTypeDescriptor<ImportRun> type)
    {
        type.Name("Import").Implements("Node").Description("One load of a folder of files.");
        type.Field("id").Type("ID!").Resolve((run, context) => context.State<Request>().Inquiry.Ids.Of(run.Id));
        type.Field("status").Type("ImportStatus!").Resolve(run => run.Status);
        type.Field("startedAt").Type("DateTime!").Description("When it was accepted; once it runs, when it began to.").Resolve(run => run.StartedAt);
        type.Field("finishedAt").Type("DateTime").Description("Null while it runs.").Resolve(run => run.FinishedAt);
        type.Field("files").Type("[ImportFile!]!").Description("In the order they were read, then those that were not read; empty until the load has ended well.")
            .Resolve(run => run.Files.Select(file => new ImportFileNode(run.Id, file)).ToArray());
    }
}

internal sealed class ImportFileType : ObjectType<ImportFileNode>
{
    protected override void Configure(IObjectTypeDescriptor<ImportFileNode> type)
    {
        type.Name("ImportFile").Description("What became of one file: rows = accepted + rejected, always.");
        type.Field("name").Type("String!").Resolve(node => node.File.Name);
        type.Field("rows").Type("Int!").Description("Records read, the header not counted.").Resolve(node => node.File.Rows);
        type.Field("accepted").Type("Int!").Resolve(node => node.File.Accepted);
        type.Field("rejected").Type("Int!").Resolve(node => node.File.Rejected);
        type.Field("encoding").Type("String").Description("What its text is written in: UTF-8, UTF-16 or GB18030. Null for workbooks.")
            .Resolve(node => node.File.Encoding);
        type.Field("refusal").Type("String").Description("Why nothing of it was read. Null where it was read.")
            .Resolve(node => node.File.Refusal is { } refusal ? UnloadedFile.Of(node.File.Name, refusal).Reason(ReaderLanguage.Current) : null);
        type.Field("contradictions").Type("[Contradiction!]!")
            .Description("The first rows that gave a person another name or birth date than his document had, for administrators. `first` is at most 1,000.")
            .Argument("first", "Int = 50")
            .ResolveBatch((nodes, context) => Each(nodes, context, "contradictions", (inquiry, node, first, ct) => inquiry.Contradictions(node.Import, node.File.Name, first, ct)));
        type.Field("rejections").Type("[Rejection!]!").Description("The first rejected rows, for administrators. `first` is at most 1,000.")
            .Argument("first", "Int = 50")
            .ResolveBatch((nodes, context) => Each(nodes, context, "rejections", (inquiry, node, first, ct) => inquiry.Rejections(node.Import, node.File.Name, first, ct)));
        type.Field("droppedColumns").Type("[String!]!").Description("Headers of protected traits: never read.").Resolve(node => node.File.DroppedColumns);
        type.Field("ignoredColumns").Type("[String!]!").Description("Headers nobody knows: not read.").Resolve(node => node.File.IgnoredColumns);
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<T>>> Each<T>(
        IReadOnlyList<ImportFileNode> nodes, IResolverContext context, string action,
        Func<Inquiry, ImportFileNode, int, CancellationToken, ValueTask<IReadOnlyList<T>>> of)
    {
        var (inquiry, first) = (context.State<Request>().Inquiry, Paging.ReadFirst(context, 1000));
        inquiry.Require(action, Role.Administrator);
        var found = new List<IReadOnlyList<T>>(nodes.Count);
        foreach (var node in nodes)
        {
            found.Add(await of(inquiry, node, first, context.CancellationToken));
        }

        return found;
    }
}

internal sealed class ContradictionType : ObjectType<Contradiction>
{
    protected override void Configure(IObjectTypeDescriptor<Contradiction> type)
    {
        type.Name("Contradiction")
            .Description("A row that gave a person another name or birth date than his document had. It was taken; one of the two rows may be wrong.");
        type.Field("row").Type("Int!").Description("Of this file, counted from 1 with the header as row 1.").Resolve(found => found.Row);
        type.Field("columns").Type("[String!]!").Description("English names of the columns that differ.").Resolve(found => found.Columns().ToArray());
        type.Field("earlierImport").Type("ID!").Description("The load that said otherwise; it may be the same one.")
            .Resolve((found, context) => context.State<Request>().Inquiry.Ids.Of(found.Earlier.Import));
        type.Field("earlierFile").Type("String!").Resolve(found => found.Earlier.File);
        type.Field("earlierRow").Type("Int!").Resolve(found => found.Earlier.Row);
    }
}

internal sealed class RejectionType : ObjectType<Rejection>
{
    protected override void Configure(IObjectTypeDescriptor<Rejection> type)
    {
        type.Name("Rejection").Description("A row that could not be taken.");
        type.Field("row").Type("Int!").Description("Counts from 1 with the header as row 1.").Resolve(row => row.Row);
        type.Field("column").Type("String").Description("English name of the column. Null where the whole row cannot be read.").Resolve(row => row.Column);
        type.Field("value").Type("String").Description("The offending value, shortened. Never that of a personal column.").Resolve(row => row.Value);
        type.Field("reason").Type("String!").Description("What was expected and, for columns without personal data, what was found.")
            .Resolve(row => RejectionText.Of(row, ReaderLanguage.Current));
    }
}

internal sealed class CountsType : ObjectType<GraphCounts>
{
    protected override void Configure(IObjectTypeDescriptor<GraphCounts> type)
    {
        type.Name("Counts").Description("How many facts of each kind the data hold.");
        type.Field("buildings").Type("Int!").Resolve(counts => counts.Buildings);
        type.Field("rooms").Type("Int!").Resolve(counts => counts.Rooms);
        type.Field("stays").Type("Int!").Resolve(counts => counts.Stays);
        type.Field("persons").Type("Int!").Resolve(counts => counts.Persons);
        type.Field("vehicles").Type("Int!").Resolve(counts => counts.Vehicles);
        type.Field("sightings").Type("Int!").Resolve(counts => counts.Sightings);
        type.Field("accounts").Type("Int!").Resolve(counts => counts.Accounts);
        type.Field("transfers").Type("Int!").Resolve(counts => counts.Transfers);
        type.Field("reporters").Type("Int!").Resolve(counts => counts.Reporters);
        type.Field("reports").Type("Int!").Resolve(counts => counts.Reports);
        type.Field("graphVersion").Type("String!").Resolve((_, context) => context.State<Request>().Inquiry.Version.ToString()!);
    }
}
