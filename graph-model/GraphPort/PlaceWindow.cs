namespace Investigate.GraphModel;

/// <summary>
/// One place and the time asked about it. Each place has its own time: one window for all would fetch the guests of nights on which
/// the person in question slept elsewhere. Rooms and buildings go in one frontier, because each round trip costs more than its rows.
/// </summary>
public readonly record struct PlaceWindow
{
    private PlaceWindow(RoomId? room, BuildingId? building, Interval during)
    {
        Room = room;
        Building = building;
        During = during;
    }

    /// <summary>The room, where registrations of a room are asked.</summary>
    public RoomId? Room { get; }

    /// <summary>The building, where check-ins of a building are asked.</summary>
    public BuildingId? Building { get; }

    /// <summary>The time asked about.</summary>
    public Interval During { get; }

    /// <summary>The registrations of a room that meet this time (<see cref="Interval.Meets"/>).</summary>
    public static PlaceWindow StayingIn(RoomId room, Interval during) => new(room, null, during);

    /// <summary>The registrations of a building whose check-in lies in this time, however long they last.</summary>
    public static PlaceWindow CheckingInto(BuildingId building, Interval during) => new(null, building, during);
}
