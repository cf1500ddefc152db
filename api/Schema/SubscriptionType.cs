using Investigate.Api.Imports;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Importers;

namespace Investigate.Api.Schema;

internal sealed class SubscriptionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name("Subscription");
        type.Field("importProgress").Type("ImportProgress!")
            .Description("How far a load of this service is, file by file, until it has ended; for administrators. Every file is told of at once, also while the load waits for another. A slow reader is told the newest state only.")
            .Argument("importId", "ID!").Subscribe(Progress);
    }

    private static IAsyncEnumerable<ImportProgress> Progress(IResolverContext context)
    {
        var request = context.State<Request>();
        request.Inquiry.Require("importProgress", Role.Administrator);
        var feed = request.Inquiry.Ids.Open(context.Argument<string>("importId")) is (IdKind.Import, var number) ? request.Loads?.Feed(new ImportId(number)) : null;
        return feed?.Follow(context.CancellationToken) ?? AsyncEnumerable.Empty<ImportProgress>();
    }
}

internal sealed class ImportProgressType : ObjectType<ImportProgress>
{
    protected override void Configure(IObjectTypeDescriptor<ImportProgress> type)
    {
        type.Name("ImportProgress").Description("How far one file of a load is.");
        type.Field("file").Type("String!").Resolve(progress => progress.File);
        type.Field("rowsRead").Type("Int!").Description("Rows read so far = accepted + rejected.").Resolve(progress => progress.RowsRead);
        type.Field("rowsTotal").Type("Int").Description("Null until the file has been read to its end.").Resolve(progress => progress.RowsTotal);
        type.Field("accepted").Type("Int!").Resolve(progress => progress.Accepted);
        type.Field("rejected").Type("Int!").Resolve(progress => progress.Rejected);
        type.Field("done").Type("Boolean!").Resolve(progress => progress.Done);
        type.Field("status").Type("ImportStatus!").Description("WAITING while another load holds the store, then RUNNING.")
            .Resolve(progress => progress.IsWaiting ? ImportStatus.Waiting : ImportStatus.Running);
        type.Field("share").Type("Float!").Description("How much of the file is read, by its bytes, from 0 to 1.").Resolve(progress => progress.Share);
        type.Field("loadShare").Type("Float!").Description("How much of all files of the load is read, by their bytes, from 0 to 1.")
            .Resolve(progress => progress.Load.Share);
    }
}
