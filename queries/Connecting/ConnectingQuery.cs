using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>One cheap way to connect several things of the case.</summary>
/// <param name="Of">Two or more, each once.</param>
/// <param name="Exclude">Things the network may not contain; never an end.</param>
public sealed record ConnectingQuery(IReadOnlyList<NodeId> Of, IReadOnlySet<LinkKind> Follow, IReadOnlyList<NodeId> Exclude)
{
    /// <summary>The most ends.</summary>
    public const int MostEnds = 20;
}
