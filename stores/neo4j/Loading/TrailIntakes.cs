using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Loading;

internal sealed class VehicleIntake(KnownThings<string> vehicles, FactWriter writer, KnownThings<Document> known, PersonIntake persons)
    : FactIntake<VehicleBatch, string>(vehicles, writer)
{
    /// <summary>The vehicle with this plate, made with nothing else known where there is none.</summary>
    public Known Named(string plate, int row)
    {
        var vehicle = Things.FindOrNumber(plate);
        if (!vehicle.Holds)
        {
            Writer.Put(vehicle, [plate], [null], row);
        }

        return vehicle;
    }

    protected override int[] Columns(VehicleBatch batch) => [batch.Plate.Count, batch.OwnerDocumentKind.Count, batch.OwnerDocumentNumber.Count];

    protected override async Task Meet(VehicleBatch batch, CancellationToken ct)
    {
        await known.Meet(Documents(batch.OwnerDocumentKind, batch.OwnerDocumentNumber), ct);
        await MeetWordings(Texts(batch.Plate), ct);
    }

    protected override RowOutcome Take(VehicleBatch batch, int i)
    {
        var plate = batch.Plate.Text(i) ?? "";
        var vehicle = Things.FindOrNumber(plate);
        var owner = persons.NamedOrNone(batch.OwnerDocumentKind[i], batch.OwnerDocumentNumber, i, batch.Rows[i]);
        return Decide(vehicle, [plate], [owner], batch.Rows[i]);
    }
}

internal sealed class SightingIntake(
    KnownThings<(long Vehicle, long At)> sightings, FactWriter writer, KnownThings<string> vehicles, VehicleIntake named, KnownThings<string> buildings,
    KnownThings<Document> known, PersonIntake persons) : FactIntake<SightingBatch, (long Vehicle, long At)>(sightings, writer)
{
    protected override int[] Columns(SightingBatch batch) =>
        [batch.Plate.Count, batch.SeenAt.Count, batch.Building.Count, batch.DriverDocumentKind.Count, batch.DriverDocumentNumber.Count];

    protected override async Task Meet(SightingBatch batch, CancellationToken ct)
    {
        await buildings.Meet(Texts(batch.Building).Where(key => key.Length > 0), ct);
        await known.Meet(Documents(batch.DriverDocumentKind, batch.DriverDocumentNumber), ct);
        await vehicles.Meet(Texts(batch.Plate), ct);
        var keys = new List<(long, long)>(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            if (vehicles.Peek(batch.Plate.Text(i) ?? "") is { } vehicle)
            {
                keys.Add((vehicle.Id, batch.SeenAt[i].UtcTicks));
            }
        }

        await MeetWordings(keys, ct);
    }

    protected override RowOutcome Take(SightingBatch batch, int i)
    {
        long? building = null;
        if (batch.Building.Text(i) is { } stated)
        {
            if (buildings.Find(stated) is not { } found)
            {
                return RowOutcome.UnknownReference;
            }

            building = found.Id;
        }

        var (vehicle, at) = (named.Named(batch.Plate.Text(i) ?? "", batch.Rows[i]).Id, batch.SeenAt[i].UtcTicks);
        var sighting = Things.FindOrNumber((vehicle, at));
        var driver = persons.NamedOrNone(batch.DriverDocumentKind[i], batch.DriverDocumentNumber, i, batch.Rows[i]);
        return Decide(sighting, [vehicle, at], [building, driver], batch.Rows[i]);
    }
}
