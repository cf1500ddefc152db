using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>The kinds of rows a link rests on.</summary>
public enum FactKind : byte
{
    Stay,
    Sighting,
    Transfer,
    Room,
    Vehicle,
    Account,
}

/// <summary>One row a link rests on, by the number of its fact.</summary>
public readonly record struct FactId(FactKind Kind, long Number) : IComparable<FactId>
{
    public int CompareTo(FactId other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Number.CompareTo(other.Number);
}

/// <summary>
/// One fact that ties two things. Of two persons the smaller number stands first.
/// </summary>
/// <param name="Origin">Index of the entry of the frontier that brought it.</param>
/// <param name="During">When: of an instant the empty span at it; null where the fact has no time.</param>
/// <param name="Amount">Of a transfer.</param>
/// <param name="Size">Of <see cref="LinkKind.StayedWith"/>: persons on the registration, or on the two that overlap.</param>
/// <param name="Also">The second row it rests on; the same as <paramref name="Fact"/> where there is one only.</param>
internal readonly record struct Tie(
    int Origin, LinkKind Kind, NodeId From, NodeId To, FactId Fact, FactId Also, Interval? During, Money Amount, int Size);
