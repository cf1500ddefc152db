namespace Investigate.Importers.City;

/// <summary>The days of the week a guest prefers.</summary>
internal enum DayHabit
{
    Any,

    /// <summary>Friday and Saturday nights.</summary>
    Weekend,

    /// <summary>Sunday to Thursday nights.</summary>
    Weekday,
}

/// <summary>How many guests arrive on which day: months, weekends, public holidays.</summary>
internal sealed class Seasons
{
    // January to December, per cent of an ordinary month.
    private static readonly int[] Months = [70, 95, 85, 105, 115, 100, 130, 135, 95, 110, 80, 75];

    // Sunday to Saturday, per cent of an ordinary day.
    private static readonly int[] Weekdays = [90, 85, 85, 85, 90, 130, 140];

    // First and last day, per cent of what the month and weekday would bring.
    private static readonly (DateOnly First, DateOnly Last, int Percent)[] Holidays =
    [
        (new(2026, 1, 1), new(2026, 1, 3), 150), (new(2026, 2, 15), new(2026, 2, 23), 190), (new(2026, 4, 4), new(2026, 4, 6), 150),
        (new(2026, 5, 1), new(2026, 5, 5), 200), (new(2026, 6, 19), new(2026, 6, 21), 140), (new(2026, 9, 25), new(2026, 9, 27), 140),
        (new(2026, 10, 1), new(2026, 10, 7), 210),
    ];

    private readonly int[][] ends;

    public Seasons() => ends = [.. Enum.GetValues<DayHabit>().Select(Ends)];

    /// <summary>A day of arrival.</summary>
    public int Day(SeededRandom random, DayHabit habit) => random.Weighted(ends[(int)habit]);

    private static int[] Ends(DayHabit habit)
    {
        var sums = new int[CityTime.Days];
        var sum = 0;
        for (var day = 0; day < sums.Length; day++)
        {
            sums[day] = sum += Weight(day, habit);
        }

        return sums;
    }

    private static int Weight(int day, DayHabit habit)
    {
        var date = CityTime.FirstDay.AddDays(day);
        var weekday = CityTime.Weekday(day);
        var holiday = Holidays.Where(holiday => holiday.First <= date && date <= holiday.Last).Select(holiday => holiday.Percent).FirstOrDefault(100);
        var isWeekend = weekday is DayOfWeek.Friday or DayOfWeek.Saturday;
        var fits = habit == DayHabit.Any || isWeekend == (habit == DayHabit.Weekend) || holiday > 100;
        return fits ? Months[date.Month - 1] * Weekdays[(int)weekday] * holiday / 1000 : 0;
    }
}
