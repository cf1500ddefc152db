namespace Investigate.Queries.Tests.Worlds;

/// <summary>Where, when and how long one guest comes, drawn from habits of his own.</summary>
internal sealed class Habit
{
    private readonly GuestWorld world;
    private readonly bool clockwork;
    private readonly int from;
    private readonly int to;
    private readonly int hour;
    private readonly int weekday;
    private readonly bool weekends;
    private readonly Lodging? favourite;
    private readonly Lodging[] near;

    private Habit(GuestWorld world, int days, bool clockwork, bool steady)
    {
        var random = world.Random;
        (this.world, this.clockwork) = (world, clockwork);
        var stretch = random.NextDouble() < (steady ? 0 : 0.4) ? random.Next(30, 91) : days - 4;
        from = random.Next(days - 3 - stretch);
        to = from + stretch;
        hour = random.NextDouble() < 0.15 ? random.Next(1320, 1500) : (int)(1020 + (150 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)));
        (weekday, weekends) = (random.Next(7), random.NextDouble() < 0.5);
        var district = random.Next(8);
        near = [.. world.Lodgings.Where(lodging => lodging.District == district)];
        favourite = !steady && random.NextDouble() < (clockwork ? 0.6 : 0.3) ? near[random.Next(near.Length)] : null;
    }

    public static Habit Of(GuestWorld world, int days, bool clockwork) => new(world, days, clockwork, steady: false);

    /// <summary>Of people who come all the time, not in one stretch of weeks, and to no house more than to others.</summary>
    public static Habit Steady(GuestWorld world, int days, bool clockwork) => new(world, days, clockwork, steady: true);

    public Lodging House()
    {
        var random = world.Random;
        return favourite is not null && random.NextDouble() < (clockwork ? 0.9 : 0.7) ? favourite
            : random.NextDouble() < 0.7 ? near[random.Next(near.Length)] : world.Lodgings[random.Next(world.Lodgings.Count)];
    }

    public int Arrival()
    {
        var random = world.Random;
        int day;
        do
        {
            day = random.Next(from, to);
        }
        while (!Wanted(day, random));
        return (day * 1440) + hour + (clockwork ? random.Next(-25, 26) : random.Next(-120, 121));
    }

    public int Departure(int arrival) => ((arrival / 1440) + 1 + (int)(3 * Math.Pow(world.Random.NextDouble(), 2))) * 1440 + world.Random.Next(480, 720);

    /// <summary>The season, three peaks, and his days of the week.</summary>
    private bool Wanted(int day, Random random)
    {
        var peak = day % 90 is > 40 and < 48 ? 1.0 : 0.4;
        var season = 0.75 + (0.25 * Math.Sin(day / 43.0));
        var habit = clockwork ? day % 7 == weekday ? 1 : 0.05 : day % 7 >= 5 == weekends ? 1 : 0.3;
        return random.NextDouble() < peak * season * habit;
    }
}
