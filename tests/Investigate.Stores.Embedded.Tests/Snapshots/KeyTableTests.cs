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
    public void A_growing_table_loses_nothing_and_a_successor_finds_what_it_found()
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

        successor.Candidate(1).ShouldBe(10_001);
    }

    [Fact]
    public void Of_two_successors_neither_loses_what_it_adds_and_none_finds_an_id_that_it_does_not_know()
    {
        var table = new KeyTable();
        table.Add(hash: 1, 1);
        var (one, other) = (table.Succeed(), table.Succeed());

        // Both give the id that comes next, as after a load that failed.
        one.Add(hash: 2, 2);
        other.Add(hash: 3, 2);
        one.Add(hash: 4, 3);

        table.Find(2, [2], new Known(1)).ShouldBe(0);
        one.Find(2, [2], new Known(3)).ShouldBe(2);
        one.Find(4, [3], new Known(3)).ShouldBe(3);
        other.Find(3, [2], new Known(2)).ShouldBe(2);
        other.Find(4, [3], new Known(2)).ShouldBe(0);
        one.Find(1, [1], new Known(3)).ShouldBe(1);
        other.Find(1, [1], new Known(2)).ShouldBe(1);
    }

    [Fact]
    public void A_table_whose_successors_all_fail_never_fills_up()
    {
        var table = new KeyTable();
        table.Add(Hash(1), 1);

        for (var attempt = 0; attempt < 50; attempt++)
        {
            table.Succeed().AddAll([.. Enumerable.Range(2, 100).Select(id => KeyTable.Entry(Hash(id * (attempt + 1)), id))]);
        }

        table.Find(Hash(1_000_003), [99], new Known(1)).ShouldBe(0);
    }

    [Fact]
    public void A_great_many_keys_added_at_once_are_all_found()
    {
        const int Many = 1_500_000;
        var table = new KeyTable();
        table.Add(Hash(1), 1);

        var successor = table.Succeed();
        successor.AddAll([.. Enumerable.Range(2, Many).Select(id => KeyTable.Entry(Hash(id), id))]);

        Enumerable.Range(1, Many + 1).Where(id => successor.Candidate(Hash(id)) != id).ShouldBeEmpty();
        table.Candidate(Hash(1)).ShouldBe(1);
    }

    /// <summary>The key of an id is that number; ids beyond are not known.</summary>
    private readonly struct Known(int ids) : IKeys
    {
        public bool Is(int id, ReadOnlySpan<byte> key) => id <= ids && id == key[0];
    }

    /// <summary>Differs for different ids, since the factor is odd.</summary>
    private static uint Hash(int id) => (uint)id * 2_654_435_761u;

    /// <summary>The key of an id is that number.</summary>
    private readonly struct OneByteKeys : IKeys
    {
        public bool Is(int id, ReadOnlySpan<byte> key) => id == key[0];
    }
}
