using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class RoomPage(ImportId import, string file) : FactPage(import, file)
{
    public override FactKind Kind => FactKind.Room;

    public List<int> Id { get; } = [];

    public Texts Key { get; } = new();

    /// <summary>Id of the building.</summary>
    public List<int> Building { get; } = [];

    public Texts Number { get; } = new();

    public Texts OperatorDocument { get; } = new();

    public Texts LandlordDocument { get; } = new();

    /// <summary>As <see cref="Day"/> keeps it.</summary>
    public List<int> RegisteredOn { get; } = [];

    public List<byte> Grade { get; } = [];

    public Room Fact(int row) => new(
        new RoomId(Id[row]), Key.Text(row) ?? "", new BuildingId(Building[row]), Number.Text(row) ?? "", OperatorDocument.Text(row),
        LandlordDocument.Text(row), Day.Date(RegisteredOn[row]), (RoomGrade)Grade[row], Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Id);
        columns.Texts(Key);
        columns.Integers(Building);
        columns.Texts(Number);
        columns.Texts(OperatorDocument);
        columns.Texts(LandlordDocument);
        columns.Optional(RegisteredOn, Day.None);
        columns.Bytes(Grade);
    }
}
