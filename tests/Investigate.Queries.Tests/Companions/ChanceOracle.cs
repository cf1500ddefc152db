using System.Numerics;
using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Companions;

/// <summary>
/// Sections 2 to 7 of the method read aloud, over plain lists of entries: sets instead of windows, exact fractions instead of recurrences,
/// every outcome instead of a tail. Slow and obvious; shares no code with what it checks.
/// </summary>
internal sealed class ChanceOracle
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    private readonly List<EntryRow> entries;
    private readonly Dictionary<StayId, Interval> ends = [];
    private readonly PersonId subject;
    private readonly List<EntryRow> own;
    private readonly List<EntryRow> asked;
    private readonly List<int> block;

    public ChanceOracle(IEnumerable<EntryRow> all, PersonId subject, Interval during)
    {
        var rows = all.ToList();
        foreach (var row in rows.DistinctBy(row => row.Stay))
        {
            ends.Add(row.Stay, End(row, rows));
        }

        this.subject = subject;
        entries = [.. rows.Where(row => row.Person != PersonId.None)];
        own = [.. entries.Where(entry => entry.Person == subject)];
        asked = [.. own.Where(entry => entry.During.Meets(during)).OrderBy(entry => entry.During.Start).ThenBy(entry => entry.Stay)];
        block = Blocks();
    }

    public int PersonsTested => asked.SelectMany(stay => Among(stay, TimeSpan.FromDays(28))).Select(entry => entry.Person).Distinct().Count();

    public int BlockCount => block.Distinct().Count();

    /// <summary>What the method gives for each person who met the subject, by person.</summary>
    public IEnumerable<(PersonId Person, int Tested, double Expected, double? P, double? Q)> Numbers()
    {
        var persons = entries.Select(entry => entry.Person).Where(person => person != subject).Distinct().Order()
            .Where(person => asked.Exists(stay => IsBooked(stay, person) || Coinciding(stay).Exists(entry => entry.Person == person))).ToList();
        var p = persons.Select(P).ToList();
        var m = PersonsTested;
        for (var i = 0; i < persons.Count; i++)
        {
            // The least rate m · p(r) / r over everybody whose p is at least this one, r counting those with a p up to his.
            var q = p[i] is not { } one ? (double?)null : p.Where(other => other >= one)
                .Min(other => Math.Min(1, m * other!.Value / p.Count(third => third <= other)));
            yield return (persons[i], Tested(persons[i]), Hits(persons[i]).Values.Sum(), p[i], q);
        }
    }

    /// <summary>How many visits of his own a guest has.</summary>
    public int Visits(PersonId person) => VisitsOf(person).Distinct().Count();

    private double? P(PersonId person)
    {
        if (asked.TrueForAll(stay => IsBooked(stay, person) || !Coinciding(stay).Exists(entry => entry.Person == person)))
        {
            return null;
        }

        var (tested, chances) = (Tested(person), Hits(person).Values.ToList());
        return tested == 0 ? 1 : chances.Count <= 12 ? AllOutcomes(chances, tested) : Split(chances, tested);
    }

    private static double AllOutcomes(List<double> chances, int least) => Math.Min(1, Enumerable.Range(0, 1 << chances.Count)
        .Where(set => int.PopCount(set) >= least)
        .Sum(set => chances.Select((chance, i) => (set >> i & 1) == 1 ? chance : 1 - chance).Aggregate(1.0, (a, b) => a * b)));

    /// <summary>The first chance decides first.</summary>
    private static double Split(List<double> chances, int least)
    {
        var at = new double[chances.Count + 1];
        at[0] = 1;
        foreach (var chance in chances)
        {
            at = [.. at.Select((value, k) => (value * (1 - chance)) + (k > 0 ? at[k - 1] * chance : 0))];
        }

        return at.Skip(least).Sum();
    }

    /// <summary>P(j, B) of every block that counts for the guest.</summary>
    private Dictionary<int, double> Hits(PersonId person) => Enumerable.Range(0, asked.Count).GroupBy(i => block[i])
        .Where(stays => stays.All(i => !IsBooked(asked[i], person)))
        .ToDictionary(stays => stays.Key, stays => Math.Min(1, stays.Sum(i => Hit(asked[i], person))));

    private int Tested(PersonId person)
    {
        var counted = Hits(person).Keys;
        var met = Enumerable.Range(0, asked.Count).Where(i => counted.Contains(block[i]))
            .SelectMany(i => Coinciding(asked[i]).Where(entry => entry.Person == person).Select(entry => (Block: block[i], entry.Stay))).ToList();
        var stays = entries.Where(entry => entry.Person == person).Select(entry => entry.Stay).ToList();
        var visits = VisitsOf(person);
        return Math.Min(met.Select(one => one.Block).Distinct().Count(), met.Select(one => visits[stays.IndexOf(one.Stay)]).Distinct().Count());
    }

    private double Hit(EntryRow stay, PersonId person)
    {
        var (weeks, coinciding) = (Among(stay, TimeSpan.FromDays(28)), Coinciding(stay));
        var n = weeks.Count(entry => entry.Person == person);
        var hit = Drawn(weeks.Count, coinciding.Count, n);
        var arrived = entries.Count(entry => entry.Building == stay.Building && Within(entry, stay, TimeSpan.FromHours(12)));
        var usual = entries.Count(entry => entry.Building == stay.Building && Within(entry, stay, TimeSpan.FromDays(28)));
        if (arrived >= 20 && arrived * 28 * 24 >= 3 * usual * 12)
        {
            var day = Among(stay, TimeSpan.FromHours(12));
            hit = Math.Max(hit, Drawn(day.Count, coinciding.Count, day.Count(entry => entry.Person == person)));
        }

        if (n >= 3)
        {
            var hour = weeks.Where(entry => coinciding.Contains(entry) || IsHour(entry, stay)).ToList();
            hit = Math.Max(hit, Drawn(hour.Count, coinciding.Count, hour.Count(entry => entry.Person == person)));
        }

        return hit;
    }

    private static double Drawn(int total, int coinciding, int drawn) => coinciding == 0 || drawn == 0 ? 0
        : 1 - Ratio(Choose(total - coinciding, drawn), Choose(total, drawn));

    private static double Ratio(BigInteger above, BigInteger below) => (double)(above * BigInteger.Pow(10, 30) / below) / 1e30;

    private static BigInteger Choose(int n, int k) =>
        k > n ? 0 : Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);

    /// <summary>The entries of the window, and those that coincide from outside it.</summary>
    private List<EntryRow> Among(EntryRow stay, TimeSpan half)
    {
        var coinciding = Coinciding(stay);
        return [.. entries.Where(entry => !IsOwn(entry) && ((entry.Building == stay.Building && Within(entry, stay, half)) || coinciding.Contains(entry)))];
    }

    private List<EntryRow> Coinciding(EntryRow stay) => [.. entries.Where(entry => !IsOwn(entry) && ends[entry.Stay].Overlaps(ends[stay.Stay])
        && (entry.Room == stay.Room || (entry.Building == stay.Building && (entry.During.Start - stay.During.Start).Duration() <= TimeSpan.FromMinutes(30))))];

    private static bool Within(EntryRow entry, EntryRow stay, TimeSpan half) =>
        entry.During.Start >= stay.During.Start - half && entry.During.Start < stay.During.Start + half;

    private static bool IsHour(EntryRow entry, EntryRow stay)
    {
        var apart = ((entry.During.Start + Zone).TimeOfDay - (stay.During.Start + Zone).TimeOfDay).Duration();
        return apart <= TimeSpan.FromHours(1) || apart >= TimeSpan.FromHours(23);
    }

    private bool IsOwn(EntryRow entry) => own.Exists(stay => stay.Stay == entry.Stay);

    private bool IsBooked(EntryRow stay, PersonId person) => entries.Exists(entry => entry.Stay == stay.Stay && entry.Person == person);

    /// <summary>A number for each stay asked about; joined stays have one number.</summary>
    private List<int> Blocks()
    {
        var joined = Enumerable.Range(0, asked.Count).ToList();
        var visits = VisitNumbers(asked);
        var others = asked.Select(stay => entries.Where(entry => entry.Stay == stay.Stay).Concat(Coinciding(stay)).Select(entry => entry.Person)
            .Where(person => person != subject).ToHashSet()).ToList();
        var weekly = Enumerable.Range(0, asked.Count).ToList();
        for (var i = 0; i < asked.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var apart = (asked[i].During.Start - asked[j].During.Start).Duration();
                if (asked[i].Building == asked[j].Building && new[] { 7, 14 }.Any(days => (apart - TimeSpan.FromDays(days)).Duration() <= TimeSpan.FromHours(2)))
                {
                    Join(weekly, i, j);
                }

                if (visits[i] == visits[j] || others[i].Count(others[j].Contains) >= 8)
                {
                    Join(joined, i, j);
                }
            }
        }

        foreach (var group in Enumerable.Range(0, asked.Count).GroupBy(i => weekly[i]).Where(group => group.Count() >= 3))
        {
            foreach (var stay in group)
            {
                Join(joined, group.First(), stay);
            }
        }

        return joined;
    }

    private static void Join(List<int> groups, int one, int other)
    {
        var (kept, given) = (groups[one], groups[other]);
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i] = groups[i] == given ? kept : groups[i];
        }
    }

    private List<int> VisitsOf(PersonId person) => VisitNumbers([.. entries.Where(entry => entry.Person == person)]);

    /// <summary>The visit of each stay: it goes on as long as the next check-in comes less than 12 hours after the last check-out.</summary>
    private List<int> VisitNumbers(List<EntryRow> stays)
    {
        var numbers = new int[stays.Count];
        foreach (var house in Enumerable.Range(0, stays.Count).GroupBy(i => stays[i].Building))
        {
            var (number, last) = (-1, DateTimeOffset.MinValue);
            foreach (var i in house.OrderBy(i => stays[i].During.Start))
            {
                number = number >= 0 && stays[i].During.Start - last < TimeSpan.FromHours(12) ? number : i;
                last = ends[stays[i].Stay].End!.Value > last ? ends[stays[i].Stay].End!.Value : last;
                numbers[i] = number;
            }
        }

        return [.. numbers];
    }

    /// <summary>When a registration is taken to have ended.</summary>
    public static Interval End(EntryRow t, List<EntryRow> all)
    {
        var arrivals = all.Where(u => u.Room == t.Room && u.During.Start >= t.During.Start.AddHours(12)).Select(u => u.During.Start)
            .Where(a => !all.Exists(v => v.Room == t.Room && !v.During.IsOpen && v.During.Start < a && a < v.During.End)).ToList();
        var latest = t.During.Start.AddDays(30);
        return t.During.ClosedAt(arrivals.Count > 0 && arrivals.Min() < latest ? arrivals.Min() : latest);
    }
}
