using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// Ids of one kind by key, kept from load to load: only loads ask for them. It may know ids of a load that failed, so it is thrown away
/// then.
/// </summary>
internal sealed class KeyIndex
{
    private const int AtOnce = 1 << 20;

    private int covered;

    /// <summary>The key of an id; empty where it was erased.</summary>
    /// <param name="scratch">Room for a key that is put together from columns.</param>
    public delegate ReadOnlySpan<byte> KeyOf(int id, Span<byte> scratch);

    public KeyTable Table { get; } = new();

    /// <summary>Takes up the ids up to <paramref name="ids"/> that it does not know yet.</summary>
    public void CatchUp(int ids, KeyOf keyOf)
    {
        Table.Reserve(ids - covered);
        Span<byte> scratch = stackalloc byte[64];
        var entries = new ulong[Math.Min(ids - covered, AtOnce)];
        while (covered < ids)
        {
            var count = 0;
            for (var last = Math.Min(ids, covered + entries.Length); covered < last;)
            {
                var key = keyOf(++covered, scratch);
                if (!key.IsEmpty)
                {
                    entries[count++] = KeyTable.Entry(KeyTable.Hash(key), covered);
                }
            }

            Table.AddAll(entries.AsSpan(0, count));
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

    public KeyIndex Vehicles { get; } = new();

    public KeyIndex Sightings { get; } = new();

    public KeyIndex Accounts { get; } = new();

    public KeyIndex Transfers { get; } = new();

    public KeyIndex Reporters { get; } = new();

    public KeyIndex Reports { get; } = new();

    public KeyIndex Incidents { get; } = new();

    /// <summary>Takes up what the basis of a draft knows.</summary>
    public void CatchUp(Draft draft)
    {
        var families = draft.Families;
        Parallel.Invoke(
            () => Stays.CatchUp(draft.Stays.Ids, (id, _) => draft.Stays.TryFindKey(id, out var names, out var row) ? names.Key[row] : []),
            () =>
            {
                Buildings.CatchUp(draft.Buildings.Ids, (id, _) => draft.Buildings.TryFindKey(id, out var page, out var row) ? page.Key[row] : []);
                Rooms.CatchUp(draft.Rooms.Ids, (id, _) => draft.Rooms.TryFindKey(id, out var page, out var row) ? page.Key[row] : []);
                CatchUp(Vehicles, families.Vehicles);
                CatchUp(Sightings, families.Sightings);
                CatchUp(Accounts, families.Accounts);
                CatchUp(Transfers, families.Transfers);
                CatchUp(Reporters, families.Reporters);
                CatchUp(Reports, families.Reports);
                CatchUp(Incidents, families.Incidents);
            });
    }

    private static void CatchUp<TPage>(KeyIndex index, FamilyDraft<TPage> draft)
        where TPage : FamilyPage => index.CatchUp(
            draft.Facts.Ids, (id, scratch) => draft.Facts.TryFindKey(id, out var page, out var row) ? page.Key(row, scratch) : []);
}
