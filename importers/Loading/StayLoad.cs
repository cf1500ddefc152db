using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class StayLoad : KindLoad<StayBatch>
{
    public override FileKind Kind => StayColumns.Kind;

    protected override Column Key => StayColumns.Stay;

    protected override Column Reference => StayColumns.Room;

    public override void Read(ref RowReader row, StayBatch batch)
    {
        var stay = row.Text(StayColumns.Stay);
        var room = row.Text(StayColumns.Room);
        var checkIn = row.Instant(StayColumns.CheckIn) ?? 0;
        var checkOut = row.Instant(StayColumns.CheckOut) ?? long.MaxValue;
        if (checkOut < checkIn)
        {
            row.Reject(
                StayColumns.CheckOut, row.Text(StayColumns.CheckOut), RejectionCodes.CheckOutBeforeCheckIn,
                Encoding.UTF8.GetString(row.Text(StayColumns.CheckIn)));
        }

        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(stay);
        batch.Room.Add(room);
        batch.During.Add(Interval.FromTicks(checkIn, checkOut));
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, StayBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(StayBatch batch, Column column) => column == StayColumns.Stay ? batch.Key : batch.Room;
}
