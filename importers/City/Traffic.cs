namespace Investigate.Importers.City;

/// <summary>Vehicles, and where they were seen.</summary>
internal sealed class Traffic
{
    private readonly List<int> owners = [];
    private readonly List<Sighting> sightings = [];

    public IReadOnlyList<int> Owners => owners;

    /// <returns>The vehicle's number.</returns>
    public int Add(int owner)
    {
        owners.Add(owner);
        return owners.Count - 1;
    }

    /// <param name="driver">A guest; null where nobody saw who drove.</param>
    public void See(int vehicle, int minute, int house, int? driver) => sightings.Add(new Sighting(vehicle, minute, house, driver));

    /// <summary>In order of time.</summary>
    public IEnumerable<Sighting> Sightings => sightings.Order();

    /// <summary>A plate of no province: 样A·T0042.</summary>
    public static string Plate(int vehicle) => $"样{(char)('A' + (vehicle / 240_000 % 26))}·{"ABCDEFGHJKLMNPQRSTUVWXYZ"[vehicle / 10_000 % 24]}{vehicle % 10_000:D4}";

    /// <summary>One guest in fifteen comes by car, and now and then somebody notes the car down.</summary>
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "traffic");
        var vehicles = new Dictionary<int, int>();
        for (var number = 0; number < plan.Registrations.Count; number++)
        {
            var driver = plan.Registrations.Occupants(number)[0];
            if (SeededRandom.Mix((ulong)plan.Seed ^ ((ulong)driver << 20)) % 15 != 0 || !random.Chance(400))
            {
                continue;
            }

            if (!vehicles.TryGetValue(driver, out var vehicle))
            {
                vehicles[driver] = vehicle = plan.Traffic.Add(driver);
            }

            var stay = plan.Registrations[number];
            plan.Traffic.See(vehicle, stay.CheckIn + random.Between(-25, 60), plan.Town.HouseOf(stay.Room), random.Chance(700) ? driver : null);
        }
    }
}

/// <summary>A vehicle seen at a house.</summary>
internal readonly record struct Sighting(int Vehicle, int Minute, int House, int? Driver) : IComparable<Sighting>
{
    public int CompareTo(Sighting other) => (Minute, Vehicle).CompareTo((other.Minute, other.Vehicle));
}
