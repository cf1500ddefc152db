namespace Investigate.GraphModel;

/// <summary>A building as the files state it.</summary>
/// <param name="Key">The unit's own key, column <c>building</c>.</param>
/// <param name="Latitude">Degrees, −90 to 90; null where not stated.</param>
/// <param name="Longitude">Degrees, −180 to 180; null where not stated.</param>
public sealed record Building(
    BuildingId Id, string Key, string Name, string? Address, string? District, double? Latitude, double? Longitude, Source Source);

/// <summary>The unit's own grading of a room, from the files.</summary>
public enum RoomGrade
{
    Ungraded,
    Red,
    Yellow,
    Blue,
}

/// <summary>A room as the files state it.</summary>
/// <param name="Key">The unit's own key, column <c>room</c>.</param>
/// <param name="OperatorDocument">Document number of who runs the room, as written; no kind is stated. Null where not stated.</param>
/// <param name="LandlordDocument">Document number of who lets the room, as written. Null where not stated.</param>
public sealed record Room(
    RoomId Id, string Key, BuildingId Building, string Number, string? OperatorDocument, string? LandlordDocument, DateOnly? RegisteredOn,
    RoomGrade Grade, Source Source);
