using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Things and the links between them.</summary>
/// <param name="Nodes">Those asked about first, in their order; then the others by kind and number.</param>
/// <param name="Links">By ends, kind and currency.</param>
/// <param name="Cuts">What is not shown: nothing is cut silently.</param>
public sealed record Expansion(IReadOnlyList<NodeId> Nodes, IReadOnlyList<Link> Links, IReadOnlyList<Cut> Cuts);

/// <summary>Links of one kind at one thing of which only a part is shown.</summary>
/// <param name="Total">How many there are.</param>
public sealed record Cut(NodeId At, LinkKind Kind, int Shown, int Total, CutReason Reason);

/// <summary>Why links are not shown.</summary>
public enum CutReason
{
    /// <summary>The limit of the question.</summary>
    Limit,

    /// <summary>So many that they are shown as their number, until the thing is asked about by itself.</summary>
    Busy,

    /// <summary>No way to the other ends within the links that are followed and without what is excluded.</summary>
    NoConnection,

    /// <summary>Busy things that no way was looked for through; <see cref="Cut.Total"/> is their number.</summary>
    NotPassedThrough,

    /// <summary>So much was read that the search stopped; <see cref="Cut.Total"/> is the number of things read.</summary>
    TooMuchRead,
}
