using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class AccountIntake(ImportId import, FamilyDrafts drafts, KeyIndex index, PersonIntake persons, ChunkQueue queue)
    : FamilyIntake<AccountBatch, AccountPage>(drafts.Accounts, index, queue)
{
    // The paying accounts of transfers; the paid ones are looked up ahead by the intake's own.
    private readonly Lookahead payers = new();
    private readonly FamilyKeys<AccountPage> keys = new(drafts.Accounts.Facts);

    /// <summary>Prepares <see cref="Payer"/> and <see cref="Payee"/> for these rows of a batch.</summary>
    public void LookAhead(TextColumn from, TextColumn to, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            payers.Hashes[i] = KeyTable.Hash(from[first + i]);
        }

        payers.Run(Index.Table, keys, count);
        LookAhead(to, first, count);
    }

    /// <summary>The account with this number, made with nothing else known where there is none.</summary>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    public int Payer(ReadOnlySpan<byte> account, int ahead, string file, int row)
    {
        var id = payers.Find(Index.Table, keys, ahead, account);
        if (id == 0)
        {
            Index.Add(payers.Hashes[ahead], id = keys.Next);
        }

        if (!drafts.Accounts.Facts.Touch(id))
        {
            Make(account, file, row, id);
        }

        return id;
    }

    /// <inheritdoc cref="Payer"/>
    public int Payee(ReadOnlySpan<byte> account, int ahead, string file, int row)
    {
        var (id, isNew) = FindOrAdd(account, ahead);
        if (isNew)
        {
            Make(account, file, row, id);
        }

        return id;
    }

    protected override int[] Columns(AccountBatch batch) =>
        [batch.Number.Count, batch.Kind.Count, batch.HolderDocumentKind.Count, batch.HolderDocumentNumber.Count];

    protected override AccountPage Begin(string name) => new(import, name);

    protected override void LookAhead(AccountBatch batch, int from, int count)
    {
        persons.LookAhead(batch.HolderDocumentKind, batch.HolderDocumentNumber, from, count);
        LookAhead(batch.Number, from, count);
    }

    protected override RowOutcome Take(AccountBatch batch, int i, int ahead)
    {
        var (id, _) = FindOrAdd(batch.Number[i], ahead);
        var holder = persons.NamedOrNone(batch.HolderDocumentKind[i], batch.HolderDocumentNumber[i], ahead, batch.File, batch.Rows[i]);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Number.Add(batch.Number[i]);
        page.AccountKind.Add((byte)batch.Kind[i]);
        page.Holder.Add(holder);
        return Decide(page, number);
    }

    private void Make(ReadOnlySpan<byte> account, string file, int row, int id)
    {
        var page = Row(file, row, id, out var number);
        page.Number.Add(account);
        page.AccountKind.Add((byte)AccountKind.Unknown);
        page.Holder.Add(0);
        Put(page, number);
    }
}
