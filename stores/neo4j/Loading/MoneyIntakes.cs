using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Loading;

internal sealed class AccountIntake(KnownThings<string> accounts, FactWriter writer, KnownThings<Document> known, PersonIntake persons)
    : FactIntake<AccountBatch, string>(accounts, writer)
{
    /// <summary>The account with this number, made with nothing else known where there is none.</summary>
    public long Named(string number, int row)
    {
        var account = Things.FindOrNumber(number);
        if (!account.Holds)
        {
            Writer.Put(account, [number], [(long)AccountKind.Unknown, null], row);
        }

        return account.Id;
    }

    protected override int[] Columns(AccountBatch batch) =>
        [batch.Number.Count, batch.Kind.Count, batch.HolderDocumentKind.Count, batch.HolderDocumentNumber.Count];

    protected override async Task Meet(AccountBatch batch, CancellationToken ct)
    {
        await known.Meet(Documents(batch.HolderDocumentKind, batch.HolderDocumentNumber), ct);
        await MeetWordings(Texts(batch.Number), ct);
    }

    protected override RowOutcome Take(AccountBatch batch, int i)
    {
        var number = batch.Number.Text(i) ?? "";
        var account = Things.FindOrNumber(number);
        var holder = persons.NamedOrNone(batch.HolderDocumentKind[i], batch.HolderDocumentNumber, i, batch.Rows[i]);
        return Decide(account, [number], [(long)batch.Kind[i], holder], batch.Rows[i]);
    }
}

internal sealed class TransferIntake(KnownThings<string> transfers, FactWriter writer, KnownThings<string> known, AccountIntake accounts)
    : FactIntake<TransferBatch, string>(transfers, writer)
{
    protected override int[] Columns(TransferBatch batch) => [batch.Key.Count, batch.From.Count, batch.To.Count, batch.Amount.Count, batch.At.Count];

    protected override async Task Meet(TransferBatch batch, CancellationToken ct)
    {
        await known.Meet([.. Texts(batch.From), .. Texts(batch.To)], ct);
        await MeetWordings(Texts(batch.Key), ct);
    }

    protected override RowOutcome Take(TransferBatch batch, int i)
    {
        var from = accounts.Named(batch.From.Text(i) ?? "", batch.Rows[i]);
        var to = accounts.Named(batch.To.Text(i) ?? "", batch.Rows[i]);
        var (key, amount) = (batch.Key.Text(i) ?? "", batch.Amount[i]);
        return Decide(
            Things.FindOrNumber(key), [key], [from, to, amount.MinorUnits, amount.Currency.Code, batch.At[i].UtcTicks], batch.Rows[i]);
    }
}
