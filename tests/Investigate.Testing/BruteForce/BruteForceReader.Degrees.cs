using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceReader
{
    public ValueTask<IReadOnlyList<int>> Degrees(IReadOnlyList<Hub> hubs, Interval window, CancellationToken ct) =>
        new([.. hubs.Select(hub => Tied(hub, window).Distinct().Count())]);

    private IEnumerable<long> Tied(Hub hub, Interval window) => hub.Kind switch
    {
        HubKind.GuestsOfRoom => Entries(0)
            .Where(entry => entry.Room.Value == hub.Id && entry.Person != PersonId.None && entry.During.Meets(window)).Select(entry => entry.Person.Value),
        HubKind.PersonsOfVehicle => SightingRows(0, window, row => row.Vehicle.Value == hub.Id).Select(row => row.Driver)
            .Concat(facts.Vehicles.Values.Where(vehicle => vehicle.Id.Value == hub.Id).Select(vehicle => vehicle.Owner))
            .Where(person => person != PersonId.None).Select(person => person.Value),
        HubKind.VehiclesAtBuilding => SightingRows(0, window, row => row.Building?.Value == hub.Id).Select(row => row.Vehicle.Value),
        _ => TransferRows(0, window, transfer => transfer.From.Value == hub.Id || transfer.To.Value == hub.Id)
            .SelectMany(row => new[] { row.From.Value, row.To.Value }).Where(account => account != hub.Id),
    };
}
