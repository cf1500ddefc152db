using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class ReporterPage(ImportId import, string file) : FamilyPage(import, file)
{
    public override FactKind Kind => FactKind.Reporter;

    public Texts Keys { get; } = new();

    /// <summary>As <see cref="Day"/> keeps it.</summary>
    public List<int> Since { get; } = [];

    public override IReadOnlyList<List<int>> References => [];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Keys[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Keys[row];

    public override bool Says(int row, FamilyPage other, int otherRow) => other is ReporterPage page && Since[row] == page.Since[otherRow];

    public Reporter Fact(int row) => new(new ReporterId(Id[row]), Encoding.UTF8.GetString(Keys[row]), Day.Date(Since[row]), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Keys);
        columns.Optional(Since, Day.None);
    }
}

/// <summary>Who reporters are, in chunks of its own: apart from what they are called and what they reported. Its key is the reporter.</summary>
internal sealed class ReporterIdentityPage(ImportId import, string file) : FamilyPage(import, file)
{
    public override FactKind Kind => FactKind.ReporterIdentity;

    public List<byte> DocumentKind { get; } = [];

    /// <summary>Empty where a later row states none any more.</summary>
    public Texts DocumentNumber { get; } = new();

    public override IReadOnlyList<List<int>> References => [];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => throw new NotSupportedException("An identity is found by its reporter's id.");

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => throw new NotSupportedException("An identity is found by its reporter's id.");

    public override bool Says(int row, FamilyPage other, int otherRow) => other is ReporterIdentityPage page
        && DocumentKind[row] == page.DocumentKind[otherRow] && DocumentNumber[row].SequenceEqual(page.DocumentNumber[otherRow]);

    public ReporterIdentity? Fact(int row) => DocumentNumber.Text(row) is { } number
        ? new ReporterIdentity(new ReporterId(Id[row]), new Document((DocumentKind)DocumentKind[row], number)) : null;

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Bytes(DocumentKind);
        columns.Texts(DocumentNumber);
    }
}
