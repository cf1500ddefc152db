using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// How many findings does the companion question make where there is nothing to find? The guests of each building and week are dealt out
/// anew among its registrations, so that whoever still seems to travel with somebody does so by chance; then guests are asked about in turn.
/// Runs on everything the store holds, in memory, and gives counts only.
/// </summary>
public static class Calibration
{
    /// <summary>A guest with fewer stays is no subject worth asking about.</summary>
    private const int LeastStays = 6;

    private const int BuildingsAtOnce = 200;

    /// <summary>Shuffles and asks. Store calls: two for every 200 buildings, then at most two a subject with a finding.</summary>
    /// <param name="subjects">How many guests to ask about, at most.</param>
    /// <param name="seed">The same seed on the same data gives the same report.</param>
    /// <param name="progress">Told after each subject how many are done.</param>
    public static async ValueTask<CalibrationReport> Run(
        IGraphStore store, int subjects, int seed, LocalClock clock, Action<int> progress, CancellationToken ct)
    {
        await using var reader = await store.Read(ct);
        var dealt = Deal(await Entries(reader, ct), seed);
        var graph = new EntryGraph(dealt, reader.Persons, reader.Rooms);
        var tally = new Tally(graph, clock);
        foreach (var subject in Subjects(dealt, subjects, seed))
        {
            await tally.Add(subject, ct);
            progress(tally.Subjects);
        }

        return tally.Report(reader.Version.ToString(), seed);
    }

    private static async ValueTask<List<EntryRow>> Entries(IGraphReader reader, CancellationToken ct)
    {
        var (entries, found) = (new List<EntryRow>(), 0);
        var known = (await reader.Counts(ct)).Buildings;
        for (long from = 1; found < known; from += BuildingsAtOnce)
        {
            var ids = Enumerable.Range(0, BuildingsAtOnce).Select(i => new BuildingId(from + i)).ToArray();
            found += (await reader.Buildings(ids, ct)).Count;
            var rows = await reader.StaysAt([.. ids.Select(id => PlaceWindow.CheckingInto(id, Interval.Always))], ReadLimits.Unbounded, ct);
            entries.AddRange(rows);
        }

        return entries;
    }

    /// <summary>The same registrations with the guests of each building and week in another order; a guest stands on each once.</summary>
    private static List<EntryRow> Deal(List<EntryRow> entries, int seed)
    {
        var random = new Shuffling(seed);
        var dealt = new List<EntryRow>(entries.Count);
        foreach (var week in entries.GroupBy(entry => (entry.Building, entry.Person == PersonId.None, entry.During.StartTicks / (7 * TimeSpan.TicksPerDay))))
        {
            var persons = week.Select(entry => entry.Person).ToArray();
            random.Shuffle(persons);
            dealt.AddRange(week.Zip(persons, (entry, person) => entry with { Person = person }).DistinctBy(entry => (entry.Stay, entry.Person)));
        }

        return dealt;
    }

    private static PersonId[] Subjects(List<EntryRow> entries, int most, int seed)
    {
        var guests = entries.Where(entry => entry.Person != PersonId.None).CountBy(entry => entry.Person)
            .Where(guest => guest.Value >= LeastStays).Select(guest => guest.Key).Order().ToArray();
        new Shuffling(seed + 1).Shuffle(guests);
        return [.. guests.Take(most)];
    }

    private sealed class Tally(EntryGraph graph, LocalClock clock)
    {
        private readonly long[] upTo = new long[CalibrationReport.Bounds.Count];
        private int withFinding;
        private long tested;

        public int Subjects { get; private set; }

        public async ValueTask Add(PersonId subject, CancellationToken ct)
        {
            Subjects++;
            var answer = await CompanionsAnalysis.Ask(graph, new CompanionsQuery(subject, Interval.Always, 1, _ => "", clock), ct);
            tested += answer.PersonsTested;
            for (var i = 0; i < upTo.Length; i++)
            {
                upTo[i] += CalibrationReport.Bounds[i] >= 1 ? answer.PersonsTested : answer.All.Count(companion => companion.PValue <= CalibrationReport.Bounds[i]);
            }

            withFinding += (await Findings.Of(graph, answer, ct)).Count > 0 ? 1 : 0;
        }

        public CalibrationReport Report(string version, int seed) => new(Subjects, withFinding, tested, upTo, version, seed);
    }

    /// <summary>A generator of its own, so that a seed gives the same order on every machine (SplitMix64, Steele and others, 2014).</summary>
    private sealed class Shuffling(long seed)
    {
        private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);

        public void Shuffle<T>(T[] items)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                var j = (int)(Next() % (ulong)(i + 1));
                (items[i], items[j]) = (items[j], items[i]);
            }
        }

        private ulong Next()
        {
            unchecked
            {
                var z = state += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return z ^ (z >> 31);
            }
        }
    }
}

/// <summary>The rows of an answer that are called beyond chance where its question is the only one.</summary>
internal static class Findings
{
    public static async ValueTask<IReadOnlyList<Companion>> Of(IRegistrations graph, Companions answer, CancellationToken ct)
    {
        var strong = answer.All.Where(companion => companion.Strength(looks: 1, explained: false) == Strength.BeyondChance).ToArray();
        var explanations = await ExplanationsAnalysis.Ask(graph, answer, strong, ct);
        return [.. strong.Where((_, i) => explanations[i] is null)];
    }
}
