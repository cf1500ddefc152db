namespace Investigate.Importers.City;

/// <summary>
/// A few days on which visitors of a fair fill some houses, strangers to each other. Many of them go from one fair to the next.
/// </summary>
/// <param name="Day">Day of arrival of the first of them.</param>
internal sealed record Fair(int Day, IReadOnlyList<int> Houses, IReadOnlyList<int> Registrations)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "fairs");
        var fairs = plan.OnePer(7000, from: 2000);
        int[] circuit = [.. Enumerable.Range(0, fairs * 30).Select(_ => plan.Guests.Adult(random))];
        var diaries = circuit.ToDictionary(guest => guest, _ => new Diary());
        for (var left = fairs; left > 0; left--)
        {
            plan.Planted.Fairs.Add(Of(plan, random, circuit, diaries));
        }
    }

    private static Fair Of(CityPlan plan, SeededRandom random, int[] circuit, Dictionary<int, Diary> diaries)
    {
        var day = plan.Seasons.Day(random, DayHabit.Weekday);
        var nights = random.Between(2, 3);
        var houses = new HashSet<int> { 0 };
        for (var attempt = 0; attempt < 40 && houses.Count < 3; attempt++)
        {
            var house = plan.Town.AnyHouse(random);
            houses.UnionWith(plan.Town.Houses[house].Rooms >= 15 ? [house] : []);
        }

        var registrations = new List<int>();
        foreach (var house in houses.Select(house => plan.Town.Houses[house]))
        {
            for (var rooms = plan.Lodging.FreeRooms(house, day, nights) * random.Between(45, 70) / 100; rooms > 0; rooms--)
            {
                var guest = random.Pick(circuit);
                var visit = Visit.Of(random, day, nights, random.Around(17 * 60, 150));
                if (diaries[guest].IsFree(visit) && plan.Lodging.Register(house, visit, [guest]) is { } registration)
                {
                    diaries[guest].Enter(visit);
                    registrations.Add(registration);
                }
            }
        }

        return new Fair(day, [.. houses], registrations);
    }
}
