namespace Investigate.GraphModel;

/// <summary>A vehicle as the files state it.</summary>
/// <param name="Plate">As written, surrounding blanks removed; it is the key.</param>
/// <param name="Owner"><see cref="PersonId.None"/> where not stated.</param>
/// <param name="Source">The row of <c>vehicles</c>, else the first row of any file that named the plate.</param>
public sealed record Vehicle(VehicleId Id, string Plate, PersonId Owner, Source Source);

/// <summary>A vehicle seen somewhere. The key is plate and instant: no vehicle is in two places at once, so a second row corrects.</summary>
/// <param name="Building">Null where not stated.</param>
/// <param name="Driver"><see cref="PersonId.None"/> where not stated.</param>
public sealed record Sighting(SightingId Id, VehicleId Vehicle, DateTimeOffset At, BuildingId? Building, PersonId Driver, Source Source);

/// <summary>One sighting as an answer to a frontier. The asked person drove where he is <paramref name="Driver"/>, else he owns it.</summary>
/// <param name="Owner">Who owns the vehicle by this version, whenever it was seen; <see cref="PersonId.None"/> where not stated.</param>
public readonly record struct SightingRow(
    int Origin, SightingId Sighting, VehicleId Vehicle, DateTimeOffset At, BuildingId? Building, PersonId Driver, PersonId Owner) : IRow;
