using FsCheck;
using FsCheck.Fluent;

namespace Investigate.Testing;

/// <summary>
/// Histories dense enough that stays meet: most loads know all rooms, hold one or two dozen registrations and put somebody on each.
/// Shrinks by the plain rules of records and arrays.
/// </summary>
public static class RandomGraphs
{
    public static Arbitrary<RandomGraph> Dense { get; } = Arb.From(
        from first in Load(rooms: 5, stays: 18, occupants: 30, trails: 40)
        from more in Load(rooms: 2, stays: 4, occupants: 5, trails: 10).ArrayOf(2)
        from count in Gen.Choose(0, 2)
        select new RandomGraph([first with { Abandoned = false }, .. more.Take(count)]),
        ArbMap.Default.ArbFor<RandomGraph>().Shrinker);

    private static Gen<RandomLoad> Load(int rooms, int stays, int occupants, int trails) =>
        from roomBuildings in Numbers(rooms)
        from stayNumbers in Numbers(stays * 4)
        from occupantNumbers in Numbers(occupants * 2)
        from trailNumbers in Numbers(trails * 6)
        from secondFile in Gen.Elements(false, true)
        from abandoned in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new RandomLoad(
            2, roomBuildings,
            [.. stayNumbers.Chunk(4).Select((n, i) => new RandomStay((byte)(i < RandomGraph.Keys ? i : n[0]), n[1], n[2], n[3]))],
            [.. occupantNumbers.Chunk(2).Select((n, i) => new RandomOccupant((byte)(i < RandomGraph.Keys ? i : n[0]), n[1], n[1] % 2 == 0))],
            [.. trailNumbers.Chunk(6).Select((n, i) => new RandomTrail((byte)i, n[1], n[2], n[3], n[4], n[5]))],
            secondFile, abandoned);

    private static Gen<byte[]> Numbers(int count) => Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(count);
}
