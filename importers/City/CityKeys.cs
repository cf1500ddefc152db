namespace Investigate.Importers.City;

/// <summary>The keys by which the files, and the truth beside them, name what the plan knows by number: counted in order of time.</summary>
internal sealed class CityKeys
{
    private readonly int[] rankOfStay;
    private readonly int[] rankOfTransfer;
    private readonly int[] rankOfReport;

    public CityKeys(CityPlan plan)
    {
        Person = new InventedPerson(plan.Guests, plan.Seed);
        Ranked = plan.Registrations.Ranked();
        Transfers = plan.Money.Ranked();
        Reports = [.. Enumerable.Range(0, plan.Hearsay.Reports.Count).OrderBy(report => plan.Hearsay.Reports[report].Minute)];
        rankOfStay = Inverse(Ranked);
        rankOfTransfer = Inverse(Transfers);
        rankOfReport = Inverse(Reports);
    }

    public InventedPerson Person { get; }

    /// <summary>Registrations in order of check-in.</summary>
    public int[] Ranked { get; }

    /// <summary>Transfers in order of time.</summary>
    public int[] Transfers { get; }

    /// <summary>Reports in order of time.</summary>
    public int[] Reports { get; }

    public string Stay(int number) => $"S{rankOfStay[number] + 1:D8}";

    public string Transfer(int number) => $"T{rankOfTransfer[number] + 1:D8}";

    public string Report(int number) => $"R{rankOfReport[number] + 1:D6}";

    public static string Reporter(int number) => $"W{number + 1:D5}";

    private static int[] Inverse(int[] ranked)
    {
        var rank = new int[ranked.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            rank[ranked[i]] = i;
        }

        return rank;
    }
}
