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
    public void A_growing_table_loses_nothing_and_a_successor_leaves_it_alone()
    {
        var table = new KeyTable();
        for (var id = 1; id <= 10_000; id++)
        {
            table.Add((uint)id * 2_654_435_761u, id);
        }

        var successor = table.Succeed();
        successor.Add(1, 10_001);

        for (var id = 1; id <= 10_000; id++)
        {
            table.Candidate((uint)id * 2_654_435_761u).ShouldBe(id);
            successor.Candidate((uint)id * 2_654_435_761u).ShouldBe(id);
        }

        table.Candidate(1).ShouldBe(0);
        successor.Candidate(1).ShouldBe(10_001);
    }

    [Fact]
    public void A_great_many_keys_added_at_once_are_all_found_and_leave_the_predecessor_alone()
    {
        const int Many = 1_500_000;
        var table = new KeyTable();
        table.Add(Hash(1), 1);

        var successor = table.Succeed();
        successor.AddAll([.. Enumerable.Range(2, Many).Select(id => KeyTable.Entry(Hash(id), id))]);

        Enumerable.Range(1, Many + 1).Where(id => successor.Candidate(Hash(id)) != id).ShouldBeEmpty();
        table.Candidate(Hash(2)).ShouldBe(0);
    }

    /// <summary>Differs for different ids, since the factor is odd.</summary>
    private static uint Hash(int id) => (uint)id * 2_654_435_761u;

    /// <summary>The key of an id is that number.</summary>
    private readonly struct OneByteKeys : IKeys
    {
        public bool Is(int id, ReadOnlySpan<byte> key) => id == key[0];
    }
}
