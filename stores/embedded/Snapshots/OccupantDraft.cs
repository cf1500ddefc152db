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

    /// <summary>What was known and what was stated since, together.</summary>
    /// <param name="stayIds">The highest id of a stay.</param>
    public OccupantLists Merge(OccupantLists known, int stayIds)
    {
        var (from, stated) = ByStay(stayIds);
        var offsets = new int[stayIds + 2];
        var merged = new Occupant[known.Count + stated.Length];
        var at = 0;
        for (var stay = 1; stay <= stayIds; stay++)
        {
            offsets[stay] = at;
            at = MergeStay(known.Of(stay), Distinct(stated.AsSpan(from[stay], from[stay + 1] - from[stay])), merged, at);
        }

        offsets[stayIds + 1] = at;
        Array.Resize(ref merged, at);
        return new OccupantLists(offsets, merged);
    }

    /// <summary>Distributes what was stated over the stays, keeping its order.</summary>
    private (int[] From, Occupant[] Stated) ByStay(int stayIds)
    {
        var from = new int[stayIds + 2];
        foreach (var stay in Stays)
        {
            from[stay + 1]++;
        }

        for (var stay = 1; stay < from.Length; stay++)
        {
            from[stay] += from[stay - 1];
        }

        var next = from.AsSpan(0, stayIds + 1).ToArray();
        var stated = new Occupant[Count];
        for (var i = 0; i < stated.Length; i++)
        {
            stated[next[stays.Items[i]]++] = occupants.Items[i];
        }

        return (from, stated);
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

    private static int MergeStay(ReadOnlySpan<Occupant> known, ReadOnlySpan<Occupant> fresh, Occupant[] merged, int at)
    {
        foreach (var occupant in known)
        {
            while (!fresh.IsEmpty && fresh[0].Person < occupant.Person)
            {
                merged[at++] = fresh[0];
                fresh = fresh[1..];
            }

            if (!fresh.IsEmpty && fresh[0].Person == occupant.Person)
            {
                merged[at++] = fresh[0];
                fresh = fresh[1..];
            }
            else
            {
                merged[at++] = occupant;
            }
        }

        fresh.CopyTo(merged.AsSpan(at));
        return at + fresh.Length;
    }
}
