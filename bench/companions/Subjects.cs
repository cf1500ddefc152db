using Investigate.GraphModel;

namespace Investigate.Companions;

/// <summary>Guests of a store to ask about, spread evenly over those with so many stays.</summary>
internal static class Subjects
{
    private const int AtOnce = 10_000;

    public static async Task<IReadOnlyList<PersonId>> With(IGraphReader reader, int least, int most, int count)
    {
        var persons = (await reader.Counts(default)).Persons;
        var found = new List<PersonId>();
        for (var from = 1; from <= persons; from += AtOnce)
        {
            var ids = Enumerable.Range(from, Math.Min(AtOnce, persons - from + 1)).Select(id => new PersonId(id)).ToArray();
            var stays = await reader.StaysOf(ids, Interval.Always, ReadLimits.Unbounded, default);
            found.AddRange(stays.CountBy(row => row.Origin).Where(one => one.Value >= least && one.Value <= most).Select(one => ids[one.Key]));
        }

        var step = Math.Max(1, found.Count / count);
        return [.. found.Where((_, i) => i % step == 0).Take(count)];
    }
}
