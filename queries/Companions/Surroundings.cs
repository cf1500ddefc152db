using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// What is to be read around the subject's stays: per stay its room, as far back as a forgotten check-out may reach, and who registered in
/// its building near its check-in; per building the check-ins of the weeks around his own, weeks that overlap asked once.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Half the time in which the guest's registrations are compared with all others: it follows the season and holds whole weeks.</summary>
    public static readonly long Weeks = TimeSpan.FromDays(28).Ticks;

    private readonly IReadOnlyList<EntryRow> asked;
    private readonly List<(BuildingId Building, List<int> Stays, int LastWindow)> houses = [];
    private readonly List<BuildingWindow> weeks = [];

    private Surroundings(IReadOnlyList<EntryRow> asked) => this.asked = asked;

    /// <summary>The rooms of the stays, then their arrivals.</summary>
    public IReadOnlyList<PlaceWindow> Places =>
        [.. asked.Select(stay => PlaceWindow.StayingIn(stay.Room, InRoom(stay.During))), .. asked.Select(Arrivals)];

    /// <summary>The weeks around the stays, building by building.</summary>
    public IReadOnlyList<BuildingWindow> Around => weeks;

    /// <param name="asked">The subject's stays, by check-in.</param>
    public static Surroundings Of(IReadOnlyList<EntryRow> asked)
    {
        var around = new Surroundings(asked);
        foreach (var house in Enumerable.Range(0, asked.Count).GroupBy(i => asked[i].Building).OrderBy(group => group.Key))
        {
            around.AddWeeks(house.Key, [.. house]);
        }

        return around;
    }

    /// <summary>The rows of each stay's room, in the order of the stays, then those of each stay's arrivals.</summary>
    public Range[] Rows(Rows<EntryRow> rows)
    {
        var ranges = new Range[asked.Count * 2];
        for (int i = 0, at = 0; i < ranges.Length; i++)
        {
            var from = at;
            while (at < rows.Count && rows.Span[at].Origin == i)
            {
                at++;
            }

            ranges[i] = from..at;
        }

        return ranges;
    }

    /// <summary>The buildings with their check-ins.</summary>
    /// <param name="mine">Every registration of the subject.</param>
    public House[] Houses(CheckIns around, IReadOnlyList<EntryRow> mine)
    {
        var found = new House[houses.Count];
        var registrations = mine.ToLookup(stay => stay.Building);
        for (int i = 0, first = 0; i < found.Length; i++)
        {
            var (from, to) = (around.Of(first).Start.Value, around.Of(houses[i].LastWindow).End.Value);
            found[i] = new House(houses[i].Stays, around, from, to, registrations[houses[i].Building]);
            first = houses[i].LastWindow + 1;
        }

        return found;
    }

    private void AddWeeks(BuildingId building, List<int> stays)
    {
        for (var i = 0; i < stays.Count;)
        {
            var start = asked[stays[i]].During.StartTicks;
            var (from, to) = (Math.Max(0, start - Weeks), start + Weeks);
            for (i++; i < stays.Count && asked[stays[i]].During.StartTicks - Weeks <= to; i++)
            {
                to = asked[stays[i]].During.StartTicks + Weeks;
            }

            weeks.Add(new BuildingWindow(building, Interval.FromTicks(from, to)));
        }

        houses.Add((building, stays, weeks.Count - 1));
    }

    private static PlaceWindow Arrivals(EntryRow stay)
    {
        var (start, near) = (stay.During.StartTicks, CompanionsAnalysis.Near.Ticks);
        return PlaceWindow.CheckingInto(stay.Building, Interval.FromTicks(Math.Max(0, start - near), start + near + 1));
    }

    private static Interval InRoom(Interval stay)
    {
        var (start, longest) = (stay.StartTicks, OpenEnd.Longest.Ticks);
        var end = stay.IsOpen ? start + longest : Math.Max(stay.EndTicks, start + 1);
        return Interval.FromTicks(Math.Max(0, start - longest), end);
    }
}
