using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Which stays of the subject are one piece of evidence (section 5): one visit, one party that moved as one, one weekly routine. It hangs
/// on the subject alone, not on the guest judged.
/// </summary>
internal sealed class Blocks
{
    /// <summary>A next check-in less than this after the last check-out belongs to the same visit.</summary>
    public static readonly TimeSpan VisitGap = TimeSpan.FromHours(12);

    /// <summary>So many others who coincide with both stays make them one party: families and small crews stay visible.</summary>
    private const int Party = 8;

    private const int Routine = 3;

    private static readonly long Week = TimeSpan.FromDays(7).Ticks;
    private static readonly long Give = TimeSpan.FromHours(2).Ticks;

    private readonly int[] block;
    private readonly HashSet<int> rhythms;
    private readonly HashSet<(int, int)> parties;

    private Blocks(int[] block, int count, HashSet<int> rhythms, HashSet<(int, int)> parties) =>
        (this.block, Count, this.rhythms, this.parties) = (block, count, rhythms, parties);

    public int Count { get; }

    /// <summary>The block of a stay, from 0.</summary>
    public int this[int stay] => block[stay];

    /// <summary>True when a weekly routine joins stays of the block.</summary>
    public bool IsRhythm(int ofBlock) => rhythms.Contains(ofBlock);

    /// <summary>True when the same party coincides with both stays.</summary>
    public bool AreParty(int stay, int other) => parties.Contains((Math.Min(stay, other), Math.Max(stay, other)));

    /// <param name="stays">When each stay of the subject began and is taken to have ended.</param>
    /// <param name="houses">Indices of the stays of each building, by check-in.</param>
    /// <param name="shared">Per other person the stays that he shared in any way, each once, ascending.</param>
    public static Blocks Of(IReadOnlyList<Interval> stays, IEnumerable<IReadOnlyList<int>> houses, IReadOnlyList<int[]> shared)
    {
        var (joined, weekly) = (new Unions(stays.Count), new Unions(stays.Count));
        foreach (var house in houses)
        {
            JoinVisits(stays, house, joined);
            LinkWeeks(stays, house, weekly);
        }

        var party = Parties(stays.Count, shared);
        foreach (var (one, other) in party)
        {
            joined.Join(one, other);
        }

        var routine = Enumerable.Range(0, stays.Count).Where(stay => weekly.Size(stay) >= Routine).ToArray();
        foreach (var stay in routine)
        {
            joined.Join(stay, weekly.Root(stay));
        }

        var numbered = joined.Numbered(out var count);
        return new Blocks(numbered, count, [.. routine.Select(stay => numbered[stay])], party);
    }

    private static void JoinVisits(IReadOnlyList<Interval> stays, IReadOnlyList<int> house, Unions joined)
    {
        var until = long.MinValue;
        for (var i = 0; i < house.Count; i++)
        {
            var stay = stays[house[i]];
            if (i > 0 && stay.StartTicks < until + VisitGap.Ticks)
            {
                joined.Join(house[i - 1], house[i]);
            }

            until = Math.Max(until, stay.EndTicks);
        }
    }

    private static void LinkWeeks(IReadOnlyList<Interval> stays, IReadOnlyList<int> house, Unions weekly)
    {
        for (var i = 0; i < house.Count; i++)
        {
            for (var j = i + 1; j < house.Count; j++)
            {
                var apart = stays[house[j]].StartTicks - stays[house[i]].StartTicks;
                if (apart > (2 * Week) + Give)
                {
                    break;
                }

                if (Math.Abs(apart - Week) <= Give || Math.Abs(apart - (2 * Week)) <= Give)
                {
                    weekly.Join(house[i], house[j]);
                }
            }
        }
    }

    private static HashSet<(int, int)> Parties(int stays, IReadOnlyList<int[]> shared)
    {
        var crowd = new int[stays];
        foreach (var stay in shared.Where(of => of.Length > 1).SelectMany(of => of))
        {
            crowd[stay]++;
        }

        var common = new Dictionary<(int, int), int>();
        var found = new HashSet<(int, int)>();
        foreach (var of in shared.Where(of => of.Length > 1))
        {
            var busy = of.Where(stay => crowd[stay] >= Party).ToArray();
            for (var i = 0; i < busy.Length; i++)
            {
                for (var j = i + 1; j < busy.Length; j++)
                {
                    var count = common.GetValueOrDefault((busy[i], busy[j])) + 1;
                    common[(busy[i], busy[j])] = count;
                    if (count == Party)
                    {
                        found.Add((busy[i], busy[j]));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Groups that grow together (union–find with path halving).</summary>
    private sealed class Unions
    {
        private readonly int[] parent;
        private readonly int[] size;

        public Unions(int count)
        {
            parent = [.. Enumerable.Range(0, count)];
            size = new int[count];
            Array.Fill(size, 1);
        }

        public int Root(int of)
        {
            while (parent[of] != of)
            {
                of = parent[of] = parent[parent[of]];
            }

            return of;
        }

        public int Size(int of) => size[Root(of)];

        public void Join(int one, int other)
        {
            var (root, below) = (Root(one), Root(other));
            if (root != below)
            {
                parent[below] = root;
                size[root] += size[below];
            }
        }

        /// <summary>Numbers the groups from 0 in the order of their first members.</summary>
        public int[] Numbered(out int count)
        {
            var (numbers, numbered) = (new Dictionary<int, int>(), new int[parent.Length]);
            for (var i = 0; i < parent.Length; i++)
            {
                var root = Root(i);
                if (!numbers.TryGetValue(root, out var number))
                {
                    numbers.Add(root, number = numbers.Count);
                }

                numbered[i] = number;
            }

            count = numbers.Count;
            return numbered;
        }
    }
}
