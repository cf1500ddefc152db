using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>How are two things of the case connected, and could something have gone from one to the other in time?</summary>
/// <param name="Exclude">Things that no path may contain; never an end.</param>
/// <param name="InTimeOrder">Paths along which something could have passed, by arrival; else the cheapest, by cost.</param>
/// <param name="First">How many at most.</param>
public sealed record PathsQuery(
    NodeId From, NodeId To, IReadOnlySet<LinkKind> Follow, IReadOnlyList<NodeId> Exclude, bool InTimeOrder, int First)
{
    /// <summary>The largest <see cref="First"/>.</summary>
    public const int MostPaths = 10;
}
