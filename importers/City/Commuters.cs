namespace Investigate.Importers.City;

/// <summary>
/// Up to three strangers whom the same train brings to the same house week after week: what they share is a timetable.
/// </summary>
internal sealed record Commuters(IReadOnlyList<int> Guests, House House, DayOfWeek Weekday, IReadOnlyList<int> Registrations)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "commuters");
        for (var left = plan.OnePer(1000, from: 1000); left > 0; left--)
        {
            plan.Planted.Commuters.Add(Of(plan, random));
        }
    }

    private static Commuters Of(CityPlan plan, SeededRandom random)
    {
        var house = plan.Town.Houses[plan.Town.AnyHouse(random)];
        var first = random.Below(60);
        var train = random.Between(16 * 60, 21 * 60);
        var guests = new List<int>();
        var registrations = new List<int>();
        for (var left = random.Chance(600) ? 1 : random.Between(2, 3); left > 0; left--)
        {
            var guest = plan.Guests.Aged(random, 24, 60);
            guests.Add(guest);
            var nights = random.Between(1, 3);
            var last = Math.Min(CityTime.Days - 1, first + (7 * random.Between(14, 40)));
            for (var day = first; day <= last; day += 7)
            {
                if (random.Chance(850) && plan.Lodging.Register(house, Visit.Of(random, day, nights, random.Around(train, 8)), [guest]) is { } registration)
                {
                    registrations.Add(registration);
                }
            }
        }

        return new Commuters(guests, house, CityTime.Weekday(first), registrations);
    }
}
