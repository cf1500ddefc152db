using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Chunks;

/// <summary>The stays and occupants of a city as the pages that a load makes of them.</summary>
internal static class CityPages
{
    public static List<FactPage> Of(City city) => [.. Stays(city), .. Occupants(city)];

    private static IEnumerable<FactPage> Stays(City city)
    {
        var page = new StayPage(new ImportId(1), "stays.csv");
        var id = 0;
        foreach (var batch in city.Stays)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                page.Row.Add(batch.Rows[i]);
                page.Id.Add(++id);
                page.Key.Add(batch.Key[i]);
                page.Room.Add(Numbered(batch.Room[i]) + 1);
                page.Start.Add(batch.During[i].StartTicks);
                page.End.Add(batch.During[i].EndTicks);
                if (page.Count == FactPage.MostRows)
                {
                    yield return page;
                    page = new StayPage(new ImportId(1), "stays.csv");
                }
            }
        }

        yield return page;
    }

    private static IEnumerable<FactPage> Occupants(City city)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var page = new OccupantPage(new ImportId(1), "occupants.csv");
        foreach (var batch in city.Occupants)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var document = batch.DocumentNumber.Text(i)!;
                if (!ids.TryGetValue(document, out var person))
                {
                    ids.Add(document, person = ids.Count + 1);
                }

                page.Row.Add(batch.Rows[i]);
                page.Stay.Add(Numbered(batch.Stay[i]) + 1);
                page.Person.Add(person);
                page.Registrant.Add(batch.Registrant[i]);
                if (page.Count == FactPage.MostRows)
                {
                    yield return page;
                    page = new OccupantPage(new ImportId(1), "occupants.csv");
                }
            }
        }

        yield return page;
    }

    /// <summary>The number in a key of one letter and digits.</summary>
    private static int Numbered(ReadOnlySpan<byte> key) => System.Buffers.Text.Utf8Parser.TryParse(key[1..], out int number, out _) ? number : 0;
}
