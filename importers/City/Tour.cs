namespace Investigate.Importers.City;

/// <summary>
/// A coach of 20 to 45 people: one or several houses night after night, everybody at one hour, on one registration or on many. Some
/// come back with most of the same people.
/// </summary>
/// <param name="OneRegistration">True where the whole coach stands on one registration at each stop.</param>
/// <param name="Stops">The registrations of each stop.</param>
internal sealed record Tour(IReadOnlyList<int> Members, bool OneRegistration, IReadOnlyList<int[]> Stops)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "tours");
        for (var left = plan.OnePer(2500, from: 2000); left > 0; left--)
        {
            var tour = Of(plan, random);
            if (tour.Stops.Count > 0)
            {
                plan.Planted.Tours.Add(tour);
            }
        }
    }

    private static Tour Of(CityPlan plan, SeededRandom random)
    {
        int[] members = [.. Enumerable.Range(0, random.Between(20, 45)).Select(_ => plan.Guests.Adult(random))];
        var oneRegistration = random.Chance(350);
        var stops = new List<int[]>();
        var diary = new Diary();
        Travel(plan, random, diary, members, oneRegistration, random.Between(1, 4), stops);
        if (random.Chance(300))
        {
            Travel(plan, random, diary, [.. members.Where(_ => random.Chance(700))], oneRegistration, random.Between(1, 3), stops);
        }

        return new Tour(members, oneRegistration, stops);
    }

    private static void Travel(CityPlan plan, SeededRandom random, Diary diary, int[] party, bool oneRegistration, int stops, List<int[]> made)
    {
        var day = Math.Min(plan.Seasons.Day(random, DayHabit.Any), CityTime.Days - stops);
        var journey = new Visit(day, stops, 0, 0);
        if (!diary.IsFree(journey))
        {
            return;
        }

        diary.Enter(journey);
        for (var stop = 0; stop < stops; stop++, day++)
        {
            var registrations = Stay(plan, random, party, oneRegistration, day);
            if (registrations.Length > 0)
            {
                made.Add(registrations);
            }
        }
    }

    private static int[] Stay(CityPlan plan, SeededRandom random, int[] party, bool oneRegistration, int day)
    {
        var rooms = oneRegistration ? 1 : (party.Length + 1) / 2;
        var arrival = random.Between(15 * 60, 20 * 60);
        var departure = random.Between(7 * 60, 9 * 60);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var house = plan.Town.Houses[attempt == 11 ? 0 : plan.Town.AnyHouse(random)];
            if (house.Rooms < 12 || house.IsDormitory || plan.Lodging.FreeRooms(house, day, 1) < rooms)
            {
                continue;
            }

            return [.. party.Chunk(oneRegistration ? party.Length : 2)
                .Select(room => plan.Lodging.Register(house, new Visit(day, 1, arrival + random.Below(12), departure + random.Below(15)), room))
                .OfType<int>()];
        }

        return [];
    }
}
