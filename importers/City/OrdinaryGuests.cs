namespace Investigate.Importers.City;

/// <summary>Everybody else: regulars who come often and at their own hour, and those who come once or a few times.</summary>
internal static class OrdinaryGuests
{
    public static void Regulars(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "regulars");
        for (var left = plan.OnePer(60, from: 400); left > 0; left--)
        {
            new Traveller(plan, random).LiveOn(random.Between(6, 22));
        }
    }

    /// <summary>Casual guests until the city has all its registrations.</summary>
    /// <exception cref="InvalidOperationException">The houses are full before that; the plan is at fault.</exception>
    public static void Fill(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "casual");
        for (var refused = 0; plan.Registrations.Count < plan.Stays; refused = Casual(plan, random) ? 0 : refused + 1)
        {
            if (refused > 200)
            {
                throw new InvalidOperationException($"Expected room for {plan.Stays} stays, found it for {plan.Registrations.Count}.");
            }
        }
    }

    private static bool Casual(CityPlan plan, SeededRandom random)
    {
        int[] party = [.. Enumerable.Range(0, random.Chance(550) ? 1 : random.Chance(750) ? 2 : 3).Select(_ => plan.Guests.Adult(random))];
        var habits = Habits.Of(plan.Town, random);
        var diary = new Diary();
        var came = false;
        for (var left = random.Chance(550) ? 1 : random.Between(1, 4); left > 0 && plan.Registrations.Count < plan.Stays; left--)
        {
            // The last registration must not be renewed at noon, or there would be one too many.
            came |= plan.Registrations.Count == plan.Stays - 1 ? plan.Trip(habits with { LongestNights = 1 }, diary, random, party) is not null
                : plan.Trip(habits, diary, random, party) is not null;
        }

        return came;
    }
}
