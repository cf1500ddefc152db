namespace Investigate.Importers.City;

/// <summary>How the buildings come about.</summary>
internal sealed partial class Town
{
    // Rooms of a building: least, most, and in how many of a thousand buildings.
    private static readonly (int Least, int Most, int PerMille)[] Sizes = [(2, 6, 450), (7, 14, 380), (15, 36, 130), (40, 90, 34), (100, 160, 6)];

    // The first buildings: every city has a large house for fairs and coaches, a hostel, and two of middle size.
    private static readonly int[] FirstSizes = [56, 10, 24, 18];

    private void AddHouse(HouseNames names, int district, Guests guests, SeededRandom random)
    {
        var index = houses.Count;
        var size = index < FirstSizes.Length ? FirstSizes[index] : Size(random);
        var isDormitory = index == 1 || (index > 3 && size > 6 && random.Chance(50));
        var name = names.Next(isDormitory, random);
        var house = new House(
            index, name, HouseNames.Address(HouseNames.Districts[district], random), HouseNames.Districts[district],
            29_000_000 + (district / 4 * 40_000) + random.Below(36_000), 124_000_000 + (district % 4 * 40_000) + random.Below(36_000),
            rooms.Count, size, index == 0 ? Desk.AtOnce : DeskOf(random), random.Chance(50) ? 50 : 12, isDormitory);
        houses.Add(house);
        var landlord = guests.Aged(random, 30, 69);
        var operatorOfHouse = random.Chance(500) ? landlord : guests.Aged(random, 24, 60);
        for (var i = 0; i < size; i++)
        {
            var own = size > 6 && random.Chance(250) ? guests.Aged(random, 30, 69) : landlord;
            rooms.Add((index, $"{(i / 10) + 1}{(i % 10) + 1:D2}", isDormitory ? random.Pick([4, 6, 8]) : 1));
            hosts.Add((operatorOfHouse, own));
        }
    }

    private static int Size(SeededRandom random)
    {
        var pick = random.Below(1000);
        foreach (var (least, most, perMille) in Sizes)
        {
            if ((pick -= perMille) < 0)
            {
                return random.Between(least, most);
            }
        }

        throw new InvalidOperationException("Expected the sizes to fill a thousand.");
    }

    private static Desk DeskOf(SeededRandom random) => random.Below(100) switch
    {
        < 68 => Desk.AtOnce,
        < 82 => Desk.Late,
        < 94 => Desk.HalfHourly,
        _ => Desk.Evenings,
    };
}
