using Investigate.Stores.Embedded.Snapshots;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class KeyTableTests
{
    [Fact]
    public void Keys_with_the_same_hash_stay_apart()
    {
        var table = new KeyTable();
        for (var id = 1; id <= 20; id++)
        {
            table.Add(hash: 7, id);
        }

        for (byte id = 1; id <= 20; id++)
        {
            table.Find(7, [id], default(OneByteKeys)).ShouldBe(id);
        }

        table.Find(7, [21], default(OneByteKeys)).ShouldBe(0);
        table.Find(8, [1], default(OneByteKeys)).ShouldBe(0);
    }

    [Fact]
    public void Growing_and_copying_lose_nothing()
    {
        var table = new KeyTable();
        for (var id = 1; id <= 10_000; id++)
        {
            table.Add((uint)id * 2_654_435_761u, id);
        }

        var copy = table.Copy();
        table.Add(1, 10_001);

        for (var id = 1; id <= 10_000; id++)
        {
            copy.Candidate((uint)id * 2_654_435_761u).ShouldBe(id);
        }

        copy.Candidate(1).ShouldBe(0);
    }

    /// <summary>The key of an id is that number.</summary>
    private readonly struct OneByteKeys : IKeys
    {
        public bool Is(int id, ReadOnlySpan<byte> key) => id == key[0];
    }
}
