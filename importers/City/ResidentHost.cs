namespace Investigate.Importers.City;

/// <summary>Somebody who runs a house and sleeps in it himself now and then, under the same roof as all his guests.</summary>
internal sealed record ResidentHost(int Guest, House House, IReadOnlyList<int> Registrations)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "hosts");
        for (var left = plan.OnePer(1500, from: 600); left > 0; left--)
        {
            var house = plan.Town.Houses[plan.Town.AnyHouse(random)];
            var host = plan.Town.Operator(house.FirstRoom);
            if (plan.Planted.Hosts.Any(known => known.Guest == host))
            {
                continue;
            }

            var habits = Habits.Of(plan.Town, random) with { Favourite = house.Index, FavouritePerMille = 1000 };
            var diary = new Diary();
            int[] registrations = [.. Enumerable.Range(0, random.Between(6, 14)).Select(_ => plan.Trip(habits, diary, random, [host])).OfType<int>()];
            plan.Planted.Hosts.Add(new ResidentHost(host, house, registrations));
        }
    }
}
