using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class EntityType : UnionType
{
    protected override void Configure(IUnionTypeDescriptor type) =>
        type.Name("Entity").Description("What the data are about.").Types("Person", "Room", "Building", "Stay");
}

/// <summary>The field <c>Case.search</c>.</summary>
internal static class SearchPages
{
    private const int Most = 200;

    public static ValueTask<IReadOnlyList<Connection<object>>> Of(IReadOnlyList<CaseNode> cases, IResolverContext context) =>
        Visits.Each<CaseNode, Connection<object>>(cases, node => node.Inside, async (visit, own) =>
        {
            var text = context.Argument<string>("text");
            var list = $"search {text}";
            var paging = Paging.Of(context, Most, cursor => visit.Ids.OpenCursor(list, cursor));
            var found = await visit.Search(text, context.CancellationToken);
            var page = Connection<object>.Of([.. found.Select(Entity)], paging, position => visit.Ids.Cursor(list, position));
            return [.. own.Select(_ => page)];
        });

    private static object Entity(FoundInCase found) => found switch
    {
        { Person: { } person } => person,
        { Building: { } building } => building,
        _ => found.Room!,
    };
}
