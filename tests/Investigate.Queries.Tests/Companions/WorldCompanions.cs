using Investigate.GraphModel;
using Investigate.Testing;

namespace Investigate.Queries.Tests.Companions;

internal static class WorldCompanions
{
    /// <summary>
    /// The companions, each as «name occasions (n same stay) kinds minutes: occasion; occasion», where an occasion is its kind and the
    /// keys of its registrations. Handles are the names backwards, so that their order differs from every other.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Companions(this World world, string subject, Interval during, int minOccasions = 1)
    {
        var names = new Dictionary<PersonId, string>();
        for (var id = 1; id <= (await world.Reader.Counts(default)).Persons; id++)
        {
            names.Add(new PersonId(id), await world.Name(new PersonId(id)));
        }

        var query = new CompanionsQuery(await world.Person(subject), during, minOccasions, person => string.Concat(names[person].Reverse()), LocalClock.Shanghai);
        var lines = new List<string>();
        foreach (var companion in (await CompanionsAnalysis.Ask(world.Reader, query, default)).All)
        {
            var evidence = new List<string>();
            foreach (var occasion in companion.Evidence)
            {
                evidence.Add($"{occasion.Kind} {string.Join(' ', await Task.WhenAll(occasion.Stays.Select(world.Key)))}");
            }

            lines.Add($"{names[companion.Person]} {companion.Occasions} ({companion.SameRegistration} same stay) {string.Join(' ', companion.Kinds)} "
                + $"{(long)companion.Together.TotalMinutes} min: {string.Join("; ", evidence)}");
        }

        return lines;
    }
}
