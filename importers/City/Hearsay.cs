namespace Investigate.Importers.City;

internal enum Outcome
{
    Pending,
    Substantiated,
    Mistaken,
    DeliberatelyFalse,
    Unverifiable,
}

/// <summary>What sort of reporter somebody is.</summary>
/// <param name="BorneOutPerMille">How often what he says holds.</param>
/// <param name="FalsePerMille">Of what does not hold, how often he knew.</param>
internal sealed record Quality(string Name, int BorneOutPerMille, int FalsePerMille);

/// <param name="Since">Day the reporter's file was opened, may lie before the city's first.</param>
/// <param name="Guest">Who he is; null where only the number is known.</param>
internal sealed record Reporter(Quality Quality, DateOnly Since, int? Guest);

/// <param name="Room">The room it is about; null where it is about the whole house.</param>
internal readonly record struct Report(int Reporter, int Minute, int House, int? Room, string Statement, Outcome Outcome, int? Decided);

/// <summary>
/// Reporters of different quality, what they reported about rooms and houses, and what came of it. Now and then several others repeat
/// one report within three days, nearly word for word: many voices that are one.
/// </summary>
internal sealed class Hearsay
{
    private static readonly Quality[] Qualities =
    [
        new("RELIABLE", 900, 0), new("FAIR", 680, 20), new("POOR", 320, 60), new("MALICIOUS", 120, 700),
    ];

    public List<Reporter> Reporters { get; } = [];

    public List<Report> Reports { get; } = [];

    /// <summary>A report and those that repeat it, by number.</summary>
    public List<int[]> Copies { get; } = [];

    public static void Plant(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "reporters");
        var hearsay = plan.Hearsay;
        for (var left = Math.Max(12, plan.Stays / 250); left > 0; left--)
        {
            var reporter = hearsay.Add(plan, random, Qualities[random.Below(100) switch { < 35 => 0, < 76 => 1, < 95 => 2, _ => 3 }]);
            for (var reports = random.Chance(600) ? random.Between(1, 5) : random.Between(6, 24); reports > 0; reports--)
            {
                var room = random.Below(plan.Town.RoomCount);
                hearsay.Reports.Add(hearsay.Of(random, reporter, random.Below(CityTime.Days * CityTime.MinutesPerDay), plan.Town.HouseOf(room), random.Chance(650) ? room : null));
            }
        }

        for (var left = Math.Max(1, plan.Stays / 5000); left > 0; left--)
        {
            hearsay.Repeat(plan, random, random.Below(hearsay.Reports.Count));
        }
    }

    private int Add(CityPlan plan, SeededRandom random, Quality quality)
    {
        int? guest = random.Chance(400) ? plan.Guests.Aged(random, 22, 75) : null;
        Reporters.Add(new Reporter(quality, CityTime.FirstDay.AddDays(-random.Between(0, 900)), guest));
        return Reporters.Count - 1;
    }

    private Report Of(SeededRandom random, int reporter, int minute, int house, int? room)
    {
        var (outcome, decided) = Judge(random, Reporters[reporter].Quality, minute);
        return new Report(reporter, minute, house, room, Statements.Of(random), outcome, decided);
    }

    private static (Outcome Outcome, int? Decided) Judge(SeededRandom random, Quality quality, int minute)
    {
        var decided = minute + random.Between(CityTime.MinutesPerDay / 2, 30 * CityTime.MinutesPerDay);
        if (decided >= CityTime.Days * CityTime.MinutesPerDay || random.Chance(350 - (quality.BorneOutPerMille / 5)))
        {
            return (Outcome.Pending, null);
        }

        var outcome = random.Chance(150) ? Outcome.Unverifiable
            : random.Chance(quality.BorneOutPerMille) ? Outcome.Substantiated
            : random.Chance(quality.FalsePerMille) ? Outcome.DeliberatelyFalse
            : Outcome.Mistaken;
        return (outcome, decided);
    }

    private void Repeat(CityPlan plan, SeededRandom random, int original)
    {
        var first = Reports[original];
        var numbers = new List<int> { original };
        for (var left = random.Between(3, 8); left > 0; left--)
        {
            var reporter = Add(plan, random, Qualities[random.Between(1, 2)]);
            var minute = Math.Min(first.Minute + random.Between(20, 3 * CityTime.MinutesPerDay), (CityTime.Days * CityTime.MinutesPerDay) - 1);
            numbers.Add(Reports.Count);
            Reports.Add(first with
            {
                Reporter = reporter,
                Minute = minute,
                Statement = Statements.Repeated(random, first.Statement),
                Outcome = Outcome.Pending,
                Decided = null,
            });
        }

        Copies.Add([.. numbers]);
    }
}
