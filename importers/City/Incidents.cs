namespace Investigate.Importers.City;

/// <summary>Calls of the police, cases and fires, at rooms drawn without regard to what was planted.</summary>
internal static class Incidents
{
    private static readonly string[] Kinds = ["POLICE", "POLICE", "POLICE", "POLICE", "POLICE", "POLICE", "POLICE", "CASE", "CASE", "FIRE"];

    /// <summary>In order of time.</summary>
    public static IEnumerable<(int Room, int Minute, string Kind)> Of(CityPlan plan)
    {
        var random = SeededRandom.For(plan.Seed, "incidents");
        return Enumerable.Range(0, Math.Max(5, plan.Stays / 100))
            .Select(_ => (random.Below(plan.Town.RoomCount), Minute: random.Below(CityTime.Days * CityTime.MinutesPerDay), random.Pick(Kinds)))
            .OrderBy(incident => incident.Minute);
    }
}
