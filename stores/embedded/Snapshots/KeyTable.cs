using System.IO.Hashing;
using System.Numerics;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Says whether the thing with this id has this key, byte for byte: equal hashes alone merge nothing.</summary>
internal interface IKeys
{
    bool Is(int id, ReadOnlySpan<byte> key);
}

/// <summary>
/// Ids by key: open addressing over one array of hash and id, so that growing and copying need no key. Keys are never removed. A successor
/// shares the array, and adds to it as long as nobody else did and it need not grow: who asks the table before meets ids that he does not know.
/// </summary>
internal sealed class KeyTable
{
    private const int Smallest = 1 << 8;

    /// <summary>A table of so many places is larger than the caches.</summary>
    private const int Scattered = 1 << 20;

    private ulong[] slots;
    private int count;
    private Claim claim;

    public KeyTable()
        : this(new ulong[Smallest], 0, new Claim(0))
    {
    }

    private KeyTable(ulong[] slots, int count, Claim claim) => (this.slots, this.count, this.claim) = (slots, count, claim);

    /// <summary>What <see cref="Find"/> and <see cref="Add"/> go by. Kinds of key that share a table are kept apart by the seed.</summary>
    public static uint Hash(ReadOnlySpan<byte> key, long seed = 0) => (uint)(XxHash3.HashToUInt64(key, seed) >> 32);

    /// <summary>A table that begins with these keys. Nothing may be added to this one any more.</summary>
    public KeyTable Succeed() => count == 0 ? new KeyTable() : new KeyTable(slots, count, claim);

    /// <returns>The id with this key; 0 when there is none.</returns>
    public int Find<TKeys>(uint hash, ReadOnlySpan<byte> key, TKeys keys)
        where TKeys : struct, IKeys
    {
        var mask = (uint)slots.Length - 1;
        for (var at = hash & mask; slots[at] is var slot and not 0; at = (at + 1) & mask)
        {
            if ((uint)(slot >> 32) == hash && keys.Is((int)(uint)slot, key))
            {
                return (int)(uint)slot;
            }
        }

        return 0;
    }

    /// <summary>Asks for the place where the search for a key begins.</summary>
    public void Ask(uint hash) => Prefetch.Of(ref slots[hash & ((uint)slots.Length - 1)]);

    /// <returns>The first id whose key has this hash, be the key another one; 0 when there is none.</returns>
    public int Candidate(uint hash)
    {
        var mask = (uint)slots.Length - 1;
        for (var at = hash & mask; slots[at] is var slot and not 0; at = (at + 1) & mask)
        {
            if ((uint)(slot >> 32) == hash)
            {
                return (int)(uint)slot;
            }
        }

        return 0;
    }

    /// <summary>Makes room for so many more keys at once.</summary>
    public void Reserve(int more)
    {
        var length = slots.Length;
        while (count + (long)more > length / 4 * 3)
        {
            length *= 2;
        }

        if (length > slots.Length)
        {
            Grow(length);
        }
    }

    /// <summary>Adds a key that is not there yet.</summary>
    public void Add(uint hash, int id)
    {
        Take(1);
        Put(Entry(hash, id));
    }

    /// <summary>What <see cref="AddAll"/> takes of a key.</summary>
    public static ulong Entry(uint hash, int id) => ((ulong)hash << 32) | (uint)id;

    /// <summary>Adds keys that are not there yet. Of many, some are put in the order of their places first: memory is then written in order too.</summary>
    public void AddAll(ReadOnlySpan<ulong> entries)
    {
        if (entries.IsEmpty)
        {
            // A table to which nothing is added need not be one's own.
            return;
        }

        Take(entries.Length);
        if (slots.Length < Scattered)
        {
            PutAll(entries);
            return;
        }

        var (places, ordered) = (new int[RadixSort.Digits], new ulong[Math.Min(entries.Length, Scattered)]);
        var shift = 32 + BitOperations.Log2((uint)slots.Length) - RadixSort.DigitBits;
        for (var from = 0; from < entries.Length; from += ordered.Length)
        {
            var some = entries[from..Math.Min(entries.Length, from + ordered.Length)];
            RadixSort.Pass(some, ordered, places, shift);
            PutAll(ordered.AsSpan(0, some.Length));
        }
    }

    /// <summary>Makes sure that nobody else adds to the array and that so many more keys fit.</summary>
    private void Take(int more)
    {
        Reserve(more);
        if (!claim.TryTake(count, count + more))
        {
            // What others have added stays in the copy: nobody knows its ids, and it takes room.
            Grow(slots.Length);
            Reserve(more);
            claim.Set(count + more);
        }

        count += more;
    }

    private void PutAll(ReadOnlySpan<ulong> entries)
    {
        foreach (var entry in entries)
        {
            Put(entry);
        }
    }

    private void Grow(int length)
    {
        var before = slots;
        slots = HugePages.Array<ulong>(length);
        count = 0;
        foreach (var slot in before)
        {
            if (slot != 0)
            {
                Put(slot);
                count++;
            }
        }

        claim = new Claim(count);
    }

    private void Put(ulong slot)
    {
        var mask = (uint)slots.Length - 1;
        var at = (uint)(slot >> 32) & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = slot;
    }
}
