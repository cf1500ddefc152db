using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class VehiclePage : FamilyPage
{
    public VehiclePage(ImportId import, string file)
        : base(import, file) => References = [Owner];

    public override FactKind Kind => FactKind.Vehicle;

    public Texts Plate { get; } = new();

    /// <summary>Id of the person; 0 where not stated.</summary>
    public List<int> Owner { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Plate[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Plate[row];

    public override bool Says(int row, FamilyPage other, int otherRow) => other is VehiclePage page && Owner[row] == page.Owner[otherRow];

    public Vehicle Fact(int row) => new(new VehicleId(Id[row]), Encoding.UTF8.GetString(Plate[row]), new PersonId(Owner[row]), Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Plate);
        columns.Integers(Owner);
    }
}
