using System.Runtime.CompilerServices;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// An array that a draft continues. It is shared with the snapshot before as long as items are only added and there is room behind the last; it is
/// copied where one of the snapshot's changes or the room is taken. Handed over as it is, with a little room at its end.
/// </summary>
internal sealed class Growing<T>(T[] borrowed, int count)
{
    private static readonly ConditionalWeakTable<T[], Claim> Claims = [];

    private readonly int borrowedCount = count;
    private bool owned;
    private Claim? claim;
    private int expected;

    /// <summary>At least <see cref="Count"/> long. Not to be written to.</summary>
    public T[] Items { get; private set; } = borrowed;

    public int Count { get; private set; } = count;

    /// <summary>So many more will come, as far as is known: the next copy has room for them, and for the next versions a little more.</summary>
    public void Expect(int more) => expected = WithRoom(Count + more);

    public void Add(T item)
    {
        Reserve(Count + 1);
        Items[Count++] = item;
    }

    /// <summary>Sets the item at this place; places between the end and it get <paramref name="blank"/>.</summary>
    public void Set(int at, T item, T blank)
    {
        if (at >= Count)
        {
            Reserve(at + 1);
            Items.AsSpan(Count, at - Count).Fill(blank);
            Count = at + 1;
        }
        else if (at < borrowedCount && !owned)
        {
            Copy(Count);
        }

        Items[at] = item;
    }

    /// <summary>Adds so many items at once.</summary>
    /// <returns>Their places, to be filled.</returns>
    public Span<T> Extend(int more)
    {
        if (more > 0)
        {
            Reserve(Count + more);
            Count += more;
        }

        return Items.AsSpan(Count - more, more);
    }

    private static int WithRoom(int count) => count + (count / 32) + 16;

    private void Reserve(int count)
    {
        if (count > Items.Length)
        {
            Copy(count);
        }
        else if (owned)
        {
            claim!.Set(count);
        }
        else if ((claim is null && !Claims.TryGetValue(Items, out claim)) || !claim.TryTake(Count, count))
        {
            Copy(count);
        }
    }

    /// <summary>Goes on with a copy that has room for so many.</summary>
    private void Copy(int count)
    {
        // The first copy has room for a load that is small beside what is known.
        var size = expected >= count ? expected : owned ? Items.Length + (Items.Length / 2) : WithRoom(Count);
        var grown = HugePages.Array<T>(Math.Max(count, size));
        Array.Copy(Items, grown, Count);
        Items = grown;
        owned = true;
        claim = new Claim(count);
        Claims.Add(grown, claim);
    }
}
