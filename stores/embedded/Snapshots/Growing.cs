namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// An array that a draft continues: borrowed from the snapshot before until it is written to, then a copy that grows, handed over as it is
/// with a little room at its end.
/// </summary>
internal sealed class Growing<T>(T[] borrowed, int count)
{
    private bool owned;
    private int expected;

    /// <summary>At least <see cref="Count"/> long. Not to be written to.</summary>
    public T[] Items { get; private set; } = borrowed;

    public int Count { get; private set; } = count;

    /// <summary>So many more will come, as far as is known: the next copy has room for them, no more and no less.</summary>
    public void Expect(int more) => expected = Count + more;

    public void Add(T item)
    {
        Reserve(Count + 1);
        Items[Count++] = item;
    }

    /// <summary>Sets the item at this place; places between the end and it get <paramref name="blank"/>.</summary>
    public void Set(int at, T item, T blank)
    {
        Reserve(at + 1);
        if (at >= Count)
        {
            Items.AsSpan(Count, at - Count).Fill(blank);
            Count = at + 1;
        }

        Items[at] = item;
    }

    /// <summary>Adds so many items at once.</summary>
    /// <returns>Their places, to be filled.</returns>
    public Span<T> Extend(int more)
    {
        Reserve(Count + more);
        Count += more;
        return Items.AsSpan(Count - more, more);
    }

    private void Reserve(int count)
    {
        if (!owned || count > Items.Length)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        // The first copy has room for a load that is small beside what is known.
        var size = expected >= count ? expected : owned ? Items.Length + (Items.Length / 2) : Count + (Count / 16) + 16;
        var grown = HugePages.Array<T>(Math.Max(count, size));
        Array.Copy(Items, grown, Count);
        Items = grown;
        owned = true;
    }
}
