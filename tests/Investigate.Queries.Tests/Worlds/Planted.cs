namespace Investigate.Queries.Tests.Worlds;

/// <summary>Pairs who travel together three to six times, each on a registration of his own, and sometimes alone.</summary>
internal static class Planted
{
    public static void Add(GuestWorld world, int pairs, int days, bool clockwork)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            var (one, other, party) = (world.Guest("planted"), world.Guest("planted"), world.NewParty());
            world.Planted.Add((one, other));
            var habits = (Together: Habit.Steady(world, days, clockwork), One: Habit.Of(world, days, clockwork), Other: Habit.Of(world, days, clockwork));
            for (var trip = 3 + (pair % 4); trip > 0; trip--)
            {
                var (house, arrival) = (habits.Together.House(), habits.Together.Arrival());
                var departure = habits.Together.Departure(arrival);
                world.Register(house, arrival, departure, [one], party);
                world.Register(house, arrival + world.Random.Next(11), departure, [other], party);
            }

            foreach (var (guest, habit) in new[] { (one, habits.One), (other, habits.Other) })
            {
                for (var alone = world.Random.Next(2, 5); alone > 0; alone--)
                {
                    var arrival = habit.Arrival();
                    world.Register(habit.House(), arrival, habit.Departure(arrival), [guest]);
                }
            }
        }
    }
}
