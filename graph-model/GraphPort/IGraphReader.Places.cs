namespace Investigate.GraphModel;

// Lists of places, which are no person's.
public partial interface IGraphReader
{
    /// <summary>The rooms of these buildings, by origin, room.</summary>
    ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct);

    /// <summary>The rooms that name one of these document numbers as operator or landlord, byte for byte, by origin, room.</summary>
    ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct);

    /// <summary>
    /// The buildings whose key, name, address or district holds this text, letters of any case, or all of them, by building. The page
    /// goes on after the number of a building.
    /// </summary>
    /// <param name="text">Null or empty for all.</param>
    ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct);

    /// <summary>What happened in these rooms in the window and was recorded, by origin, instant, incident.</summary>
    ValueTask<Rows<Found<Incident>>> IncidentsIn(IReadOnlyList<RoomId> rooms, Interval window, ReadLimits limits, CancellationToken ct);
}
