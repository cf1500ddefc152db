namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Occupants as they were known with those of some stays put in: the stays come ascending, what lies between is copied. Where only stays come that
/// are new, what is known stays where it is.
/// </summary>
internal sealed class MergedOccupants
{
    private readonly OccupantLists known;
    private readonly int stayIds;
    private readonly Growing<int> offsets;
    private readonly Growing<Occupant> merged;
    private int next;

    /// <param name="first">The first stay that will be put in.</param>
    /// <param name="stayIds">The highest id of a stay.</param>
    /// <param name="stated">How many occupants will be put in at most.</param>
    public MergedOccupants(OccupantLists known, int first, int stayIds, int stated)
    {
        (this.known, this.stayIds) = (known, stayIds);
        if (known.Stays > 0 && first > known.Stays)
        {
            (offsets, merged) = known.Succeed();
            next = known.Stays + 1;
            return;
        }

        (offsets, merged) = (new Growing<int>([], 0), new Growing<Occupant>([], 0));
        offsets.Expect(stayIds + 2);
        offsets.Add(0);
        merged.Expect(known.Count + stated);
        next = 1;
    }

    /// <summary>Puts in occupants of a stay, by person, each once; they replace what was known of the same persons.</summary>
    public void Add(int stay, ReadOnlySpan<Occupant> fresh)
    {
        CopyUpTo(stay);
        foreach (var occupant in known.Of(stay))
        {
            while (!fresh.IsEmpty && fresh[0].Person < occupant.Person)
            {
                merged.Add(fresh[0]);
                fresh = fresh[1..];
            }

            var isStated = !fresh.IsEmpty && fresh[0].Person == occupant.Person;
            merged.Add(isStated ? fresh[0] : occupant);
            fresh = isStated ? fresh[1..] : fresh;
        }

        fresh.CopyTo(merged.Extend(fresh.Length));
        next = stay + 1;
    }

    public OccupantLists Finish()
    {
        CopyUpTo(stayIds + 1);
        return new OccupantLists(offsets.Items, stayIds, merged.Items, merged.Count);
    }

    /// <summary>Copies the stays before this one and notes where it begins.</summary>
    private void CopyUpTo(int stay)
    {
        var between = known.Between(next, stay);
        var shift = merged.Count - known.Start(next);
        var copied = offsets.Count;
        foreach (ref var offset in offsets.Extend(Math.Max(0, stay + 1 - copied)))
        {
            offset = known.Start(copied++) + shift;
        }

        between.CopyTo(merged.Extend(between.Length));
    }
}
