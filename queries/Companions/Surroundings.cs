using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// What is to be read around the subject's stays: per stay its room, as far back as a forgotten check-out may reach; per building the
/// check-ins of the weeks around his own, weeks that overlap asked once.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Half the time in which the guest's registrations are compared with all others: it follows the season and holds whole weeks.</summary>
    public static readonly long Weeks = TimeSpan.FromDays(28).Ticks;

    private readonly IReadOnlyList<EntryRow> asked;
    private readonly List<(BuildingId Building, List<int> Stays, int LastOrigin)> houses = [];
    private readonly List<PlaceWindow> places = [];

    private Surroundings(IReadOnlyList<EntryRow> asked) => this.asked = asked;

    public IReadOnlyList<PlaceWindow> Places => places;

    /// <param name="asked">The subject's stays, by check-in.</param>
    public static Surroundings Of(IReadOnlyList<EntryRow> asked)
    {
        var around = new Surroundings(asked);
        foreach (var stay in asked)
        {
            around.places.Add(PlaceWindow.StayingIn(stay.Room, InRoom(stay.During)));
        }

        foreach (var house in Enumerable.Range(0, asked.Count).GroupBy(i => asked[i].Building).OrderBy(group => group.Key))
        {
            around.AddWeeks(house.Key, [.. house]);
        }

        return around;
    }

    /// <summary>The rows of each stay's room, in the order of the stays.</summary>
    public Range[] Rooms(Rows<EntryRow> rows)
    {
        var ranges = new Range[asked.Count];
        for (int i = 0, at = 0; i < ranges.Length; i++)
        {
            var from = at;
            at = After(rows, i, at);
            ranges[i] = from..at;
        }

        return ranges;
    }

    /// <summary>The buildings with their rows.</summary>
    public House[] Houses(Rows<EntryRow> rows, HashSet<StayId> mine)
    {
        var found = new House[houses.Count];
        var at = After(rows, asked.Count - 1, 0);
        for (var i = 0; i < found.Length; i++)
        {
            var from = at;
            at = After(rows, houses[i].LastOrigin, at);
            found[i] = new House(houses[i].Stays, rows, from, at, mine);
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

            places.Add(PlaceWindow.CheckingInto(building, Interval.FromTicks(from, to)));
        }

        houses.Add((building, stays, places.Count - 1));
    }

    private static Interval InRoom(Interval stay)
    {
        var (start, longest) = (stay.StartTicks, OpenEnd.Longest.Ticks);
        var end = stay.IsOpen ? start + longest : Math.Max(stay.EndTicks, start + 1);
        return Interval.FromTicks(Math.Max(0, start - longest), end);
    }

    /// <summary>The first row behind those of this origin, sought from a row of it or of one before.</summary>
    private static int After(Rows<EntryRow> rows, int origin, int from)
    {
        var (low, high) = (from, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows.Span[middle].Origin <= origin ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
