using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class PersonPage(ImportId import, string file) : FactPage(import, file)
{
    public override FactKind Kind => FactKind.Person;

    public List<int> Id { get; } = [];

    public List<byte> DocumentKind { get; } = [];

    public Texts DocumentNumber { get; } = new();

    public Texts Name { get; } = new();

    /// <summary>As <see cref="Day"/> keeps it.</summary>
    public List<int> BirthDate { get; } = [];

    public Texts Phone { get; } = new();

    public Person Fact(int row) => new(
        new PersonId(Id[row]), new Document((DocumentKind)DocumentKind[row], Encoding.UTF8.GetString(DocumentNumber[row])), Name.Text(row),
        Day.Date(BirthDate[row]), Phone.Text(row), Source(row));

    /// <summary>True when the row is of the person with this document.</summary>
    public bool IsOf(int row, byte kind, ReadOnlySpan<byte> number) => DocumentKind[row] == kind && DocumentNumber[row].SequenceEqual(number);

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Id);
        columns.Bytes(DocumentKind);
        columns.Texts(DocumentNumber);
        columns.Texts(Name);
        columns.Optional(BirthDate, Day.None);
        columns.Texts(Phone);
    }
}
