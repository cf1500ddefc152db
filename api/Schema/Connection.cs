using Investigate.GraphModel;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

/// <summary>A page of a list in Relay's form.</summary>
/// <param name="Cursors">One per node.</param>
/// <param name="Total">Length of the whole list.</param>
internal record Connection<T>(IReadOnlyList<T> Nodes, IReadOnlyList<string> Cursors, bool HasNext, bool HasPrevious, int Total)
{
    public IReadOnlyList<Edge<T>> Edges => [.. Nodes.Select((node, i) => new Edge<T>(node, Cursors[i]))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, Cursors.Count > 0 ? Cursors[0] : null, Cursors.Count > 0 ? Cursors[^1] : null);

    /// <summary>A page that the store has cut already.</summary>
    public static Connection<T> Of<TFact>(Page<TFact> page, Func<TFact, T> node, Paging paging, Func<TFact, string> cursor) =>
        new([.. page.Items.Select(node)], [.. page.Items.Select(cursor)], page.HasMore, paging.After is not null, page.Total);

    /// <summary>The part of a whole list that a page asks for.</summary>
    public static Connection<T> Of(IReadOnlyList<T> all, Paging paging, Func<long, string> cursor)
    {
        var from = (int)Math.Min(paging.After + 1 ?? 0, all.Count);
        var nodes = all.Skip(from).Take(paging.First).ToArray();
        return new Connection<T>(
            nodes, [.. nodes.Select((_, i) => cursor(from + i))], from + nodes.Length < all.Count, from > 0, all.Count);
    }
}

internal sealed record Edge<T>(T Node, string Cursor);

internal sealed record PageInfo(bool HasNext, bool HasPrevious, string? Start, string? End);

/// <summary>Relay's cursor connections, with the nodes beside the edges and the length of the list.</summary>
/// <param name="name">What stands before <c>Connection</c> and <c>Edge</c>.</param>
/// <param name="node">The type of the nodes, where it is not that.</param>
internal class ConnectionType<T>(string name, string? node = null) : ObjectType<Connection<T>>
{
    private readonly string node = node ?? name;

    protected override void Configure(IObjectTypeDescriptor<Connection<T>> type)
    {
        type.Name(name + "Connection");
        type.Field("edges").Type($"[{name}Edge!]!").Resolve(page => page.Edges);
        type.Field("nodes").Type($"[{node}!]!").Description("The nodes of the edges.").Resolve(page => page.Nodes);
        type.Field("pageInfo").Type("PageInfo!").Resolve(page => page.PageInfo);
        type.Field("totalCount").Type("Int!").Description("Length of the whole list, whatever the page.").Resolve(page => page.Total);
    }
}

/// <inheritdoc cref="ConnectionType{T}"/>
internal sealed class EdgeType<T>(string name, string? node = null) : ObjectType<Edge<T>>
{
    protected override void Configure(IObjectTypeDescriptor<Edge<T>> type)
    {
        type.Name(name + "Edge");
        type.Field("cursor").Type("String!").Description("Opaque; give it as `after` to read on behind this node.").Resolve(edge => edge.Cursor);
        type.Field("node").Type((node ?? name) + "!").Resolve(edge => edge.Node);
    }
}

internal sealed class PageInfoType : ObjectType<PageInfo>
{
    protected override void Configure(IObjectTypeDescriptor<PageInfo> type)
    {
        type.Name("PageInfo");
        type.Field("hasNextPage").Type("Boolean!").Resolve(info => info.HasNext);
        type.Field("hasPreviousPage").Type("Boolean!").Resolve(info => info.HasPrevious);
        type.Field("startCursor").Type("String").Resolve(info => info.Start);
        type.Field("endCursor").Type("String").Resolve(info => info.End);
    }
}
