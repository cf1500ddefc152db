using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>
/// Section 12, second family: 30 houses over 56 weeks, mostly passers-by; commuters by train, project workers, sales routes, nurses on an
/// eight-day roster, rail crews, students, fans, patients, bands and crews; desks that type late, forgotten check-outs, dormitories, closed
/// weeks, duplicates, wrong merges.
/// </summary>
internal static class SecondFamily
{
    private const int Days = 56 * 7;

    public static GuestWorld Make(int seed, int plantedPairs)
    {
        var world = new GuestWorld(seed);
        for (var i = 0; i < 30; i++)
        {
            var dormitory = world.Random.NextDouble() < 0.1;
            var desk = world.Random.NextDouble() switch { < 0.5 => Desk.AtOnce, < 0.7 => Desk.Bursts, < 0.85 => Desk.FullHour, _ => Desk.Evening };
            world.Lodgings.Add(new Lodging(i, i % 8, dormitory ? 6 : world.Random.Next(8, 60), dormitory ? 8 : 1, desk, i % 10 == 3 ? 0.15 : 0.01));
        }

        PassersBy(world);
        ByTrain(world);
        Routes(world);
        Hospital(world);
        Others(world);
        Planted.Add(world, plantedPairs, Days, clockwork: false);
        world.Duplicate(0.004);
        world.Merge(0.004);
        return world;
    }

    private static Lodging Any(GuestWorld world) => world.Lodgings[world.Random.Next(world.Lodgings.Count)];

    private static void PassersBy(GuestWorld world)
    {
        for (var i = 0; i < 11_500; i++)
        {
            var (guest, habit) = (world.Guest("passer-by"), Habit.Of(world, Days, clockwork: false));
            for (var visit = world.Random.NextDouble() < 0.3 ? 2 : 1; visit > 0; visit--)
            {
                var (house, arrival) = (habit.House(), habit.Arrival());
                // Two weeks a year each house is closed.
                if ((arrival / 1440 / 14) != house.Number % 28)
                {
                    world.Register(house, arrival, habit.Departure(arrival), [guest]);
                }
            }
        }
    }

    private static void ByTrain(GuestWorld world)
    {
        int[] timetable = [942, 1034, 1122, 1214, 1301];
        for (var i = 0; i < 110; i++)
        {
            var (guest, house, train, day) = (world.Guest("commuter"), Any(world), timetable[world.Random.Next(5)], world.Random.Next(2));
            for (var week = world.Random.Next(10); week < 54; week++)
            {
                if (world.Random.NextDouble() < 0.85)
                {
                    Arrive(world, house, (week * 7) + day, train, guest, nights: 3);
                }
            }
        }

        for (var i = 0; i < 51; i++)
        {
            var (guest, house) = (world.Guest("rail crew"), world.Lodgings[i % 3]);
            for (var day = world.Random.Next(6); day < Days - 2; day += world.Random.Next(5, 8))
            {
                Arrive(world, house, day, timetable[day % 5], guest, nights: 1);
            }
        }
    }

    private static void Arrive(GuestWorld world, Lodging house, int day, int train, PersonId guest, int nights)
    {
        // All who sit in one train have its delay.
        var delay = (int)(12 * Math.Abs(Math.Sin((day * 7.3) + train)));
        var arrival = (day * 1440) + train + delay + world.Random.Next(8, 25);
        world.Register(house, arrival, ((day + nights) * 1440) + 450, [guest], cause: world.Cause($"train {day} {train}"));
    }

    private static void Routes(GuestWorld world)
    {
        for (var i = 0; i < 104; i++)
        {
            var (guest, route) = (world.Guest("sales"), i % 26);
            var (weeks, offset) = (3 + (route % 2), route % 5);
            for (var week = 0; week < 55; week++)
            {
                var day = (week * 7) + offset;
                if (world.Random.NextDouble() < 0.85)
                {
                    var house = world.Lodgings[(route + ((week + (i / 26)) % weeks * 7)) % 30];
                    var arrival = (day * 1440) + 1020 + (route * 3) + world.Random.Next(-50, 51);
                    world.Register(house, arrival, arrival + 840, [guest], cause: world.Cause($"route {route} {day}"));
                }
            }
        }

        for (var i = 0; i < 120; i++)
        {
            var (guest, house, minute) = (world.Guest("project"), Any(world), world.Random.Next(1020, 1200));
            var start = world.Random.Next(40);
            for (var week = start; week < start + world.Random.Next(6, 13); week++)
            {
                var arrival = (week * 7 * 1440) + minute + world.Random.Next(-40, 41);
                world.Register(house, arrival, arrival + (4 * 1440) - 300, [guest]);
            }
        }
    }

    private static void Hospital(GuestWorld world)
    {
        int[] shifts = [350, 800, 1290];
        for (var i = 0; i < 90; i++)
        {
            var (guest, house, group) = (world.Guest("nurse"), world.Lodgings[5 + (i % 2)], i % 8);
            for (var day = group; day < Days - 4; day += 8)
            {
                if (world.Random.NextDouble() < 0.85)
                {
                    var arrival = (day * 1440) + shifts[i % 3] + world.Random.Next(-12, 13);
                    world.Register(house, arrival, arrival + (2 * 1440), [guest], cause: world.Cause($"roster {day} {i % 3}"), force: true);
                }
            }
        }

        for (var i = 0; i < 143; i++)
        {
            var (guest, house, weekday) = (world.Guest("patient"), world.Lodgings[5 + (i % 3)], world.Random.Next(5));
            for (var day = weekday + (7 * world.Random.Next(3)); day < Days - 4; day += world.Random.Next(16, 27))
            {
                if (world.Random.NextDouble() < 0.9)
                {
                    var arrival = (day * 1440) + world.Random.Next(780, 1020);
                    world.Register(house, arrival, arrival + 1200, [guest]);
                }
            }
        }
    }

    private static void Others(GuestWorld world)
    {
        FirstFamily.Visitors(world, "fan", 220, 18, 0.45, 3, Days);
        FirstFamily.Visitors(world, "student", 240, 10, 0.7, 6, Days);
        for (var i = 0; i < 20; i++)
        {
            FirstFamily.Tour(world, [.. Enumerable.Range(0, world.Random.Next(4, 7)).Select(_ => world.Guest("band"))], world.Random.Next(6, 12), 1, Days);
        }

        for (var i = 0; i < 10; i++)
        {
            FirstFamily.Tour(world, [.. Enumerable.Range(0, 30).Select(_ => world.Guest("coach"))], 1, world.Random.Next(3, 6), Days);
        }

        for (var i = 0; i < 120; i++)
        {
            PersonId[] members = [world.Guest("family"), world.Guest("family"), world.Guest("family", minor: true)];
            var (habit, party) = (Habit.Of(world, Days, clockwork: false), world.NewParty());
            for (var trip = world.Random.Next(3, 8); trip > 0; trip--)
            {
                var arrival = habit.Arrival();
                world.Register(habit.House(), arrival, habit.Departure(arrival), members, party);
            }
        }
    }
}
