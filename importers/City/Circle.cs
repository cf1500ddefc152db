namespace Investigate.Importers.City;

/// <summary>
/// Somebody who travels with others while each takes a room of his own: what no registration says and only the coincidence of several
/// stays can tell. Each companion shares 3 to 6 of his trips, now and then in the same room.
/// </summary>
internal sealed record Circle(int Centre, IReadOnlyList<Companionship> Companions)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "circles");
        for (var left = plan.OnePer(2500, from: 800); left > 0; left--)
        {
            plan.Planted.Circles.Add(Of(plan, random));
        }
    }

    private static Circle Of(CityPlan plan, SeededRandom random)
    {
        var centre = new Traveller(plan, random);
        var others = Enumerable.Range(0, random.Between(2, 4)).Select(_ => new Traveller(plan, random)).ToArray();
        var shared = others.Select(_ => new List<(int, int)>()).ToArray();
        var wanted = others.Select(_ => random.Between(3, 6)).ToArray();
        var houses = Enumerable.Range(0, random.Between(3, 5)).Select(_ => plan.Town.AnyHouse(random)).ToArray();
        for (var tries = 0; tries < 60 && shared.Where((trips, i) => trips.Count < wanted[i]).Any(); tries++)
        {
            var joining = Enumerable.Range(0, others.Length).Where(i => shared[i].Count < wanted[i] && random.Chance(600)).ToArray();
            Travel(plan, random, plan.Town.Houses[random.Pick(houses)], centre, joining.Select(i => (others[i], shared[i])).ToArray());
        }

        foreach (var traveller in others.Prepend(centre))
        {
            traveller.LiveOn(random.Between(4, 13));
        }

        return new Circle(centre.Guest, [.. others.Select((other, i) => new Companionship(other.Guest, shared[i]))]);
    }

    private static void Travel(CityPlan plan, SeededRandom random, House house, Traveller centre, (Traveller Other, List<(int, int)> Shared)[] joining)
    {
        var visit = Visit.Of(random, plan.Seasons.Day(random, DayHabit.Any), random.Between(1, 3), random.Between(14 * 60, 22 * 60));
        if (joining.Length == 0 || !centre.IsFree(visit) || !joining.All(one => one.Other.IsFree(visit))
            || plan.Lodging.FreeRooms(house, visit.Day, visit.Nights) <= joining.Length
            || centre.Register(house, visit) is not { } own)
        {
            return;
        }

        foreach (var (other, shared) in joining)
        {
            var later = visit with { Arrival = visit.Arrival + random.Between(0, 12), Departure = visit.Departure + random.Between(0, 15) };
            if (random.Chance(200) && !house.IsDormitory)
            {
                var second = other.Share(own, later);
                plan.Planted.SharedRooms.Add((own, second));
                shared.Add((own, second));
            }
            else if (other.Register(house, later) is { } his)
            {
                shared.Add((own, his));
            }
        }
    }
}

/// <summary>One companion of a <see cref="Circle"/>.</summary>
/// <param name="Shared">Registrations of the centre and of the companion, trip by trip.</param>
internal sealed record Companionship(int Guest, IReadOnlyList<(int Own, int His)> Shared);
