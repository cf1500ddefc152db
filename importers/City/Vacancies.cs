namespace Investigate.Importers.City;

/// <summary>Which beds are free in which night. A night belongs to the day on whose evening it begins.</summary>
internal sealed class Vacancies
{
    /// <summary>Longest stay that may begin on the last day.</summary>
    private const int Nights = CityTime.Days + 40;

    private readonly Town town;
    private readonly byte[] taken;

    public Vacancies(Town town)
    {
        this.town = town;
        taken = new byte[town.RoomCount * Nights];
    }

    public bool IsFree(int room, int night, int nights)
    {
        var beds = town.Beds(room);
        var span = taken.AsSpan((room * Nights) + night, Math.Max(nights, 1));
        return beds == 1 ? !span.ContainsAnyExcept((byte)0) : !span.ContainsAnyInRange((byte)beds, byte.MaxValue);
    }

    /// <summary>A free room of a building; −1 where there is none.</summary>
    public int Find(House house, int night, int nights, SeededRandom random)
    {
        var first = random.Below(house.Rooms);
        for (var i = 0; i < house.Rooms; i++)
        {
            var room = house.FirstRoom + ((first + i) % house.Rooms);
            if (IsFree(room, night, nights))
            {
                return room;
            }
        }

        return -1;
    }

    /// <summary>How many rooms of a building are free.</summary>
    public int Free(House house, int night, int nights) => Enumerable.Range(house.FirstRoom, house.Rooms).Count(room => IsFree(room, night, nights));

    public void Take(int room, int night, int nights)
    {
        foreach (ref var night1 in taken.AsSpan((room * Nights) + night, Math.Max(nights, 1)))
        {
            night1++;
        }
    }
}
