using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class SightingIntake(
    ImportId import, FamilyDrafts drafts, KeyIndex index, VehicleIntake vehicles, BuildingIntake buildings, PersonIntake persons, ChunkQueue queue)
    : FamilyIntake<SightingBatch, SightingPage>(drafts.Sightings, index, queue)
{
    // A sighting's key holds the id of its vehicle, so what was looked up ahead is this and not the row's own text.
    private readonly int[] vehicleOfRow = new int[Lookahead.Rows];

    protected override int[] Columns(SightingBatch batch) =>
    [
        batch.Plate.Count, batch.SeenAt.Count, batch.Building.Count, batch.DriverDocumentKind.Count, batch.DriverDocumentNumber.Count,
    ];

    protected override SightingPage Begin(string name) => new(import, name);

    protected override void LookAhead(SightingBatch batch, int from, int count)
    {
        buildings.LookAhead(batch.Building, from, count);
        persons.LookAhead(batch.DriverDocumentKind, batch.DriverDocumentNumber, from, count);
        vehicles.LookAhead(batch.Plate, from, count);
        Span<byte> key = stackalloc byte[SightingPage.KeyLength];
        for (var i = 0; i < count; i++)
        {
            vehicleOfRow[i] = vehicles.Peek(batch.Plate[from + i], i);
            Hashes[i] = KeyTable.Hash(SightingPage.KeyOf(vehicleOfRow[i], batch.SeenAt[from + i].UtcTicks, key));
        }

        LookAhead(count);
    }

    protected override RowOutcome Take(SightingBatch batch, int i, int ahead)
    {
        var building = 0;
        if (!batch.Building[i].IsEmpty && (building = buildings.Find(batch.Building[i], ahead)) == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var vehicle = vehicles.Named(batch.Plate[i], ahead, batch.File, batch.Rows[i]);
        Span<byte> scratch = stackalloc byte[SightingPage.KeyLength];
        var key = SightingPage.KeyOf(vehicle, batch.SeenAt[i].UtcTicks, scratch);
        if (vehicle != vehicleOfRow[ahead])
        {
            Hashes[ahead] = KeyTable.Hash(key);
        }

        var (id, _) = FindOrAdd(key, ahead);
        var driver = persons.NamedOrNone(batch.DriverDocumentKind[i], batch.DriverDocumentNumber[i], ahead, batch.File, batch.Rows[i]);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Vehicle.Add(vehicle);
        page.At.Add(batch.SeenAt[i].UtcTicks);
        page.Building.Add(building);
        page.Driver.Add(driver);
        return Decide(page, number);
    }
}
