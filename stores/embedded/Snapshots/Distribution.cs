namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Puts ids where those of their group go. Groups and places lie anywhere in memory, so some ids are put at once: the memory of all of them is
/// asked for before the first is needed.
/// </summary>
/// <param name="next">By group: where its next id goes.</param>
/// <param name="ids">The ids of all groups.</param>
/// <param name="start">By id; empty where starts are not wanted.</param>
/// <param name="starts">The start of each of <paramref name="ids"/>.</param>
internal sealed class Distribution(int[] next, int[] ids, long[] start, long[] starts)
{
    private const int AtOnce = 256;

    private readonly int[] waiting = new int[AtOnce];
    private readonly int[] places = new int[AtOnce];
    private int count;

    public Distribution(int[] next, int[] ids)
        : this(next, ids, [], [])
    {
    }

    public void Add(int id, int group)
    {
        Prefetch.Of(ref next[group]);
        (waiting[count], places[count]) = (id, group);
        if (++count == AtOnce)
        {
            Finish();
        }
    }

    /// <summary>Puts all of these, and what waited before them.</summary>
    public void AddAll(ReadOnlySpan<int> entryIds, ReadOnlySpan<int> entryGroups)
    {
        for (var i = 0; i < entryIds.Length; i++)
        {
            Add(entryIds[i], entryGroups[i]);
        }

        Finish();
    }

    /// <summary>Puts what still waits.</summary>
    public void Finish()
    {
        var at = places.AsSpan(0, count);
        foreach (ref var place in at)
        {
            place = next[place]++;
            Prefetch.Of(ref ids[place]);
            if (starts.Length > 0)
            {
                Prefetch.Of(ref starts[place]);
            }
        }

        for (var i = 0; i < at.Length; i++)
        {
            ids[at[i]] = waiting[i];
        }

        for (var i = 0; i < at.Length && starts.Length > 0; i++)
        {
            starts[at[i]] = start[waiting[i]];
        }

        count = 0;
    }
}
