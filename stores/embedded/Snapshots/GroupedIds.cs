using System.Collections;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Ids of one kind by what they belong to (stays by room, building or person, transfers by account), within a group by start and id: one
/// array, and where each group begins in it.
/// </summary>
/// <param name="offsets">By group, from 1: where it begins; one more at the end.</param>
/// <param name="ids">The ids, group after group.</param>
internal sealed class GroupedIds(int[] offsets, int[] ids)
{
    public static readonly GroupedIds Empty = new([0, 0], []);

    public int Groups => offsets.Length - 2;

    /// <summary>All of them, group after group.</summary>
    public ReadOnlySpan<int> Ids => ids;

    /// <summary>Where the ids of a group lie; empty for a group that is not known.</summary>
    public (int From, int To) Bounds(long group) => group > 0 && group <= Groups ? (offsets[group], offsets[group + 1]) : (0, 0);

    public ReadOnlySpan<int> Of(long group) => Bounds(group) is var (from, to) ? ids.AsSpan(from, to - from) : [];

    /// <summary>The ids of these groups, as they lie. Groups lie anywhere in memory: all are asked for before the first is needed.</summary>
    public Neighbours Of(ReadOnlySpan<int> groups)
    {
        foreach (var group in groups)
        {
            if (group > 0 && group <= Groups)
            {
                Prefetch.Of(ref offsets[group]);
            }
        }

        var bounds = GC.AllocateUninitializedArray<(int From, int To)>(groups.Length);
        for (var i = 0; i < bounds.Length; i++)
        {
            bounds[i] = Bounds(groups[i]);
            if (bounds[i].From < ids.Length)
            {
                Prefetch.Of(ref ids[bounds[i].From]);
            }
        }

        return new Neighbours(bounds, ids);
    }

    /// <summary>Distributes entries over groups, keeping their order.</summary>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="entryIds">Id of each entry, the entries by start and id.</param>
    /// <param name="entryGroups">Group of each entry.</param>
    public static GroupedIds Build(int groups, ReadOnlySpan<int> entryIds, ReadOnlySpan<int> entryGroups)
    {
        var offsets = Offsets(groups, entryGroups, out var next);
        var ids = HugePages.Array<int>(entryIds.Length);
        new Distribution(next, ids).AddAll(entryIds, entryGroups);
        return new GroupedIds(offsets, ids);
    }

    /// <summary>As <see cref="Build(int, ReadOnlySpan{int}, ReadOnlySpan{int})"/>, with the start of each id beside it.</summary>
    /// <param name="start">By id.</param>
    /// <param name="starts">In the order of <see cref="Ids"/>.</param>
    public static GroupedIds Build(int groups, ReadOnlySpan<int> entryIds, ReadOnlySpan<int> entryGroups, long[] start, out long[] starts)
    {
        // Entries come by start, and mostly by id too: read here, starts lie beside each other; read from the list, they lie anywhere.
        var offsets = Offsets(groups, entryGroups, out var next);
        var ids = HugePages.Array<int>(entryIds.Length);
        starts = HugePages.Array<long>(ids.Length);
        new Distribution(next, ids, start, starts).AddAll(entryIds, entryGroups);
        return new GroupedIds(offsets, ids);
    }

    /// <summary>The stays of each person.</summary>
    /// <param name="stays">By start and id; the occupants of others count for nothing.</param>
    public static GroupedIds OfPersons(int persons, ReadOnlySpan<int> stays, OccupantLists occupants)
    {
        var offsets = HugePages.Array<int>(persons + 2);
        if (stays.Length == occupants.Stays)
        {
            // All of them: counted as they lie.
            Count(occupants.Between(1, occupants.Stays + 1), offsets);
        }
        else
        {
            foreach (var stay in stays)
            {
                Count(occupants.Of(stay), offsets);
            }
        }

        var next = Sum(offsets);
        var ids = HugePages.Array<int>(offsets[^1]);
        var distribution = new Distribution(next, ids);
        foreach (var stay in stays)
        {
            foreach (var occupant in occupants.Of(stay))
            {
                distribution.Add(stay, occupant.Person);
            }
        }

        distribution.Finish();
        return new GroupedIds(offsets, ids);
    }

    private static void Count(ReadOnlySpan<Occupant> occupants, int[] offsets)
    {
        foreach (var occupant in occupants)
        {
            offsets[occupant.Person + 1]++;
        }
    }

    /// <param name="next">Where the next id of each group goes, by group.</param>
    private static int[] Offsets(int groups, ReadOnlySpan<int> entryGroups, out int[] next)
    {
        var offsets = HugePages.Array<int>(groups + 2);
        foreach (var group in entryGroups)
        {
            offsets[group + 1]++;
        }

        next = Sum(offsets);
        return offsets;
    }

    /// <summary>Makes the sizes of the groups before the places where groups begin.</summary>
    /// <returns>A copy, one shorter.</returns>
    private static int[] Sum(int[] offsets)
    {
        for (var group = 1; group < offsets.Length; group++)
        {
            offsets[group] += offsets[group - 1];
        }

        var copy = HugePages.Array<int>(offsets.Length - 1);
        offsets.AsSpan(0, copy.Length).CopyTo(copy);
        return copy;
    }

    /// <summary>These entries without those of ids that have gone, and the added ones in their places.</summary>
    /// <param name="gone">Ids that have gone, and the groups they stood in.</param>
    /// <param name="added">As many groups or more.</param>
    /// <param name="start">By id.</param>
    /// <param name="changed">Groups that are no longer what they were; groups beyond its end are new.</param>
    public GroupedIds Merge(Departures gone, GroupedIds added, long[] start, out BitArray changed)
    {
        changed = new BitArray(Groups + 1);
        if (ids.Length == 0)
        {
            changed.SetAll(true);
            return added;
        }

        var merged = HugePages.Array<int>(ids.Length + added.Ids.Length);
        var mergedOffsets = HugePages.Array<int>(added.Groups + 2);
        var (at, copied) = (0, 0);
        for (var group = 1; group <= added.Groups; group++)
        {
            var (from, to) = group <= Groups ? (offsets[group], offsets[group + 1]) : (ids.Length, ids.Length);
            var fresh = added.Of(group);
            mergedOffsets[group] = at + from - copied;
            if (fresh.IsEmpty && !gone.Left(group))
            {
                continue;
            }

            if (group <= Groups)
            {
                changed[group] = true;
            }

            Array.Copy(ids, copied, merged, at, from - copied);
            at += from - copied;
            at = gone.Left(group)
                ? MergeGroup(ids.AsSpan(from, to - from), fresh, gone, start, merged, at)
                : PutBetween(ids.AsSpan(from, to - from), fresh, start, merged, at);
            copied = to;
        }

        Array.Copy(ids, copied, merged, at, ids.Length - copied);
        at += ids.Length - copied;
        mergedOffsets[^1] = at;
        return new GroupedIds(mergedOffsets, at == merged.Length ? merged : merged.AsSpan(0, at).ToArray());
    }

    /// <summary>
    /// A column beside the ids of a merged list: taken over from the column before for groups that have not changed, made anew for the
    /// others.
    /// </summary>
    /// <param name="before">This list's column.</param>
    /// <param name="make">Fills the places of a group, from and to.</param>
    public long[] Carry(long[] before, GroupedIds merged, BitArray changed, Action<long[], int, int> make)
    {
        var column = HugePages.Array<long>(merged.Ids.Length);
        for (var group = 1; group <= merged.Groups;)
        {
            var first = group;
            while (group <= merged.Groups && group < changed.Length && !changed[group])
            {
                group++;
            }

            if (group > first)
            {
                Array.Copy(before, offsets[first], column, merged.Bounds(first).From, offsets[group] - offsets[first]);
                continue;
            }

            var (from, to) = merged.Bounds(group);
            make(column, from, to);
            group++;
        }

        return column;
    }

    private static int MergeGroup(ReadOnlySpan<int> known, ReadOnlySpan<int> fresh, Departures gone, long[] start, int[] merged, int at)
    {
        foreach (var id in known)
        {
            if (gone.Contains(id))
            {
                continue;
            }

            while (!fresh.IsEmpty && (start[fresh[0]], fresh[0]).CompareTo((start[id], id)) < 0)
            {
                merged[at++] = fresh[0];
                fresh = fresh[1..];
            }

            merged[at++] = id;
        }

        fresh.CopyTo(merged.AsSpan(at));
        return at + fresh.Length;
    }

    /// <summary>As <see cref="MergeGroup"/> where nothing has gone: what lies between the fresh ones is copied, not looked at.</summary>
    private static int PutBetween(ReadOnlySpan<int> known, ReadOnlySpan<int> fresh, long[] start, int[] merged, int at)
    {
        foreach (var id in fresh)
        {
            var (low, high) = (0, known.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = (start[known[middle]], known[middle]).CompareTo((start[id], id)) < 0 ? (middle + 1, high) : (low, middle);
            }

            known[..low].CopyTo(merged.AsSpan(at));
            at += low;
            merged[at++] = id;
            known = known[low..];
        }

        known.CopyTo(merged.AsSpan(at));
        return at + known.Length;
    }
}
