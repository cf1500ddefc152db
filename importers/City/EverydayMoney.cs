namespace Investigate.Importers.City;

/// <summary>
/// The money of ordinary life: guests pay whoever runs the house, so that much gathers there without any ring, and friends pay each other.
/// </summary>
internal static class EverydayMoney
{
    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "money");
        var holders = new Dictionary<int, int>();
        foreach (var account in Enumerable.Range(0, plan.Money.Accounts.Count).Where(account => plan.Money.Accounts[account].Holder is not null))
        {
            holders.TryAdd(plan.Money.Accounts[account].Holder!.Value, account);
        }

        var friends = new List<int>();
        for (var number = 0; number < plan.Registrations.Count; number++)
        {
            var stay = plan.Registrations[number];
            var guest = plan.Registrations.Occupants(number)[0];
            if (SeededRandom.Mix((ulong)plan.Seed ^ ((ulong)guest << 24)) % 8 != 0)
            {
                continue;
            }

            var account = AccountOf(plan, holders, guest, random);
            var nights = stay.IsOpen ? 1 : Math.Max(1, (stay.CheckOut - stay.CheckIn + 720) / CityTime.MinutesPerDay);
            var landlord = AccountOf(plan, holders, plan.Town.Operator(stay.Room), random);
            if (account != landlord)
            {
                plan.Money.Transfer(account, landlord, nights * random.Between(90, 480) * 100L, stay.CheckIn + random.Between(0, 180));
            }

            if (friends.Count > 0 && random.Chance(300) && random.Pick(friends) is var friend && friend != account)
            {
                plan.Money.Transfer(account, friend, random.Between(500, 90_000), stay.CheckIn + random.Between(-2000, 6000));
            }

            friends.Add(account);
        }

        for (var guest = 0; guest < plan.Guests.Count; guest += random.Between(30, 70))
        {
            plan.Money.Open(AccountKind.Chat, guest);
        }
    }

    private static int AccountOf(CityPlan plan, Dictionary<int, int> holders, int guest, SeededRandom random)
    {
        if (!holders.TryGetValue(guest, out var account))
        {
            holders[guest] = account = plan.Money.Open(random.Chance(600) ? AccountKind.Bank : AccountKind.Payment, guest);
        }

        return account;
    }
}
