namespace Investigate.Importers.City;

/// <summary>Parents and their children. They mostly register as one; on some trips they take two rooms and register each.</summary>
/// <param name="Trips">The registrations of each trip, one or two.</param>
internal sealed record Family(IReadOnlyList<int> Adults, IReadOnlyList<int> Minors, IReadOnlyList<int[]> Trips)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "families");
        for (var left = plan.OnePer(80, from: 50); left > 0; left--)
        {
            plan.Planted.Families.Add(Of(plan, random));
        }
    }

    private static Family Of(CityPlan plan, SeededRandom random)
    {
        int[] adults = [.. Enumerable.Range(0, random.Chance(850) ? 2 : 1).Select(_ => plan.Guests.Aged(random, 28, 50))];
        int[] minors = [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => plan.Guests.Aged(random, 2, 15))];
        var habits = Habits.Of(plan.Town, random);
        var diary = new Diary();
        var trips = new List<int[]>();
        for (var left = random.Between(2, 4); left > 0; left--)
        {
            var trip = adults.Length > 1 && random.Chance(250) ? InTwoRooms(plan, random, habits, diary, adults, minors) : null;
            if (trip is not null)
            {
                trips.Add(trip);
            }
            else if (plan.Trip(habits, diary, random, [.. adults, .. minors]) is { } registration)
            {
                trips.Add([registration]);
            }
        }

        return new Family(adults, minors, trips);
    }

    private static int[]? InTwoRooms(CityPlan plan, SeededRandom random, Habits habits, Diary diary, int[] adults, int[] minors)
    {
        var visit = habits.Visit(plan.Seasons, random);
        var house = habits.House(plan.Town, random);
        if (!diary.IsFree(visit) || plan.Lodging.FreeRooms(house, visit.Day, visit.Nights) < 2)
        {
            return null;
        }

        diary.Enter(visit);
        int? first = plan.Lodging.Register(house, visit, [adults[0], .. minors[1..]]);
        int? second = plan.Lodging.Register(house, visit, [adults[1], minors[0]]);
        return [first!.Value, second!.Value];
    }
}
