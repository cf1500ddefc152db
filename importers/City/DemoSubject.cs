namespace Investigate.Importers.City;

/// <summary>A guest worth being the subject of a demonstration case.</summary>
/// <param name="Stays">Registrations he is on.</param>
/// <param name="Companions">Those he was planted to meet, with the number of stays that coincide; most first.</param>
internal sealed record DemoSubject(int Guest, int Stays, string Why, IReadOnlyList<(int Guest, int Coincidences)> Companions)
{
    private const int Fewest = 10;
    private const int Most = 40;

    /// <summary>Two centres of circles, two members of rings, a commuter, a host: as far as the city has them with 10 to 40 stays each.</summary>
    public static IReadOnlyList<DemoSubject> Of(CityPlan plan)
    {
        var stays = new int[plan.Guests.Count];
        for (var number = 0; number < plan.Registrations.Count; number++)
        {
            foreach (var guest in plan.Registrations.Occupants(number))
            {
                stays[guest]++;
            }
        }

        bool Fits(int guest) => stays[guest] is >= Fewest and <= Most;

        return
        [
            .. plan.Planted.Circles.Where(circle => Fits(circle.Centre))
                .Select(circle => new DemoSubject(circle.Centre, stays[circle.Centre], "centre of a circle of companions on rooms of their own", Met(plan, circle)))
                .OrderByDescending(subject => subject.Companions.Count(companion => companion.Coincidences >= 3)).Take(2),
            .. plan.Planted.Rings.SelectMany(ring => ring.Members.Where(member => member != ring.Collector && Fits(member)).Take(1)
                .Select(member => new DemoSubject(member, stays[member], "member of a ring", Met(plan, ring, member)))).Take(2),
            .. plan.Planted.Commuters.Where(commuters => commuters.Guests.Count > 1).SelectMany(commuters => commuters.Guests.Where(Fits).Take(1))
                .Select(guest => new DemoSubject(guest, stays[guest], "commuter whom others on the same train resemble: no companion of theirs", [])).Take(1),
            .. plan.Planted.Hosts.Select(host => host.Guest).Where(Fits)
                .Select(guest => new DemoSubject(guest, stays[guest], "host who sleeps in his own house: no companion of his guests", [])).Take(1),
        ];
    }

    private static List<(int, int)> Met(CityPlan plan, Circle circle) => Ordered(circle.Companions.Select(companion =>
        (companion.Guest, companion.Shared.Count(trip => plan.Registrations[trip.Own].Meets(plan.Registrations[trip.His])))));

    private static List<(int, int)> Met(CityPlan plan, Ring ring, int member) => Ordered(ring.Members.Where(other => other != member).Select(other =>
        (other, ring.Meetings.Count(meeting => meeting.RegistrationOf(member) is { } own && meeting.RegistrationOf(other) is { } his
            && plan.Registrations[own].Meets(plan.Registrations[his])))));

    private static List<(int, int)> Ordered(IEnumerable<(int Guest, int Coincidences)> companions) =>
        [.. companions.OrderByDescending(companion => companion.Coincidences).ThenBy(companion => companion.Guest)];
}
