using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class RoomLoad : KindLoad<RoomBatch>
{
    public override FileKind Kind => RoomColumns.Kind;

    protected override Column Key => RoomColumns.Room;

    protected override Column Reference => RoomColumns.Building;

    public override void Read(ref RowReader row, RoomBatch batch)
    {
        var room = row.Text(RoomColumns.Room);
        var building = row.Text(RoomColumns.Building);
        var number = row.Text(RoomColumns.Number);
        var operatorDocument = row.Text(RoomColumns.OperatorDocument);
        var landlordDocument = row.Text(RoomColumns.LandlordDocument);
        var registeredOn = row.Date(RoomColumns.RegisteredOn);
        var grade = row.Word(RoomColumns.Grade, Words.Grades);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(room);
        batch.Building.Add(building);
        batch.Number.Add(number);
        batch.OperatorDocument.Add(operatorDocument);
        batch.LandlordDocument.Add(landlordDocument);
        batch.RegisteredOn.Add(registeredOn);
        batch.Grade.Add(grade ?? RoomGrade.Ungraded);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, RoomBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(RoomBatch batch, Column column) => column == RoomColumns.Room ? batch.Key : batch.Building;
}
