using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class TransferPage : FamilyPage
{
    public TransferPage(ImportId import, string file)
        : base(import, file) => References = [From, To];

    public override FactKind Kind => FactKind.Transfer;

    public Texts Keys { get; } = new();

    /// <summary>Id of the account that pays.</summary>
    public List<int> From { get; } = [];

    /// <summary>Id of the account that is paid.</summary>
    public List<int> To { get; } = [];

    /// <summary>In the minor unit of the currency.</summary>
    public List<long> Amount { get; } = [];

    /// <summary>The three letters of its code, as <see cref="CurrencyLetters"/> packs them.</summary>
    public List<int> Currency { get; } = [];

    /// <summary>In ticks.</summary>
    public List<long> At { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public override long Instant(int row) => At[row];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Keys[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Keys[row];

    public override bool Says(int row, FamilyPage other, int otherRow) => other is TransferPage page
        && From[row] == page.From[otherRow] && To[row] == page.To[otherRow] && Amount[row] == page.Amount[otherRow]
        && Currency[row] == page.Currency[otherRow] && At[row] == page.At[otherRow];

    public Money MoneyOf(int row) => new(Amount[row], CurrencyLetters.Unpack(Currency[row]));

    public Transfer Fact(int row) => new(
        new TransferId(Id[row]), Encoding.UTF8.GetString(Keys[row]), new AccountId(From[row]), new AccountId(To[row]), MoneyOf(row),
        new DateTimeOffset(At[row], TimeSpan.Zero), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Keys);
        columns.Integers(From);
        columns.Integers(To);
        columns.Times(Amount);
        columns.Integers(Currency);
        columns.Times(At);
    }
}

/// <summary>The code of a currency as a number, so that columns of one currency take no room.</summary>
internal static class CurrencyLetters
{
    public static int Pack(Currency currency) => currency.Code is [var a, var b, var c] ? (a << 16) | (b << 8) | c : 0;

    public static Currency Unpack(int packed)
    {
        Span<char> code = [(char)(packed >> 16), (char)((packed >> 8) & 0xFF), (char)(packed & 0xFF)];
        return packed == Cny ? Currency.Cny : Currency.Find(code.ToString()) ?? default;
    }

    private static readonly int Cny = Pack(Currency.Cny);
}
