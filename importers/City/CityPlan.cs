namespace Investigate.Importers.City;

/// <summary>The city while it is being thought of: who is there, what is registered, what was planted.</summary>
internal sealed class CityPlan
{
    private CityPlan(int stays, long seed)
    {
        Stays = stays;
        Seed = seed;
        // So many rooms that the year fills a quarter of the nights and the busiest ones nearly all.
        Town = new Town(Math.Max(120, stays / 60), Guests, SeededRandom.For(seed, "town"));
        Lodging = new Lodging(Town, SeededRandom.For(seed, "lodging"));
    }

    /// <summary>How many registrations there are to be.</summary>
    public int Stays { get; }

    public long Seed { get; }

    public Guests Guests { get; } = new();

    public Seasons Seasons { get; } = new();

    public Town Town { get; }

    public Lodging Lodging { get; }

    public Registrations Registrations => Lodging.Registrations;

    public Traffic Traffic { get; } = new();

    public Money Money { get; } = new();

    public Hearsay Hearsay { get; } = new();

    public Planted Planted { get; } = new();

    /// <summary>Thinks of the whole city: what is planted first, so that it finds room, then everybody else.</summary>
    public static CityPlan Of(CityRequest request)
    {
        var plan = new CityPlan(request.Stays, request.Seed);
        Ring.Plant(plan);
        Circle.Plant(plan);
        Tour.Plant(plan);
        Fair.Plant(plan);
        Commuters.Plant(plan);
        ResidentHost.Plant(plan);
        Family.Plant(plan);
        Couple.Plant(plan);
        OrdinaryGuests.Regulars(plan);
        OrdinaryGuests.Fill(plan);
        Traffic.Plant(plan);
        EverydayMoney.Plant(plan);
        Hearsay.Plant(plan);
        return plan;
    }

    /// <summary>How many of something a city of this size has: one for so many stays; one at least from <paramref name="from"/> stays on.</summary>
    public int OnePer(int stays, int from) => Stays < from ? 0 : Math.Max(1, Stays / stays);

    /// <summary>One more stay by somebody's own habits, alone or with others on his registration.</summary>
    /// <returns>The registration; null where neither his diary nor a house had room at several tries.</returns>
    public int? Trip(Habits habits, Diary diary, SeededRandom random, ReadOnlySpan<int> who)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var visit = habits.Visit(Seasons, random);
            if (diary.IsFree(visit) && Lodging.RegisterOrRenew(habits.House(Town, random), visit, who) is { } registration)
            {
                diary.Enter(visit);
                return registration;
            }
        }

        return null;
    }
}
