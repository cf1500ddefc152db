using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Companions;

/// <summary>
/// Section 2 and 3 of the method word for word, over every pair of entries of the graph. Time together is counted minute by minute.
/// </summary>
internal sealed class CompanionsOracle(IReadOnlyList<EntryRow> entries)
{
    public static async Task<CompanionsOracle> Of(IGraphReader reader)
    {
        var stays = Enumerable.Range(1, (await reader.Counts(default)).Stays).Select(id => new StayId(id)).ToArray();
        return new CompanionsOracle([.. await reader.OccupantsOf(stays, default)]);
    }

    /// <summary>«person occasions sameRegistration minutes kinds first last» by person.</summary>
    public IEnumerable<string> Companions(PersonId subject, Interval during)
    {
        var own = entries.Where(e => e.Person == subject).ToList();
        foreach (var person in entries.Select(e => e.Person).Where(p => p != subject && p != PersonId.None).Distinct().Order())
        {
            var shared = own.Where(s => s.During.Meets(during)).Select(s => (Stay: s, Kinds: Kinds(s, own, person).ToList()))
                .Where(s => s.Kinds.Count > 0).OrderBy(s => s.Stay.During.Start).ToList();
            if (shared.Count > 0)
            {
                var minutes = shared.SelectMany(s => s.Kinds.SelectMany(k => Minutes(End(s.Stay), End(k.Other)))).Distinct().Count();
                var strongest = shared.Select(s => s.Kinds.Min(k => k.Kind)).ToList();
                yield return $"{person} {shared.Count} {strongest.Count(k => k == OccasionKind.SameStay)} {minutes} "
                    + $"{string.Join(' ', strongest.Distinct().Order())} {shared[0].Stay.During.Start:s} {shared[^1].Stay.During.Start:s}";
            }
        }
    }

    private IEnumerable<(OccasionKind Kind, EntryRow Other)> Kinds(EntryRow s, List<EntryRow> own, PersonId person)
    {
        foreach (var t in entries.Where(e => e.Person == person))
        {
            if (t.Stay == s.Stay)
            {
                yield return (OccasionKind.SameStay, t);
            }
            else if (own.TrueForAll(o => o.Stay != t.Stay) && End(s).Overlaps(End(t)))
            {
                if (t.Room == s.Room)
                {
                    yield return (OccasionKind.SameRoom, t);
                }
                else if (t.Building == s.Building && (t.During.Start - s.During.Start).Duration() <= TimeSpan.FromMinutes(30))
                {
                    yield return (OccasionKind.SameBuilding, t);
                }
            }
        }
    }

    private Interval End(EntryRow t)
    {
        var arrivals = entries.Where(u => u.Room == t.Room && u.During.Start >= t.During.Start.AddHours(12)).Select(u => u.During.Start)
            .Where(a => !entries.Any(v => v.Room == t.Room && !v.During.IsOpen && v.During.Start < a && a < v.During.End)).ToList();
        var latest = t.During.Start.AddDays(30);
        return t.During.ClosedAt(arrivals.Count > 0 && arrivals.Min() < latest ? arrivals.Min() : latest);
    }

    private static IEnumerable<long> Minutes(Interval a, Interval b) => a.Intersect(b) is { } both
        ? Enumerable.Range(0, (int)both.Length!.Value.TotalMinutes).Select(minute => (both.StartTicks / TimeSpan.TicksPerMinute) + minute) : [];
}
