using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class VehicleIntake(ImportId import, FamilyDrafts drafts, KeyIndex index, PersonIntake persons, ChunkQueue queue)
    : FamilyIntake<VehicleBatch, VehiclePage>(drafts.Vehicles, index, queue)
{
    /// <summary>The vehicle with this plate, made with nothing else known where there is none.</summary>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    public int Named(ReadOnlySpan<byte> plate, int ahead, string file, int row)
    {
        var (id, isNew) = FindOrAdd(plate, ahead);
        if (isNew)
        {
            var page = Row(file, row, id, out var number);
            page.Plate.Add(plate);
            page.Owner.Add(0);
            Put(page, number);
        }

        return id;
    }

    protected override void Indexed(uint hash, int id) => drafts.Plates.Add(hash, id);

    protected override int[] Columns(VehicleBatch batch) => [batch.Plate.Count, batch.OwnerDocumentKind.Count, batch.OwnerDocumentNumber.Count];

    protected override VehiclePage Begin(string name) => new(import, name);

    protected override void LookAhead(VehicleBatch batch, int from, int count)
    {
        persons.LookAhead(batch.OwnerDocumentKind, batch.OwnerDocumentNumber, from, count);
        LookAhead(batch.Plate, from, count);
    }

    protected override RowOutcome Take(VehicleBatch batch, int i, int ahead)
    {
        var (id, _) = FindOrAdd(batch.Plate[i], ahead);
        var owner = persons.NamedOrNone(batch.OwnerDocumentKind[i], batch.OwnerDocumentNumber[i], ahead, batch.File, batch.Rows[i]);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Plate.Add(batch.Plate[i]);
        page.Owner.Add(owner);
        return Decide(page, number);
    }
}
