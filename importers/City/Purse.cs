namespace Investigate.Importers.City;

/// <summary>The money of a <see cref="Ring"/>: after each meeting those who came pay the collector, who sends most of it on.</summary>
internal sealed class Purse
{
    private readonly CityPlan plan;
    private readonly SeededRandom random;
    private readonly Dictionary<int, int> accounts;
    private readonly int beyond;

    /// <param name="members">The first one collects.</param>
    public Purse(CityPlan plan, SeededRandom random, int[] members)
    {
        this.plan = plan;
        this.random = random;
        accounts = members.ToDictionary(member => member, member => plan.Money.Open(random.Chance(600) ? AccountKind.Bank : AccountKind.Payment, member));
        Collector = accounts[members[0]];
        Accounts = [.. members.Select(member => accounts[member])];
        beyond = plan.Money.Open(AccountKind.Bank, holder: null);
    }

    public int Collector { get; }

    /// <summary>One for each member, in their order.</summary>
    public IReadOnlyList<int> Accounts { get; }

    public List<int> Transfers { get; } = [];

    public void Collect(Meeting meeting)
    {
        var begin = meeting.Begin(plan.Registrations);
        var collected = 0L;
        foreach (var account in meeting.Present.Select(present => accounts[present.Guest]).Where(account => account != Collector))
        {
            var cents = random.Between(600, 4800) * 100L;
            collected += cents;
            Transfers.Add(plan.Money.Transfer(account, Collector, cents, begin + random.Between(4 * 60, 40 * 60)));
        }

        if (collected > 0)
        {
            Transfers.Add(plan.Money.Transfer(Collector, beyond, collected * random.Between(70, 90) / 100, begin + random.Between(48 * 60, 90 * 60)));
        }
    }
}
