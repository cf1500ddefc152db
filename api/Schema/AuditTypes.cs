using Investigate.Cases;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class AuditEntryType : ObjectType<AuditEntry>
{
    protected override void Configure(IObjectTypeDescriptor<AuditEntry> type)
    {
        type.Name("AuditEntry").Description("One entry of the read log. No person is named, not even by handle.");
        type.Field("sequence").Type("Int!").Resolve(entry => (int)entry.Said.Sequence);
        type.Field("at").Type("DateTime!").Resolve(entry => entry.Said.At);
        type.Field("actor").Type("String!").Resolve(entry => entry.Said.Actor);
        type.Field("from").Type("String!").Description("The address he asked from.").Resolve(entry => entry.Said.From);
        type.Field("action").Type("String!").Description("Names of the fields asked, without arguments.").Resolve(entry => entry.Said.Action);
        type.Field("result").Type("AuditResult!").Resolve(entry => entry.Said.Result);
        type.Field("caseId").Type("ID").Resolve(entry => entry.Said.CaseId);
        type.Field("caseNumber").Type("String").Resolve(entry => entry.Said.CaseNumber);
        type.Field("purpose").Type("String").Description("As typed.").Resolve(entry => entry.Said.Purpose);
        type.Field("reason").Type("String").Description("As typed, where the action asks for one.").Resolve(entry => entry.Said.Reason);
        type.Field("persons").Type("Int!").Description("About how many persons something was read.").Resolve(entry => entry.Said.Persons);
        type.Field("rows").Type("Int!").Description("How many facts were handed out.").Resolve(entry => entry.Said.Rows);
        type.Field("previousHash").Type("String!").Resolve(entry => entry.Said.Previous);
        type.Field("hash").Type("String!").Description("SHA-256 over the text of the entry, which holds the previous hash.")
            .Resolve(entry => Convert.ToHexStringLower(entry.Hash.Span));
    }
}

internal sealed class AuditConnectionType() : ConnectionType<AuditEntry>("Audit", "AuditEntry")
{
    protected override void Configure(IObjectTypeDescriptor<Connection<AuditEntry>> type)
    {
        base.Configure(type);
        type.Field("chain").Type("ChainState!").Description("A walk along the whole log, made for this answer.")
            .ResolveBatch(async (pages, context) =>
            {
                var state = await context.State<Request>().Inquiry.VerifyLog(context.CancellationToken);
                return (IReadOnlyList<CheckedChain>)[.. pages.Select(_ => state)];
            });
    }
}

/// <summary>Who read what in one case: entries of the log without the state of the whole chain, which is the auditor's to see.</summary>
internal sealed record Reads(Connection<AuditEntry> Page);

internal sealed class ReadConnectionType : ObjectType<Reads>
{
    protected override void Configure(IObjectTypeDescriptor<Reads> type)
    {
        type.Name("ReadConnection").Description("Who read what in a case, newest first. No person is named, not even by handle.");
        type.Field("edges").Type("[AuditEdge!]!").Resolve(reads => reads.Page.Edges);
        type.Field("nodes").Type("[AuditEntry!]!").Description("The nodes of the edges.").Resolve(reads => reads.Page.Nodes);
        type.Field("pageInfo").Type("PageInfo!").Resolve(reads => reads.Page.PageInfo);
        type.Field("totalCount").Type("Int!").Description("Length of the whole list, whatever the page.").Resolve(reads => reads.Page.Total);
    }
}

internal sealed class RetentionLineType : ObjectType<RetentionLine>
{
    protected override void Configure(IObjectTypeDescriptor<RetentionLine> type)
    {
        type.Name("RetentionLine").Description("What the next retention run erases of one kind, in one case where it is of cases.");
        type.Field("kind").Type("String!")
            .Description(
                "Of cases CASE_SUBJECTS; CASE_HANDLES, the persons a case has met; CASE_GRANTS, unmaskings, categories and requests. Of facts STAYS, "
                + "SIGHTINGS, TRANSFERS, REPORTS; VEHICLES, ACCOUNTS and PERSONS to which nothing refers any more; REJECTED_ROWS, what rejected rows had.")
            .Resolve(line => line.Kind);
        type.Field("caseId").Type("ID").Description("Null for facts, which are of no case.")
            .Resolve((line, context) => line.Case is { } of ? context.State<Request>().Inquiry.Ids.Of(of) : null);
        type.Field("due").Type("Int!").Resolve(line => line.Due);
        type.Field("held").Type("Int!").Description("What would be due but for a hold: of cases a legal one, of facts a case that is not erased.").Resolve(line => line.Held);
    }
}

internal sealed class ChainStateType : ObjectType<CheckedChain>
{
    protected override void Configure(IObjectTypeDescriptor<CheckedChain> type)
    {
        type.Name("ChainState").Description("Whether the log holds together, from its first entry to the head kept outside it.");
        type.Field("whole").Type("Boolean!").Resolve(chain => chain.State.Whole);
        type.Field("firstBroken").Type("Int").Description("The first entry that does not fit or is missing.").Resolve(chain => (int?)chain.State.FirstBroken);
        type.Field("entries").Type("Int!").Description("Entries that fit.").Resolve(chain => (int)chain.State.Head.Sequence);
        type.Field("head").Type("String!").Description("SEQUENCE:HASH of the last entry that fits; `audit verify --expect` takes it.")
            .Resolve(chain => $"{chain.State.Head.Sequence}:{Convert.ToHexStringLower(chain.State.Head.Hash.Span)}");
        type.Field("checkedAt").Type("DateTime!").Resolve(chain => chain.At);
    }
}
