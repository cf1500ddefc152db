using System.Runtime.InteropServices;
using Investigate.Queries.Chance;

namespace Investigate.Queries;

/// <summary>What the numbers say of one person.</summary>
/// <param name="Person">Index among those met.</param>
/// <param name="First">Check-in of the first shared stay, in ticks.</param>
internal sealed record Judged(int Person, int Occasions, int Tested, double Expected, double? P, long First)
{
    public double? Q { get; set; }
}

/// <summary>Sections 5 and 6 of the method for one guest after another. Not thread-safe: it uses its arrays again.</summary>
internal sealed class Judge(Encounters encounters, Chances chances, GuestVisits visits)
{
    private readonly bool[] hit = new bool[encounters.Blocks.Count];
    private readonly bool[] dropped = new bool[encounters.Blocks.Count];
    private readonly double[] chance = new double[encounters.Blocks.Count];
    private readonly List<double> ascending = [];

    public Judged Of(int person)
    {
        var shared = encounters.Shared[person];
        var blocks = encounters.Hits(person, hit, dropped);
        var tested = blocks > 1 ? Math.Min(blocks, visits.Count(encounters[person], encounters.Blocks, hit)) : blocks;
        var expected = Expected(person);
        var p = IsBookedTogether(person) ? (double?)null
            : PoissonBinomial.AtLeast(CollectionsMarshal.AsSpan(ascending), tested);
        return new Judged(person, shared.Length, tested, expected, p, encounters.Of.Own(shared[0]).During.StartTicks);
    }

    /// <summary>From how many to how many pieces of evidence chance alone gives in 95 of 100 cases: at most 2.5 % lie below, at most 2.5 % above.</summary>
    public LikelyByChance Likely(int person)
    {
        encounters.Hits(person, hit, dropped);
        Expected(person);
        var (low, high) = (0, 0);
        var perBlock = CollectionsMarshal.AsSpan(ascending);
        for (var k = 1; k <= ascending.Count && PoissonBinomial.AtLeast(perBlock, k) is var tail && tail > 0.025; k++)
        {
            (low, high) = (tail >= 0.975 ? k : low, k);
        }

        return new LikelyByChance(low, high);
    }

    /// <summary>Sum of the chances per block, which are then in <see cref="ascending"/>. A block's is the sum over its stays: never too small.</summary>
    private double Expected(int person)
    {
        Array.Clear(chance);
        foreach (var one in chances.Of(person))
        {
            chance[encounters.Blocks[one.Own]] += one.Hit;
        }

        ascending.Clear();
        for (var block = 0; block < chance.Length; block++)
        {
            if (chance[block] > 0 && !dropped[block])
            {
                ascending.Add(Math.Min(1, chance[block]));
            }
        }

        ascending.Sort();
        return ascending.Sum();
    }

    /// <summary>True when every occasion is SAME_STAY, its strongest kind.</summary>
    private bool IsBookedTogether(int person)
    {
        var (stay, together) = (-1, true);
        foreach (var meeting in encounters[person])
        {
            if (meeting.Own != stay)
            {
                if (!together)
                {
                    return false;
                }

                (stay, together) = (meeting.Own, false);
            }

            together |= meeting.Kind == OccasionKind.SameStay;
        }

        return together;
    }
}
