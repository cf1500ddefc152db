using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>The paths found, and how far was looked.</summary>
/// <param name="All">By cost, links, ids; in time order by arrival, links, ids.</param>
/// <param name="NotPassed">Busy things that were reached and not passed through, by kind.</param>
/// <param name="Read">Things that were read.</param>
/// <param name="Stopped">True where so many were read that the search stopped: there may be cheaper paths.</param>
/// <param name="Reachable">In time order: how many of the things read could be reached; null otherwise.</param>
public sealed record Paths(
    IReadOnlyList<FoundPath> All, IReadOnlyDictionary<NodeKind, int> NotPassed, int Read, bool Stopped, int? Reachable);

/// <summary>One path.</summary>
/// <param name="Links">Step by step; of parallel links all, the cheapest first.</param>
/// <param name="Cost">Sum of the link costs; in time order hours from the first departure to the arrival.</param>
public sealed record FoundPath(IReadOnlyList<NodeId> Nodes, IReadOnlyList<PathLink> Links, double Cost);

/// <param name="At">In time order: when it was passed.</param>
public sealed record PathLink(Link Link, DateTimeOffset? At);
