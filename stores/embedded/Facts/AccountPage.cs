using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class AccountPage : FamilyPage
{
    public AccountPage(ImportId import, string file)
        : base(import, file) => References = [Holder];

    public override FactKind Kind => FactKind.Account;

    public Texts Number { get; } = new();

    public List<byte> AccountKind { get; } = [];

    /// <summary>Id of the person; 0 where not stated.</summary>
    public List<int> Holder { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Number[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Number[row];

    public override bool Says(int row, FamilyPage other, int otherRow) =>
        other is AccountPage page && AccountKind[row] == page.AccountKind[otherRow] && Holder[row] == page.Holder[otherRow];

    public Account Fact(int row) => new(
        new AccountId(Id[row]), (AccountKind)AccountKind[row], Encoding.UTF8.GetString(Number[row]), new PersonId(Holder[row]), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Number);
        columns.Bytes(AccountKind);
        columns.Integers(Holder);
    }
}
