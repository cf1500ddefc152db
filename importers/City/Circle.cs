namespace Investigate.Importers.City;

/// <summary>
/// Somebody who travels with others while each takes a room of his own: what no registration says and only the coincidence of several
/// stays can tell. Each companion shares 3 to 6 of his trips, now and then in the same room. The first circle of a city is a wide one, and
/// its centre books for his partner besides: the case a demonstration begins with.
/// </summary>
internal sealed record Circle(int Centre, IReadOnlyList<Companionship> Companions)
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "circles");
        for (var left = plan.OnePer(2500, from: 800); left > 0; left--)
        {
            var wide = plan.Planted.Circles.Count == 0 && plan.Stays >= 10_000;
            plan.Planted.Circles.Add(wide ? Of(plan, random, random.Between(9, 11), joining: 350, withPartner: true)
                : Of(plan, random, random.Between(2, 4), joining: 600, withPartner: false));
        }
    }

    /// <param name="joining">Chance in a thousand that a companion comes along on a trip.</param>
    private static Circle Of(CityPlan plan, SeededRandom random, int companions, int joining, bool withPartner)
    {
        var centre = new Traveller(plan, random);
        var others = Enumerable.Range(0, companions).Select(_ => new Traveller(plan, random)).ToArray();
        var shared = others.Select(_ => new List<(int, int)>()).ToArray();
        var wanted = others.Select(_ => random.Between(3, 6)).ToArray();
        var houses = Enumerable.Range(0, random.Between(3, 5)).Select(_ => plan.Town.AnyHouse(random)).ToArray();
        for (var tries = 0; tries < 60 && shared.Where((trips, i) => trips.Count < wanted[i]).Any(); tries++)
        {
            var along = Enumerable.Range(0, others.Length).Where(i => shared[i].Count < wanted[i] && random.Chance(joining)).ToArray();
            Travel(plan, random, plan.Town.Houses[random.Pick(houses)], centre, along.Select(i => (others[i], shared[i])).ToArray());
        }

        if (withPartner)
        {
            var partner = plan.Guests.Adult(random);
            plan.Planted.Couples.Add(new Couple(centre.Guest, partner, centre.LiveWith(partner, trips: 4)));
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
