using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class AccountLoad : KindLoad<AccountBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => AccountColumns.Kind;

    protected override Column Key => AccountColumns.Account;

    public override void Read(ref RowReader row, AccountBatch batch)
    {
        var account = row.Text(AccountColumns.Account);
        var accountKind = row.Word(AccountColumns.AccountKind, Words.AccountKinds);
        var holder = documents.ReadOptional(ref row, AccountColumns.HolderDocumentKind, AccountColumns.HolderDocumentNumber, out var kind);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Number.Add(account);
        batch.Kind.Add(accountKind ?? AccountKind.Unknown);
        batch.HolderDocumentKind.Add(kind);
        batch.HolderDocumentNumber.Add(holder);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, AccountBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(AccountBatch batch, Column column) => batch.Number;
}
