using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class TransferIntake(ImportId import, FamilyDrafts drafts, KeyIndex index, AccountIntake accounts, ChunkQueue queue)
    : FamilyIntake<TransferBatch, TransferPage>(drafts.Transfers, index, queue)
{
    protected override int[] Columns(TransferBatch batch) =>
        [batch.Key.Count, batch.From.Count, batch.To.Count, batch.Amount.Count, batch.At.Count];

    protected override TransferPage Begin(string name) => new(import, name);

    protected override void LookAhead(TransferBatch batch, int from, int count)
    {
        accounts.LookAhead(batch.From, batch.To, from, count);
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(TransferBatch batch, int i, int ahead)
    {
        var from = accounts.Payer(batch.From[i], ahead, batch.File, batch.Rows[i]);
        var to = accounts.Payee(batch.To[i], ahead, batch.File, batch.Rows[i]);
        var (id, _) = FindOrAdd(batch.Key[i], ahead);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Keys.Add(batch.Key[i]);
        page.From.Add(from);
        page.To.Add(to);
        page.Amount.Add(batch.Amount[i].MinorUnits);
        page.Currency.Add(CurrencyLetters.Pack(batch.Amount[i].Currency));
        page.At.Add(batch.At[i].UtcTicks);
        return Decide(page, number);
    }
}
