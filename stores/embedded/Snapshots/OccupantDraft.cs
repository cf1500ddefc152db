namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Occupants stated since a version, in the order they were stated; of one stay and person the last one holds.</summary>
internal sealed class OccupantDraft
{
    private readonly Growing<int> stays = new([], 0);
    private readonly Growing<Occupant> occupants = new([], 0);

    public int Count => stays.Count;

    /// <summary>The stay of each statement.</summary>
    public ReadOnlySpan<int> Stays => stays.Items.AsSpan(0, stays.Count);

    /// <summary>The occupant of each statement.</summary>
    public ReadOnlySpan<Occupant> Occupants => occupants.Items.AsSpan(0, occupants.Count);

    public void Add(int stay, int person, bool registrant)
    {
        stays.Add(stay);
        occupants.Add(new Occupant(person, registrant));
    }

    /// <summary>What was known and what was stated since, together: what no statement concerns is copied as it lies.</summary>
    /// <param name="stayIds">The highest id of a stay.</param>
    public OccupantLists Merge(OccupantLists known, int stayIds)
    {
        var byStay = ByStay();
        var stated = new Occupant[byStay.Length];
        for (var i = 0; i < stated.Length; i++)
        {
            stated[i] = occupants.Items[(uint)byStay[i]];
        }

        var merged = new MergedOccupants(known, stayIds, stated.Length);
        for (var from = 0; from < byStay.Length;)
        {
            var stay = (int)(byStay[from] >> 32);
            var to = from + 1;
            while (to < byStay.Length && (int)(byStay[to] >> 32) == stay)
            {
                to++;
            }

            merged.Add(stay, Distinct(stated.AsSpan(from, to - from)));
            from = to;
        }

        return merged.Finish();
    }

    /// <summary>Stay and number of each statement, by stay, those on one stay in the order they were made.</summary>
    private ulong[] ByStay()
    {
        var entries = new ulong[Count];
        var (ordered, most) = (true, 0);
        for (var i = 0; i < entries.Length; i++)
        {
            var stay = stays.Items[i];
            ordered &= most <= stay;
            most = Math.Max(most, stay);
            entries[i] = ((ulong)stay << 32) | (uint)i;
        }

        return ordered ? entries : RadixSort.Sort(entries, (uint)most);
    }

    /// <summary>The statements on one stay by person, the last on each.</summary>
    private static ReadOnlySpan<Occupant> Distinct(Span<Occupant> stated)
    {
        var ascending = true;
        for (var i = 1; i < stated.Length; i++)
        {
            ascending &= stated[i - 1].Person < stated[i].Person;
        }

        if (ascending)
        {
            return stated;
        }

        var order = new (int Person, int Stated)[stated.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (stated[i].Person, i);
        }

        order.AsSpan().Sort(stated);
        var kept = 0;
        for (var i = 1; i < stated.Length; i++)
        {
            kept += stated[i].Person == stated[kept].Person ? 0 : 1;
            stated[kept] = stated[i];
        }

        return stated[..(kept + 1)];
    }
}
