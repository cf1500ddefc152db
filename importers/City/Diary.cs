using System.Collections;

namespace Investigate.Importers.City;

/// <summary>The nights a guest, or a party that travels as one, sleeps in the city: nobody sleeps in two houses.</summary>
internal sealed class Diary
{
    private readonly BitArray nights = new(CityTime.Days + 40);

    public bool IsFree(Visit visit)
    {
        for (var night = visit.Day; night < visit.Day + Math.Max(visit.Nights, 1); night++)
        {
            if (nights[night])
            {
                return false;
            }
        }

        return true;
    }

    public void Enter(Visit visit)
    {
        for (var night = visit.Day; night < visit.Day + Math.Max(visit.Nights, 1); night++)
        {
            nights[night] = true;
        }
    }
}
