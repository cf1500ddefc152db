namespace Investigate.GraphModel;

// How much hangs on a thing, without reading what: the size of a hub is known before anybody is read.
public partial interface IGraphReader
{
    /// <summary>
    /// How many different things are tied to each hub in the window, one number for each, in order. A registration counts when it meets the
    /// window (<see cref="Interval.Meets"/>), a sighting and a transfer when its instant lies in it, an owner always. Registrations that name
    /// nobody, sightings without driver or building, and an account's payments to itself tie nothing. 0 for unknown ids.
    /// </summary>
    ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct);
}

/// <summary>What is counted of a hub.</summary>
public enum HubKind
{
    /// <summary>Of a room: the persons with a registration in it.</summary>
    GuestsOfRoom,

    /// <summary>Of a vehicle: the persons who drove it when it was seen, and its owner by this version.</summary>
    PersonsOfVehicle,

    /// <summary>Of a building: the vehicles seen at it.</summary>
    VehiclesAtBuilding,

    /// <summary>Of an account: the other accounts it paid or was paid by.</summary>
    PartnersOfAccount,
}

/// <summary>A thing that many others may be tied to, and by which kind of tie.</summary>
/// <param name="Id">Number of the room, vehicle, building or account.</param>
public readonly record struct Hub(HubKind Kind, long Id)
{
    public static Hub GuestsOf(RoomId room) => new(HubKind.GuestsOfRoom, room.Value);

    public static Hub PersonsOf(VehicleId vehicle) => new(HubKind.PersonsOfVehicle, vehicle.Value);

    public static Hub VehiclesAt(BuildingId building) => new(HubKind.VehiclesAtBuilding, building.Value);

    public static Hub PartnersOf(AccountId account) => new(HubKind.PartnersOfAccount, account.Value);
}
