using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Who stands where in what we see?</summary>
/// <param name="On">The things of the chart, each once.</param>
public sealed record MeasuresQuery(IReadOnlyList<NodeId> On, IReadOnlySet<LinkKind> Follow)
{
    public const int MostNodes = 5_000;

    /// <summary>Counted as pairs of things that are linked.</summary>
    public const int MostLinks = 50_000;
}
