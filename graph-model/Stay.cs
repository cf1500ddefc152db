namespace Investigate.GraphModel;

/// <summary>
/// One registration of a room: a record with time and provenance, not an edge. Who occupied it stands in <see cref="EntryRow"/>s.
/// </summary>
/// <param name="Key">The unit's own key, column <c>stay</c>.</param>
/// <param name="During">From check-in to check-out, as recorded; open where no check-out is recorded. Check-out equal to check-in is a
/// registration without length.</param>
public sealed record Stay(StayId Id, string Key, RoomId Room, BuildingId Building, Interval During, Source Source);
