using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class VehicleLoad : KindLoad<VehicleBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => VehicleColumns.Kind;

    protected override Column Key => VehicleColumns.Plate;

    public override void Read(ref RowReader row, VehicleBatch batch)
    {
        var plate = row.Text(VehicleColumns.Plate);
        var owner = documents.ReadOptional(ref row, VehicleColumns.OwnerDocumentKind, VehicleColumns.OwnerDocumentNumber, out var kind);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Plate.Add(plate);
        batch.OwnerDocumentKind.Add(kind);
        batch.OwnerDocumentNumber.Add(owner);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, VehicleBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(VehicleBatch batch, Column column) => batch.Plate;
}
