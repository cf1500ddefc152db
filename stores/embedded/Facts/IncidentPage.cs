using System.Text;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class IncidentPage : FamilyPage
{
    public IncidentPage(ImportId import, string file)
        : base(import, file) => References = [Room];

    public override FactKind Kind => FactKind.Incident;

    public Texts Keys { get; } = new();

    /// <summary>Id of the room.</summary>
    public List<int> Room { get; } = [];

    /// <summary>In ticks.</summary>
    public List<long> At { get; } = [];

    public List<byte> IncidentKind { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public override long Instant(int row) => At[row];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) => Keys[row].SequenceEqual(key);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => Keys[row];

    public override bool Says(int row, FamilyPage other, int otherRow) => other is IncidentPage page
        && Room[row] == page.Room[otherRow] && At[row] == page.At[otherRow] && IncidentKind[row] == page.IncidentKind[otherRow];

    public Incident Fact(int row) => new(
        new IncidentId(Id[row]), Encoding.UTF8.GetString(Keys[row]), new RoomId(Room[row]), new DateTimeOffset(At[row], TimeSpan.Zero),
        (IncidentKind)IncidentKind[row], Source(row));

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Texts(Keys);
        columns.Integers(Room);
        columns.Times(At);
        columns.Bytes(IncidentKind);
    }
}
