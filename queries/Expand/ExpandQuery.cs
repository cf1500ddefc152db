using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>What hangs on these things?</summary>
/// <param name="From">Each once, in the order in which links are dealt out.</param>
/// <param name="During">Only facts of this time; owners, holders and operators always.</param>
/// <param name="Limit">Most links in all, shared out fairly.</param>
/// <param name="Companions">Links that companion questions have found; where one stands, <see cref="LinkKind.StayedWith"/> of the pair does not.</param>
public sealed record ExpandQuery(
    IReadOnlyList<NodeId> From, IReadOnlySet<LinkKind> Follow, Interval During, int Limit, IReadOnlyList<Link> Companions)
{
    /// <summary>The largest <see cref="Limit"/>.</summary>
    public const int MostLinks = 2_000;
}
