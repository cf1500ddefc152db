namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>The occupants of each stay, by person, each once. The arrays may be longer than what this knows of them.</summary>
/// <param name="offsets">By stay, from 1: where its occupants begin; one more at the end.</param>
/// <param name="stays">The highest id of a stay.</param>
/// <param name="occupants">Occupants, stay after stay.</param>
/// <param name="count">How many.</param>
internal sealed class OccupantLists(int[] offsets, int stays, Occupant[] occupants, int count)
{
    public static readonly OccupantLists Empty = new([0, 0], 0, [], 0);

    public int Stays => stays;

    public int Count => count;

    /// <summary>What a draft goes on with that only adds stays.</summary>
    public (Growing<int> Offsets, Growing<Occupant> Occupants) Succeed() => (new(offsets, stays + 2), new(occupants, count));

    /// <summary>The occupants of a stay; none where it names nobody or is not known.</summary>
    public ReadOnlySpan<Occupant> Of(int stay) =>
        stay > 0 && stay <= stays ? occupants.AsSpan(offsets[stay], offsets[stay + 1] - offsets[stay]) : [];

    /// <summary>Where the occupants of a stay begin; the end for stays that are not known.</summary>
    public int Start(int stay) => offsets[Math.Min(stay, stays + 1)];

    /// <summary>Asks for the occupants of a stay that is known, without waiting for them.</summary>
    public void Ask(int stay)
    {
        if (offsets[stay] < count)
        {
            Prefetch.Of(ref occupants[offsets[stay]]);
        }
    }

    /// <summary>The occupants of the stays from one up to another, which is left out.</summary>
    public ReadOnlySpan<Occupant> Between(int from, int to) => occupants.AsSpan(Start(from)..Start(to));

    /// <summary>True when the person occupies the stay.</summary>
    public bool TryFind(int stay, int person, out bool registrant)
    {
        var of = Of(stay);
        var (low, high) = (0, of.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = of[middle].Person < person ? (middle + 1, high) : (low, middle);
        }

        var found = low < of.Length && of[low].Person == person;
        registrant = found && of[low].Registrant;
        return found;
    }
}

/// <summary>A person in a stay, in four bytes.</summary>
internal readonly struct Occupant(int person, bool registrant)
{
    private readonly uint packed = ((uint)person << 1) | (registrant ? 1u : 0);

    public int Person => (int)(packed >> 1);

    public bool Registrant => (packed & 1) != 0;
}
