using System.Runtime.InteropServices;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Occupants stated since a version, in the order they were stated; of one stay and person the last one holds.</summary>
internal sealed class OccupantDraft
{
    /// <summary>So many of one stay are put in order by comparing each with those before it.</summary>
    private const int Few = 32;

    private readonly Growing<int> stays = new([], 0);
    private readonly Growing<Occupant> occupants = new([], 0);

    public int Count => stays.Count;

    /// <summary>The stay of each statement.</summary>
    public ReadOnlySpan<int> Stays => stays.Items.AsSpan(0, stays.Count);

    /// <summary>The occupant of each statement.</summary>
    public ReadOnlySpan<Occupant> Occupants => occupants.Items.AsSpan(0, occupants.Count);

    /// <summary>So many statements will follow, as far as is known.</summary>
    public void Expect(int statements)
    {
        stays.Expect(statements);
        occupants.Expect(statements);
    }

    public void Add(int stay, int person, bool registrant)
    {
        stays.Add(stay);
        occupants.Add(new Occupant(person, registrant));
    }

    /// <summary>Adds what a page says.</summary>
    public void Add(OccupantPage page)
    {
        CollectionsMarshal.AsSpan(page.Stay).CopyTo(stays.Extend(page.Count));
        var persons = CollectionsMarshal.AsSpan(page.Person);
        var registrants = CollectionsMarshal.AsSpan(page.Registrant);
        var places = occupants.Extend(page.Count);
        for (var row = 0; row < places.Length; row++)
        {
            places[row] = new Occupant(persons[row], registrants[row]);
        }
    }

    /// <summary>
    /// What was known and what was stated since, together: what no statement concerns is copied as it lies. Nothing may be added afterwards.
    /// </summary>
    /// <param name="stayIds">The highest id of a stay.</param>
    public OccupantLists Merge(OccupantLists known, int stayIds)
    {
        var isByStay = ByStay(out var most);
        if (isByStay && known.Count == 0 && BecomeList(stayIds) is { } list)
        {
            return list;
        }

        var (byStay, stated) = isByStay ? (stays.Items, occupants.Items) : Sorted((uint)most);
        var merged = new MergedOccupants(known, Count > 0 ? byStay[0] : stayIds + 1, stayIds, Count);
        for (var from = 0; from < Count;)
        {
            var stay = byStay[from];
            var to = from + 1;
            while (to < Count && byStay[to] == stay)
            {
                to++;
            }

            merged.Add(stay, Distinct(stated.AsSpan(from, to - from)));
            from = to;
        }

        return merged.Finish();
    }

    /// <summary>
    /// Makes the statements, which came by stay, the list, where they name each person of a stay once: those of a stay change places among each other,
    /// nothing is copied.
    /// </summary>
    /// <returns>Null where they do not; they still say the same then.</returns>
    private OccupantLists? BecomeList(int stayIds)
    {
        var offsets = new Growing<int>([], 0);
        offsets.Expect(stayIds + 2);
        var begins = offsets.Extend(stayIds + 2);
        var next = 1;
        for (var (from, to) = (0, 0); from < Count; from = to)
        {
            var stay = stays.Items[from];
            while (to < Count && stays.Items[to] == stay)
            {
                to++;
            }

            if (Distinct(occupants.Items.AsSpan(from, to - from)).Length != to - from)
            {
                return null;
            }

            begins[next..(stay + 1)].Fill(from);
            next = stay + 1;
        }

        begins[next..].Fill(Count);
        return new OccupantLists(offsets.Items, stayIds, occupants.Items, Count);
    }

    /// <summary>True when the statements came by stay, as they mostly do.</summary>
    /// <param name="most">The highest stay.</param>
    private bool ByStay(out int most)
    {
        var ordered = true;
        most = 0;
        foreach (var stay in Stays)
        {
            ordered &= most <= stay;
            most = Math.Max(most, stay);
        }

        return ordered;
    }

    /// <summary>The statements by stay, those on one stay in the order they were made.</summary>
    private (int[] Stays, Occupant[] Occupants) Sorted(uint most)
    {
        var entries = HugePages.Array<ulong>(Count);
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = ((ulong)stays.Items[i] << 32) | (uint)i;
        }

        var (byStay, stated) = (HugePages.Array<int>(entries.Length), HugePages.Array<Occupant>(entries.Length));
        var sorted = RadixSort.Sort(entries, most);
        for (var i = 0; i < sorted.Length; i++)
        {
            (byStay[i], stated[i]) = ((int)(sorted[i] >> 32), occupants.Items[(uint)sorted[i]]);
        }

        return (byStay, stated);
    }

    /// <summary>
    /// The statements on one stay by person, the last on each, at the beginning of their places; done once more with all places it gives the same.
    /// </summary>
    private static ReadOnlySpan<Occupant> Distinct(Span<Occupant> stated)
    {
        if (stated.Length <= Few)
        {
            Insert(stated);
        }
        else
        {
            var order = new (int Person, int Stated)[stated.Length];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = (stated[i].Person, i);
            }

            order.AsSpan().Sort(stated);
        }

        var kept = 0;
        for (var i = 1; i < stated.Length; i++)
        {
            kept += stated[i].Person == stated[kept].Person ? 0 : 1;
            stated[kept] = stated[i];
        }

        return stated[..(kept + 1)];
    }

    /// <summary>Puts a few statements in the order of persons; those on one person keep theirs.</summary>
    private static void Insert(Span<Occupant> stated)
    {
        for (var i = 1; i < stated.Length; i++)
        {
            var (moved, at) = (stated[i], i);
            for (; at > 0 && stated[at - 1].Person > moved.Person; at--)
            {
                stated[at] = stated[at - 1];
            }

            stated[at] = moved;
        }
    }
}
