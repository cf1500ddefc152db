using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class TransferLoad : KindLoad<TransferBatch>
{
    public override FileKind Kind => TransferColumns.Kind;

    protected override Column Key => TransferColumns.Transfer;

    public override void Read(ref RowReader row, TransferBatch batch)
    {
        var transfer = row.Text(TransferColumns.Transfer);
        var from = row.Text(TransferColumns.FromAccount);
        var to = row.Text(TransferColumns.ToAccount);

        // How many decimals an amount may have, its currency says, which stands after it.
        var currency = row.Currency(TransferColumns.Currency);
        var amount = row.Amount(TransferColumns.Amount, currency);
        var at = row.Instant(TransferColumns.At) ?? 0;
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(transfer);
        batch.From.Add(from);
        batch.To.Add(to);
        batch.Amount.Add(amount);
        batch.At.Add(new DateTimeOffset(at, TimeSpan.Zero));
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, TransferBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(TransferBatch batch, Column column) => batch.Key;
}
