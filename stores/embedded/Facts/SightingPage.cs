using System.Buffers.Binary;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

internal sealed class SightingPage : FamilyPage
{
    public SightingPage(ImportId import, string file)
        : base(import, file) => References = [Vehicle, Driver, Building];

    /// <summary>Bytes of a key: vehicle and instant.</summary>
    public const int KeyLength = sizeof(int) + sizeof(long);

    public override FactKind Kind => FactKind.Sighting;

    /// <summary>Id of the vehicle.</summary>
    public List<int> Vehicle { get; } = [];

    /// <summary>In ticks.</summary>
    public List<long> At { get; } = [];

    /// <summary>Id of the building; 0 where not stated.</summary>
    public List<int> Building { get; } = [];

    /// <summary>Id of the person; 0 where not stated.</summary>
    public List<int> Driver { get; } = [];

    public override IReadOnlyList<List<int>> References { get; }

    public static ReadOnlySpan<byte> KeyOf(int vehicle, long at, Span<byte> into)
    {
        BinaryPrimitives.WriteInt32LittleEndian(into, vehicle);
        BinaryPrimitives.WriteInt64LittleEndian(into[sizeof(int)..], at);
        return into[..KeyLength];
    }

    public override long Instant(int row) => At[row];

    public override bool HasKey(int row, ReadOnlySpan<byte> key) =>
        Vehicle[row] == BinaryPrimitives.ReadInt32LittleEndian(key) && At[row] == BinaryPrimitives.ReadInt64LittleEndian(key[sizeof(int)..]);

    public override ReadOnlySpan<byte> Key(int row, Span<byte> scratch) => KeyOf(Vehicle[row], At[row], scratch);

    public override bool Says(int row, FamilyPage other, int otherRow) =>
        other is SightingPage page && Building[row] == page.Building[otherRow] && Driver[row] == page.Driver[otherRow];

    public Sighting Fact(int row) => new(
        new SightingId(Id[row]), new VehicleId(Vehicle[row]), new DateTimeOffset(At[row], TimeSpan.Zero), BuildingOf(row), new PersonId(Driver[row]),
        Source(row));

    public BuildingId? BuildingOf(int row) => Building[row] == 0 ? null : new BuildingId(Building[row]);

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Vehicle);
        columns.Times(At);
        columns.Integers(Building);
        columns.Integers(Driver);
    }
}
