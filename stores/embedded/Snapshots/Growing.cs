namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>An array that grows while a draft is filled and is handed over as it is, with a little room at its end.</summary>
internal sealed class Growing<T>
{
    /// <summary>Begins with a copy, so that what was copied never changes.</summary>
    public Growing(T[] items, int count)
    {
        Items = new T[count + (count / 16) + 16];
        Array.Copy(items, Items, count);
        Count = count;
    }

    /// <summary>At least <see cref="Count"/> long.</summary>
    public T[] Items { get; private set; }

    public int Count { get; private set; }

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

        Items[at] = item;
    }

    private void Reserve(int count)
    {
        if (count > Items.Length)
        {
            var grown = new T[Math.Max(count, Items.Length + (Items.Length / 2))];
            Array.Copy(Items, grown, Count);
            Items = grown;
        }
    }
}
