namespace Investigate.Importers.City;

/// <summary>Two people who travel as one and nearly always register as one.</summary>
internal sealed record Couple(int First, int Second, IReadOnlyList<int> Registrations)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "couples");
        for (var left = plan.OnePer(25, from: 50); left > 0; left--)
        {
            plan.Planted.Couples.Add(Of(plan, random));
        }
    }

    private static Couple Of(CityPlan plan, SeededRandom random)
    {
        int first = plan.Guests.Adult(random), second = plan.Guests.Adult(random);
        var habits = Habits.Of(plan.Town, random);
        var diary = new Diary();
        var registrations = new List<int>();
        for (var left = random.Between(1, 5); left > 0; left--)
        {
            if (random.Chance(930))
            {
                registrations.AddRange(plan.Trip(habits, diary, random, random.Chance(500) ? [first, second] : [second, first]) is { } one ? [one] : []);
                continue;
            }

            var visit = habits.Visit(plan.Seasons, random);
            var house = habits.House(plan.Town, random);
            if (diary.IsFree(visit) && plan.Lodging.FreeRooms(house, visit.Day, visit.Nights) >= 2)
            {
                diary.Enter(visit);
                registrations.AddRange(new[] { first, second }.Select(guest => plan.Lodging.Register(house, visit, [guest])).OfType<int>());
            }
        }

        return new Couple(first, second, registrations);
    }
}
