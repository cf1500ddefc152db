namespace Investigate.Importers.City;

/// <summary>
/// Takes guests in: finds them a room that is free and has the desk type the registration in its way. No bed is let twice, because
/// check-outs are before noon, check-ins at 13:00 or later, and nights are counted.
/// </summary>
internal sealed class Lodging(Town town, SeededRandom random)
{
    private readonly Vacancies vacancies = new(town);

    public Registrations Registrations { get; } = new();

    /// <returns>The registration's number; null where the house is full.</returns>
    public int? Register(House house, Visit visit, ReadOnlySpan<int> who)
    {
        var room = vacancies.Find(house, visit.Day, visit.Nights, random);
        if (room < 0)
        {
            return null;
        }

        vacancies.Take(room, visit.Day, visit.Nights);
        return Type(house, room, visit, who);
    }

    /// <summary>As <see cref="Register"/>; long stays now and then sign out and in again at noon.</summary>
    public int? RegisterOrRenew(House house, Visit visit, ReadOnlySpan<int> who)
    {
        if (visit.Nights < 4 || !random.Chance(150) || Register(house, visit with { Nights = visit.Nights / 2, Departure = 12 * 60 }, who) is not { } first)
        {
            return Register(house, visit, who);
        }

        var noon = visit.Day + (visit.Nights / 2);
        var room = Registrations[first].Room;
        if (!Registrations[first].IsOpen && vacancies.IsFree(room, noon, visit.Nights - (visit.Nights / 2)))
        {
            vacancies.Take(room, noon, visit.Nights - (visit.Nights / 2));
            Registrations.Add(room, CityTime.At(noon, 12 * 60), CityTime.At(visit.Day + visit.Nights, visit.Departure), who);
        }

        return first;
    }

    /// <summary>A second registration in a room that the first one holds for that time: two parties that share it.</summary>
    public int Share(int first, Visit visit, ReadOnlySpan<int> who)
    {
        var room = Registrations[first].Room;
        return Type(town.Houses[town.HouseOf(room)], room, visit, who);
    }

    public int FreeRooms(House house, int day, int nights) => vacancies.Free(house, day, nights);

    private int Type(House house, int room, Visit visit, ReadOnlySpan<int> who)
    {
        var checkIn = Typed(house, visit);
        int? checkOut = random.Chance(house.OpenPerMille) ? null : CityTime.At(visit.Day + visit.Nights, visit.Departure);
        return Registrations.Add(room, checkIn, checkOut, who);
    }

    private int Typed(House house, Visit visit)
    {
        var arrived = CityTime.At(visit.Day, visit.Arrival);
        return house.Desk switch
        {
            // Who comes within the same twenty minutes waits equally long.
            Desk.Late => arrived + 5 + (int)(SeededRandom.Mix((ulong)((arrived / 20 * 4096) + house.Index)) % 14),
            Desk.HalfHourly => (arrived + 29) / 30 * 30,
            Desk.Evenings when visit.Nights > 0 && visit.Arrival < 22 * 60 => CityTime.At(visit.Day, (22 * 60) + random.Below(20)),
            Desk.Evenings => arrived,
            _ => arrived + random.Below(3),
        };
    }
}
