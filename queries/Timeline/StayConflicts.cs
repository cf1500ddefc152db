using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Stays of one person that overlap too long in two rooms, or too far apart. One still open lasts on. Pure.</summary>
internal static class StayConflicts
{
    private const double Far = 20;

    private static readonly long TwoRooms = TimeSpan.FromMinutes(60).Ticks;
    private static readonly long FarStays = TimeSpan.FromHours(4).Ticks;

    /// <param name="stays">By start, id.</param>
    public static IEnumerable<TimelineConflict> Of(EntryRow[] stays, IReadOnlyDictionary<BuildingId, Building> places)
    {
        for (var i = 0; i < stays.Length; i++)
        {
            for (var j = i + 1; j < stays.Length && stays[j].During.StartTicks < stays[i].During.EndTicks; j++)
            {
                if (stays[i].During.Intersect(stays[j].During) is { } both && Conflict(stays[i], stays[j], both, places) is { } conflict)
                {
                    yield return conflict;
                }
            }
        }
    }

    private static TimelineConflict? Conflict(EntryRow one, EntryRow other, Interval both, IReadOnlyDictionary<BuildingId, Building> places)
    {
        if (one.Building == other.Building)
        {
            return one.Room != other.Room && Lasts(both, TwoRooms) ? Of(ConflictRule.TwoRooms, null) : null;
        }

        return Lasts(both, FarStays) && Travel.Kilometres(places[one.Building], places[other.Building]) is { } apart and >= Far
            ? Of(ConflictRule.FarStays, apart) : null;

        TimelineConflict Of(ConflictRule rule, double? kilometres) => new(rule, both.Start, [one, other], [], both.Length, kilometres, null);
    }

    private static bool Lasts(Interval span, long least) => span.EndTicks - span.StartTicks >= least;
}
