using Investigate.GraphModel;

namespace Investigate.Paths;

internal sealed record Subject(PersonId Person, Document Id)
{
    /// <summary>Persons of ten to forty stays, spread over all.</summary>
    public static async Task<Subject[]> Spread(IGraphReader reader, int count)
    {
        var all = (await reader.Counts(default)).Persons;
        var found = new List<Subject>();
        for (long id = 1; id <= all && found.Count < count; id += Math.Max(1, all / (count * 40)))
        {
            var stays = await reader.StaysOf([new PersonId(id)], Interval.Always, ReadLimits.Unbounded, default);
            if (stays.Count is >= 10 and <= 40 && (await reader.Persons([new PersonId(id)], default)) is [var person])
            {
                found.Add(new Subject(new PersonId(id), person.Fact.Document));
            }
        }

        return [.. found];
    }
}
