namespace Investigate.Importers.City;

/// <summary>One adult with habits and a diary of his own.</summary>
internal sealed class Traveller(CityPlan plan, SeededRandom random)
{
    private readonly Diary diary = new();

    public int Guest { get; } = plan.Guests.Adult(random);

    public Habits Habits { get; } = Habits.OfRegular(plan.Town, random);

    public bool IsFree(Visit visit) => diary.IsFree(visit);

    /// <returns>The registration; null where the house is full.</returns>
    public int? Register(House house, Visit visit)
    {
        var registration = plan.Lodging.Register(house, visit, [Guest]);
        if (registration is not null)
        {
            diary.Enter(visit);
        }

        return registration;
    }

    /// <summary>Registers in the room of another registration.</summary>
    public int Share(int first, Visit visit)
    {
        diary.Enter(visit);
        return plan.Lodging.Share(first, visit, [Guest]);
    }

    /// <summary>Trips on one registration with somebody who has no other; he registers.</summary>
    public IReadOnlyList<int> LiveWith(int partner, int trips) =>
        [.. Enumerable.Range(0, trips).Select(_ => plan.Trip(Habits, diary, random, [Guest, partner])).OfType<int>()];

    /// <summary>Trips of his own, alone.</summary>
    public void LiveOn(int trips)
    {
        for (var trip = 0; trip < trips; trip++)
        {
            plan.Trip(Habits, diary, random, [Guest]);
        }
    }
}
