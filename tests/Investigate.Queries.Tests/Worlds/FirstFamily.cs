using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>
/// Section 12, first family: 90 houses in 8 districts over 270 days; guests with districts, favourite houses and hours of their own, seasons,
/// peaks; couples, families, coaches, fairs, match days, commuters, crews, hosts, wrong merges. In clockwork worlds everybody keeps his day and hour.
/// </summary>
internal static class FirstFamily
{
    private const int Days = 270;

    public static GuestWorld Make(int seed, bool clockwork, int plantedPairs)
    {
        var world = new GuestWorld(seed);
        var random = world.Random;
        for (var i = 0; i < 90; i++)
        {
            var dormitory = random.NextDouble() < 0.06;
            world.Lodgings.Add(new Lodging(
                i, i % 8, dormitory ? 4 : 4 + (int)(40 * Math.Pow(random.NextDouble(), 3)), dormitory ? 6 : 1, random.NextDouble() < 0.1 ? Desk.FullHour : Desk.AtOnce, 0));
        }

        Ordinary(world, clockwork);
        Groups(world, clockwork);
        Events(world);
        Regulars(world);
        Planted.Add(world, plantedPairs, Days, clockwork);
        world.Merge(0.005);
        return world;
    }

    private static void Ordinary(GuestWorld world, bool clockwork)
    {
        for (var i = 0; i < 6800; i++)
        {
            var guest = world.Guest("ordinary");
            var partner = world.Random.NextDouble() < 0.15 ? world.Guest("couple") : default;
            if (partner != default)
            {
                world.Kinds[guest] = "couple";
            }

            var habit = Habit.Of(world, Days, clockwork);
            var party = partner == default ? 0 : world.NewParty();
            for (var visit = Visits(world.Random); visit > 0; visit--)
            {
                var (house, arrival) = (habit.House(), habit.Arrival());
                var departure = habit.Departure(arrival);
                var apart = partner != default && world.Random.NextDouble() < 0.07;
                world.Register(house, arrival, departure, partner == default || apart ? [guest] : [guest, partner], party);
                if (apart)
                {
                    world.Register(house, arrival + world.Random.Next(10), departure, [partner], party);
                }
            }
        }
    }

    private static int Visits(Random random)
    {
        var visits = 1;
        while (random.NextDouble() < 0.72 && visits < 30)
        {
            visits++;
        }

        return visits;
    }

    private static void Groups(GuestWorld world, bool clockwork)
    {
        for (var family = 0; family < 150; family++)
        {
            PersonId[] members = [world.Guest("family"), world.Guest("family"), world.Guest("family", minor: true)];
            var (habit, party) = (Habit.Of(world, Days, clockwork), world.NewParty());
            for (var trip = world.Random.Next(4, 9); trip > 0; trip--)
            {
                var (house, arrival) = (habit.House(), habit.Arrival());
                var apart = world.Random.NextDouble() < 0.25;
                world.Register(house, arrival, habit.Departure(arrival), apart ? [members[0], members[2]] : members, party);
                if (apart)
                {
                    world.Register(house, arrival + world.Random.Next(8), habit.Departure(arrival), [members[1]], party);
                }
            }
        }

        for (var coach = 0; coach < 12; coach++)
        {
            Tour(world, [.. Enumerable.Range(0, 40).Select(_ => world.Guest("coach"))], 1, world.Random.Next(3, 7), Days);
        }

        for (var crew = 0; crew < 8; crew++)
        {
            Tour(world, [.. Enumerable.Range(0, world.Random.Next(4, 13)).Select(_ => world.Guest("crew"))], world.Random.Next(6, 10), 1, Days);
        }
    }

    /// <summary>The same people in several houses, two a registration in coaches, one in crews.</summary>
    internal static void Tour(GuestWorld world, PersonId[] people, int trips, int nights, int days)
    {
        var party = world.NewParty();
        for (var trip = 0; trip < trips; trip++)
        {
            var day = world.Random.Next(days - nights);
            for (var night = 0; night < nights; night++)
            {
                var house = world.Lodgings[world.Random.Next(world.Lodgings.Count)];
                var arrival = ((day + night) * 1440) + world.Random.Next(900, 1140);
                foreach (var room in people.Chunk(nights > 1 ? 2 : 1))
                {
                    world.Register(house, arrival + world.Random.Next(18), ((day + night + 1) * 1440) + 540, room, party, force: true);
                }
            }
        }
    }

    private static void Events(GuestWorld world)
    {
        Visitors(world, "fair", 350, 5, 0.5, 12);
        Visitors(world, "match day", 250, 12, 0.4, 2);
    }

    /// <summary>People who come for the same days.</summary>
    internal static void Visitors(GuestWorld world, string kind, int pool, int events, double attend, int houses, int days = Days)
    {
        var people = Enumerable.Range(0, pool).Select(_ => world.Guest(kind)).ToArray();
        var near = Enumerable.Range(0, houses).Select(_ => world.Lodgings[world.Random.Next(world.Lodgings.Count)]).ToArray();
        for (var one = 0; one < events; one++)
        {
            var (day, cause) = (world.Random.Next(days - 3), world.Cause($"{kind} {one}"));
            foreach (var person in people.Where(_ => world.Random.NextDouble() < attend))
            {
                var arrival = (day * 1440) + 840 + world.Random.Next(240);
                world.Register(near[world.Random.Next(houses)], arrival, ((day + 1) * 1440) + 600, [person], cause: cause, force: true);
            }
        }
    }

    private static void Regulars(GuestWorld world)
    {
        for (var i = 0; i < 160; i++)
        {
            var (commuter, house) = (world.Guest("commuter"), world.Lodgings[world.Random.Next(world.Lodgings.Count)]);
            var (day, minute) = (world.Random.Next(7), world.Random.Next(960, 1260));
            for (var week = world.Random.Next(8); week < 38; week++)
            {
                var arrival = (((week * 7) + day) * 1440) + minute + world.Random.Next(-20, 21);
                if (world.Random.NextDouble() < 0.9)
                {
                    world.Register(house, arrival, arrival + 840, [commuter]);
                }
            }
        }

        for (var i = 0; i < 40; i++)
        {
            var (host, house) = (world.Guest("host"), world.Lodgings[i]);
            world.Lets(house, host);
            for (var night = world.Random.Next(8, 16); night > 0; night--)
            {
                var arrival = (world.Random.Next(Days - 2) * 1440) + world.Random.Next(840, 1380);
                world.Register(house, arrival, arrival + 720, [host]);
            }
        }
    }
}
