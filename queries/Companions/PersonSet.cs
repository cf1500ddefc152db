using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>A set of persons, one bit each: their numbers are dense, as ids are given in the order of naming.</summary>
internal sealed class PersonSet
{
    private ulong[] bits = new ulong[256];

    public int Count { get; private set; }

    /// <returns>False when the person was in it already.</returns>
    public bool Add(PersonId person)
    {
        var word = (int)(person.Value >> 6);
        if (word >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(bits.Length * 2, word + 1));
        }

        var bit = 1UL << (int)(person.Value & 63);
        var fresh = (bits[word] & bit) == 0;
        bits[word] |= bit;
        Count += fresh ? 1 : 0;
        return fresh;
    }

    public bool Contains(PersonId person) =>
        person.Value >> 6 < bits.Length && (bits[(int)(person.Value >> 6)] & (1UL << (int)(person.Value & 63))) != 0;
}
