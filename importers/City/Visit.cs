namespace Investigate.Importers.City;

/// <summary>When somebody comes and goes.</summary>
/// <param name="Day">Day of arrival; an arrival after midnight still belongs to it.</param>
/// <param name="Nights">0 for a few hours of the day itself.</param>
/// <param name="Arrival">Minute of that day, from 13:00 on, over 24 h after midnight.</param>
/// <param name="Departure">Minute of the last day, before noon; for a visit without a night, after the arrival.</param>
internal readonly record struct Visit(int Day, int Nights, int Arrival, int Departure)
{
    public static Visit Of(SeededRandom random, int day, int nights, int arrival) =>
        nights == 0
            ? new Visit(day, 0, random.Between(13 * 60, 16 * 60), random.Between(17 * 60, 21 * 60))
            : new Visit(day, nights, Math.Clamp(arrival, 13 * 60, (25 * 60) + 30), random.Around((9 * 60) + 45, 120));
}
