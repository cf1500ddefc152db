using System.Collections;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Stays by room, by building or by person, within a group by start and id: one array, and where each group begins in it.</summary>
/// <param name="offsets">By group, from 1: where it begins; one more at the end.</param>
/// <param name="stays">Ids of stays.</param>
internal sealed class GroupedStays(int[] offsets, int[] stays)
{
    public static readonly GroupedStays Empty = new([0, 0], []);

    public int Groups => offsets.Length - 2;

    /// <summary>All stays, group after group.</summary>
    public ReadOnlySpan<int> Stays => stays;

    /// <summary>Where the stays of a group lie; empty for a group that is not known.</summary>
    public (int From, int To) Bounds(long group) => group > 0 && group <= Groups ? (offsets[group], offsets[group + 1]) : (0, 0);

    public ReadOnlySpan<int> Of(long group) => Bounds(group) is var (from, to) ? stays.AsSpan(from, to - from) : [];

    /// <summary>Distributes entries over groups, keeping their order.</summary>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="entryStays">Stay of each entry, the entries by start and stay.</param>
    /// <param name="entryGroups">Group of each entry.</param>
    public static GroupedStays Build(int groups, ReadOnlySpan<int> entryStays, ReadOnlySpan<int> entryGroups)
    {
        var offsets = new int[groups + 2];
        foreach (var group in entryGroups)
        {
            offsets[group + 1]++;
        }

        for (var group = 1; group < offsets.Length; group++)
        {
            offsets[group] += offsets[group - 1];
        }

        var next = offsets.AsSpan(0, groups + 1).ToArray();
        var stays = new int[entryStays.Length];
        for (var i = 0; i < entryStays.Length; i++)
        {
            stays[next[entryGroups[i]]++] = entryStays[i];
        }

        return new GroupedStays(offsets, stays);
    }

    /// <summary>These entries without those of stays that have gone, and the added ones in their places.</summary>
    /// <param name="gone">Stays that have gone, and the groups they stood in.</param>
    /// <param name="added">As many groups or more.</param>
    /// <param name="start">By stay.</param>
    /// <param name="changed">Groups that are no longer what they were; groups beyond its end are new.</param>
    public GroupedStays Merge(Departures gone, GroupedStays added, long[] start, out BitArray changed)
    {
        changed = new BitArray(Groups + 1);
        if (stays.Length == 0)
        {
            changed.SetAll(true);
            return added;
        }

        var merged = new int[stays.Length + added.Stays.Length];
        var mergedOffsets = new int[added.Groups + 2];
        var (at, copied) = (0, 0);
        for (var group = 1; group <= added.Groups; group++)
        {
            var (from, to) = group <= Groups ? (offsets[group], offsets[group + 1]) : (stays.Length, stays.Length);
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

            Array.Copy(stays, copied, merged, at, from - copied);
            at += from - copied;
            at = MergeGroup(stays.AsSpan(from, to - from), fresh, gone, start, merged, at);
            copied = to;
        }

        Array.Copy(stays, copied, merged, at, stays.Length - copied);
        at += stays.Length - copied;
        mergedOffsets[^1] = at;
        return new GroupedStays(mergedOffsets, at == merged.Length ? merged : merged.AsSpan(0, at).ToArray());
    }

    /// <summary>
    /// A column beside the stays of a merged list: taken over from the column before for groups that have not changed, made anew for the
    /// others.
    /// </summary>
    /// <param name="before">This list's column.</param>
    /// <param name="make">Fills the places of a group, from and to.</param>
    public long[] Carry(long[] before, GroupedStays merged, BitArray changed, Action<long[], int, int> make)
    {
        var column = new long[merged.Stays.Length];
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
        foreach (var stay in known)
        {
            if (gone.Contains(stay))
            {
                continue;
            }

            while (!fresh.IsEmpty && (start[fresh[0]], fresh[0]).CompareTo((start[stay], stay)) < 0)
            {
                merged[at++] = fresh[0];
                fresh = fresh[1..];
            }

            merged[at++] = stay;
        }

        fresh.CopyTo(merged.AsSpan(at));
        return at + fresh.Length;
    }
}
