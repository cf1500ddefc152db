namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Occupants as they were known with those of some stays put in: the stays come ascending, what lies between is copied.</summary>
internal sealed class MergedOccupants
{
    private readonly OccupantLists known;
    private readonly int[] offsets;
    private readonly Occupant[] merged;
    private int next = 1;
    private int at;

    /// <param name="stayIds">The highest id of a stay.</param>
    /// <param name="stated">How many occupants will be put in at most.</param>
    public MergedOccupants(OccupantLists known, int stayIds, int stated)
    {
        this.known = known;
        offsets = HugePages.Array<int>(stayIds + 2);
        merged = HugePages.Array<Occupant>(known.Count + stated);
    }

    /// <summary>Puts in occupants of a stay, by person, each once; they replace what was known of the same persons.</summary>
    public void Add(int stay, ReadOnlySpan<Occupant> fresh)
    {
        CopyUpTo(stay);
        foreach (var occupant in known.Of(stay))
        {
            while (!fresh.IsEmpty && fresh[0].Person < occupant.Person)
            {
                merged[at++] = fresh[0];
                fresh = fresh[1..];
            }

            var isStated = !fresh.IsEmpty && fresh[0].Person == occupant.Person;
            merged[at++] = isStated ? fresh[0] : occupant;
            fresh = isStated ? fresh[1..] : fresh;
        }

        fresh.CopyTo(merged.AsSpan(at));
        at += fresh.Length;
        next = stay + 1;
    }

    public OccupantLists Finish()
    {
        CopyUpTo(offsets.Length - 1);
        return new OccupantLists(offsets, at == merged.Length ? merged : merged.AsSpan(0, at).ToArray());
    }

    /// <summary>Copies the stays before this one and notes where it begins.</summary>
    private void CopyUpTo(int stay)
    {
        var between = known.Between(next, stay);
        var shift = at - known.Start(next);
        for (var copied = next; copied <= stay; copied++)
        {
            offsets[copied] = known.Start(copied) + shift;
        }

        between.CopyTo(merged.AsSpan(at));
        at += between.Length;
    }
}
