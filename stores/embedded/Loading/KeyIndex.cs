using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// Ids of one kind by key, kept from load to load: only loads ask for them. It may know ids of a load that failed, so it is thrown away
/// then.
/// </summary>
internal sealed class KeyIndex
{
    private int covered;

    /// <summary>The key of an id.</summary>
    public delegate ReadOnlySpan<byte> KeyOf(int id);

    public KeyTable Table { get; } = new();

    /// <summary>Takes up the ids up to <paramref name="ids"/> that it does not know yet.</summary>
    public void CatchUp(int ids, KeyOf keyOf)
    {
        while (covered < ids)
        {
            covered++;
            Table.Add(KeyTable.Hash(keyOf(covered)), covered);
        }
    }

    /// <summary>Adds the key of the id that comes next.</summary>
    public void Add(uint hash, int id)
    {
        Table.Add(hash, id);
        covered = id;
    }
}

/// <summary>The indexes that loads keep.</summary>
internal sealed class KeyIndexes
{
    public KeyIndex Buildings { get; } = new();

    public KeyIndex Rooms { get; } = new();

    public KeyIndex Stays { get; } = new();

    /// <summary>Takes up what the basis of a draft knows.</summary>
    public void CatchUp(Draft draft)
    {
        Buildings.CatchUp(draft.Buildings.Ids, id => draft.Buildings.TryFind(id, out var page, out var row) ? page.Key[row] : []);
        Rooms.CatchUp(draft.Rooms.Ids, id => draft.Rooms.TryFind(id, out var page, out var row) ? page.Key[row] : []);
        Stays.CatchUp(draft.Stays.Ids, id => draft.Stays.TryFind(id, out var names, out var row) ? names.Key[row] : []);
    }
}
