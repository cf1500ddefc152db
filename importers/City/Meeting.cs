namespace Investigate.Importers.City;

/// <summary>One evening of a <see cref="Ring"/>: who was there, and under which registration.</summary>
internal sealed record Meeting(House House, IReadOnlyList<(int Guest, int Registration)> Present)
{
    /// <returns>Null where the members or the house had no room that night.</returns>
    public static Meeting? Of(CityPlan plan, SeededRandom random, House house, IReadOnlyList<Traveller> members)
    {
        var visit = Visit.Of(random, plan.Seasons.Day(random, DayHabit.Any), random.Between(1, 2), random.Between(15 * 60, 22 * 60));
        var coming = members.Where(member => random.Chance(850) && member.IsFree(visit with { Nights = 3 })).ToArray();
        if (coming.Length < 3 || plan.Lodging.FreeRooms(house, visit.Day, 3) < coming.Length)
        {
            return null;
        }

        var present = new List<(int, int)>();
        foreach (var member in coming)
        {
            var his = visit with
            {
                Nights = visit.Nights + (random.Chance(200) ? 1 : 0),
                Arrival = visit.Arrival + random.Between(0, 25),
                Departure = random.Around(9 * 60, 90),
            };
            if (member.Register(house, his) is { } registration)
            {
                present.Add((member.Guest, registration));
            }
        }

        return new Meeting(house, present);
    }

    /// <returns>Null for somebody who was not there.</returns>
    public int? RegistrationOf(int guest) => Present.Where(present => present.Guest == guest).Select(present => (int?)present.Registration).FirstOrDefault();

    public int Begin(Registrations registrations) => Present.Min(present => registrations[present.Registration].CheckIn);

    /// <summary>The driver's vehicle is seen at the house about the time he comes, if he does.</summary>
    public void Drive(CityPlan plan, SeededRandom random, int vehicle, int driver)
    {
        if (RegistrationOf(driver) is { } registration)
        {
            plan.Traffic.See(vehicle, plan.Registrations[registration].CheckIn + random.Between(-30, 60), House.Index, driver);
        }
    }
}
