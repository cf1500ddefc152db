namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Where and when each stay is, by id from 1. Arrays may be longer than the ids given.</summary>
/// <param name="Room">Id of the room.</param>
/// <param name="Start">Check-in in ticks.</param>
/// <param name="End">Check-out in ticks; <see cref="long.MaxValue"/> while open.</param>
internal sealed record StayColumns(int[] Room, long[] Start, long[] End)
{
    public static readonly StayColumns Empty = new([0], [0], [0]);
}
