namespace Investigate.GraphModel;

/// <summary>Which part of a long list is wanted.</summary>
/// <param name="First">How many at most, from 0.</param>
/// <param name="After">The number of the entry after which the part begins, in the order of the list; null for its beginning.</param>
public readonly record struct PageRequest(int First, long? After);

/// <summary>A part of a long list, in its order.</summary>
/// <param name="HasMore">True when more follow after the last item.</param>
/// <param name="Total">Length of the whole list.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore, int Total);
