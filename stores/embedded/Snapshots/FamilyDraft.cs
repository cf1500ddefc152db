using System.Runtime.InteropServices;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>What the next version will say of one family, while it is put together.</summary>
internal sealed class FamilyDraft<TPage>(Family<TPage> basis)
    where TPage : FamilyPage
{
    private readonly Growing<long> at = new(basis.At, basis.Facts.Ids + 1);
    private readonly HashSet<int> corrected = [];

    public EntitiesDraft<TPage> Facts { get; } = basis.Facts.Succeed();

    /// <summary>True when a fact was put, the key of one was taken up or ids were reserved.</summary>
    public bool Changed { get; private set; }

    /// <inheritdoc cref="EntitiesDraft{TPage}.Expect"/>
    public void Expect(int facts)
    {
        at.Expect(facts);
        Facts.Expect(facts);
    }

    /// <returns>True when the id was not known before, not even from a withdrawn load.</returns>
    public bool Put(TPage page, int number, int row)
    {
        Changed = true;
        var id = page.Id[row];
        if (id <= basis.Facts.Ids)
        {
            corrected.Add(id);
        }

        at.Set(id, page.Instant(row), 0);
        return Facts.Put(id, number, row);
    }

    /// <summary>Takes up the key of an id that a withdrawn load stated.</summary>
    /// <inheritdoc cref="Put" path="/returns"/>
    public bool Withhold(TPage page, int number, int row)
    {
        Changed = true;
        var id = page.Id[row];
        if (id >= at.Count)
        {
            at.Set(id, 0, 0);
        }

        return Facts.Withhold(id, number, row);
    }

    /// <inheritdoc cref="EntitiesDraft{TPage}.Reserve"/>
    public void Reserve(int id)
    {
        if (id > Facts.Ids)
        {
            Changed = true;
            at.Set(id, 0, 0);
            Facts.Reserve(id);
        }
    }

    /// <summary>Takes up all facts of a page that was read from the store.</summary>
    /// <param name="named">Called with each row whose id was not known before.</param>
    public void Apply(TPage page, bool withdrawn, Action<int>? named = null)
    {
        var number = Facts.Open(page);
        for (var row = 0; row < page.Count; row++)
        {
            if (withdrawn ? Withhold(page, number, row) : Put(page, number, row))
            {
                named?.Invoke(row);
            }
        }
    }

    /// <summary>The family of the next version; that of the basis where nothing was put.</summary>
    /// <param name="groups">For each list: how many things can be referred to.</param>
    public Family<TPage> Freeze(params ReadOnlySpan<int> groups)
    {
        if (!Changed)
        {
            return basis;
        }

        var placed = Placed();
        var lists = new Timeline[groups.Length];
        for (var list = 0; list < lists.Length; list++)
        {
            lists[list] = Merged(list, groups[list], placed);
        }

        return new Family<TPage>(Facts.Freeze(), at.Items, lists);
    }

    /// <summary>Ids that must be put in their places, by instant and id: those that were corrected, and the new ones.</summary>
    private int[] Placed()
    {
        var placed = new List<int>(Facts.Ids - basis.Facts.Ids + corrected.Count);
        placed.AddRange(corrected.Order());
        for (var id = basis.Facts.Ids + 1; id <= Facts.Ids; id++)
        {
            if (Facts.TryFind(id, out _, out _))
            {
                placed.Add(id);
            }
        }

        int[] ordered = [.. placed];
        StartOrder.Sort(ordered, at.Items);
        return ordered;
    }

    private Timeline Merged(int list, int groups, int[] placed)
    {
        var before = list < basis.Lists.Length ? basis.Lists[list] : Timeline.Empty;
        var left = new Departures(corrected, before.Grouped.Groups, id => [Reference(basis.Facts, list, id)]);
        var (ids, references) = (new List<int>(placed.Length), new List<int>(placed.Length));
        foreach (var id in placed)
        {
            if (Facts.TryFind(id, out var page, out var row) && page.References[list][row] is var reference and not 0)
            {
                ids.Add(id);
                references.Add(reference);
            }
        }

        if (before.Grouped.Ids.IsEmpty)
        {
            return Timeline.Build(groups, CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(references), at.Items);
        }

        var added = GroupedIds.Build(groups, CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(references));
        var merged = before.Grouped.Merge(left, added, at.Items, out var changed);
        return before.Succeed(merged, changed, at.Items);
    }

    private static int Reference(Entities<TPage> facts, int list, int id) =>
        facts.TryFind(id, out var page, out var row) ? page.References[list][row] : 0;
}

/// <summary>Keys of a family, for lookups by a load.</summary>
internal readonly struct FamilyKeys<TPage>(EntitiesDraft<TPage> facts) : IKeysAhead
    where TPage : FamilyPage
{
    /// <summary>The id that a new key gets.</summary>
    public int Next => facts.Ids + 1;

    public bool Is(int id, ReadOnlySpan<byte> key) => facts.TryFindKey(id, out var page, out var row) && page.HasKey(row, key);

    public int Address(int id) => facts.Address(id);

    public void AskAddress(int id) => facts.AskAddress(id);

    public void AskStart(int address)
    {
    }

    public void AskText(int address)
    {
    }
}

/// <summary>Plates of a snapshot.</summary>
internal readonly struct KnownPlates(Entities<VehiclePage> vehicles) : IKeys
{
    public bool Is(int id, ReadOnlySpan<byte> key) => vehicles.TryFind(id, out var page, out var row) && page.HasKey(row, key);
}
