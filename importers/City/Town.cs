namespace Investigate.Importers.City;

/// <summary>How a building's desk types its registrations.</summary>
internal enum Desk
{
    /// <summary>As the guest stands there.</summary>
    AtOnce,

    /// <summary>Some minutes later, when there is time.</summary>
    Late,

    /// <summary>In batches, at the next full or half hour.</summary>
    HalfHourly,

    /// <summary>All of the day in the evening, one after the other.</summary>
    Evenings,
}

/// <summary>A building of the city.</summary>
/// <param name="FirstRoom">Its rooms are <paramref name="Rooms"/> numbers from here.</param>
/// <param name="OpenPerMille">How often its desk never types the check-out.</param>
/// <param name="IsDormitory">True where a room has several beds that are let one by one.</param>
internal sealed record House(
    int Index, string Name, string Address, string District, int LatitudeMicro, int LongitudeMicro, int FirstRoom, int Rooms, Desk Desk, int OpenPerMille,
    bool IsDormitory)
{
    public string Key => $"B{Index + 1:D4}";
}

/// <summary>The buildings, their rooms and who runs them.</summary>
internal sealed partial class Town
{
    private readonly List<House> houses = [];
    private readonly List<(int House, string Number, int Beds)> rooms = [];
    private readonly List<(int Operator, int Landlord)> hosts = [];
    private readonly List<int[]> districts = [];
    private readonly int[] ends;
    private readonly int[][] districtEnds;

    /// <param name="roomCount">How many rooms there are to be; the last building may have a few more.</param>
    public Town(int roomCount, Guests guests, SeededRandom random)
    {
        var names = new HouseNames(random);
        var districtCount = Math.Clamp(roomCount / 80, 3, HouseNames.Districts.Length);
        while (rooms.Count < roomCount)
        {
            var district = Math.Min(random.Below(districtCount), random.Below(districtCount));
            AddHouse(names, houses.Count < districtCount ? houses.Count : district, guests, random);
        }

        for (var district = 0; district < districtCount; district++)
        {
            districts.Add([.. houses.Where(house => house.District == HouseNames.Districts[district]).Select(house => house.Index)]);
        }

        var demand = houses.Select(house => (house.Rooms * random.Between(60, 140)) + 1).ToArray();
        ends = Ends(demand);
        districtEnds = [.. districts.Select(district => Ends(district.Select(house => demand[house])))];
    }

    public IReadOnlyList<House> Houses => houses;

    public int RoomCount => rooms.Count;

    public int DistrictCount => districts.Count;

    /// <summary>Any building, the larger and better known more often.</summary>
    public int AnyHouse(SeededRandom random) => random.Weighted(ends);

    public int AnyHouse(SeededRandom random, int district) => districts[district][random.Weighted(districtEnds[district])];

    public int HouseOf(int room) => rooms[room].House;

    public int Beds(int room) => rooms[room].Beds;

    public string Number(int room) => rooms[room].Number;

    public string Key(int room) => $"{houses[rooms[room].House].Key}-{rooms[room].Number}";

    public int Operator(int room) => hosts[room].Operator;

    public int Landlord(int room) => hosts[room].Landlord;

    /// <summary>Gives a room to another operator.</summary>
    public void Operate(int room, int guest) => hosts[room] = (guest, hosts[room].Landlord);

    private static int[] Ends(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
