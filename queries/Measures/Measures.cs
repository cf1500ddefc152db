using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Measures of what was looked at, by id. They describe the chart, not the world: whom the search began with is central because it began there.
/// </summary>
public sealed record Measures(IReadOnlyList<NodeMeasures> Nodes);

/// <summary>The chart is taken as undirected and simple, whatever kinds of links join two things.</summary>
/// <param name="Degree">Different neighbours.</param>
/// <param name="Betweenness">Pairs of others whose shortest way leads through it, shared among equally short ones; not normalised.</param>
/// <param name="BetweennessWeighted">The same by link cost.</param>
/// <param name="Closeness">From 0 to 1; comparable across components.</param>
/// <param name="Eigenvector">Norm 1 in each component; null where it did not settle.</param>
/// <param name="Core">The largest k for which it is in a k-core.</param>
public sealed record NodeMeasures(
    NodeId Id, int Degree, double Betweenness, double BetweennessWeighted, double Closeness, double? Eigenvector, int Core);
