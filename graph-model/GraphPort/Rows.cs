using System.Collections;

namespace Investigate.GraphModel;

/// <summary>A row of an answer knows which entry of the frontier brought it.</summary>
public interface IRow
{
    /// <summary>Index into the frontier that was asked.</summary>
    int Origin { get; }
}

/// <summary>A fact looked up by its id, with the index of the id that asked for it.</summary>
public readonly record struct Found<T>(int Origin, T Fact) : IRow;

/// <summary>
/// One occupant of one registration.
/// </summary>
/// <param name="Person"><see cref="PersonId.None"/> where the registration names nobody.</param>
/// <param name="Registrant">True for the occupant under whose name the room was registered.</param>
/// <param name="During">Check-in to check-out as recorded; open where no check-out is recorded.</param>
public readonly record struct EntryRow(
    int Origin, StayId Stay, RoomId Room, BuildingId Building, PersonId Person, bool Registrant, Interval During) : IRow;

/// <summary>
/// The answer to a frontier. Nothing is dropped silently: where a limit cut the rows of an origin, the origin is named.
/// </summary>
/// <param name="rows">In the order the method promises.</param>
/// <param name="cutOrigins">Origins whose rows a limit cut, ascending.</param>
public sealed class Rows<T>(ReadOnlyMemory<T> rows, IReadOnlyList<int> cutOrigins) : IReadOnlyList<T>
    where T : IRow
{
    public static readonly Rows<T> None = new(ReadOnlyMemory<T>.Empty, []);

    public ReadOnlySpan<T> Span => rows.Span;

    public int Count => rows.Length;

    public IReadOnlyList<int> CutOrigins { get; } = cutOrigins;

    public T this[int index] => rows.Span[index];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            yield return rows.Span[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How much of each origin may be read. A limit is per origin, so that one crowded place cannot starve the others.</summary>
/// <param name="RowsPerOrigin">Rows kept of each origin, the first in the promised order; at least 1.</param>
public readonly record struct ReadLimits(int RowsPerOrigin)
{
    /// <summary>Everything, whatever it costs.</summary>
    public static readonly ReadLimits Unbounded = new(int.MaxValue);
}
