namespace Investigate.Importers.City;

/// <summary>How somebody stays: where, on which days, at which hour, how long.</summary>
/// <param name="Favourite">The house he goes to first; −1 for none.</param>
/// <param name="FavouritePerMille">How often he does.</param>
/// <param name="Hour">Minute of the day he usually arrives at, give or take <paramref name="Spread"/>.</param>
internal sealed record Habits(int District, int Favourite, int FavouritePerMille, DayHabit Days, int Hour, int Spread, int LongestNights)
{
    public static Habits Of(Town town, SeededRandom random)
    {
        var district = random.Below(town.DistrictCount);
        var late = random.Chance(150);
        return new Habits(
            district,
            random.Chance(300) ? town.AnyHouse(random, district) : -1,
            700,
            random.Chance(450) ? DayHabit.Any : random.Chance(550) ? DayHabit.Weekend : DayHabit.Weekday,
            late ? random.Between(21 * 60, 25 * 60) : random.Between(14 * 60, 21 * 60),
            random.Between(40, 150),
            random.Chance(850) ? 3 : 7);
    }

    /// <summary>Of somebody who comes often and at his own hour.</summary>
    public static Habits OfRegular(Town town, SeededRandom random)
    {
        var habits = Of(town, random);
        return habits with
        {
            Favourite = random.Chance(650) ? town.AnyHouse(random, habits.District) : -1,
            Spread = random.Between(20, 60),
        };
    }

    public House House(Town town, SeededRandom random) => town.Houses[
        Favourite >= 0 && random.Chance(FavouritePerMille) ? Favourite
        : random.Chance(750) ? town.AnyHouse(random, District)
        : town.AnyHouse(random)];

    public Visit Visit(Seasons seasons, SeededRandom random)
    {
        var nights = random.Chance(40) ? 0 : random.Chance(560) ? 1 : random.Between(1, LongestNights);
        return City.Visit.Of(random, seasons.Day(random, Days), nights, random.Around(Hour, Spread));
    }
}
