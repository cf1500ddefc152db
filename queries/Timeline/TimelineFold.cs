using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Records of a person into their gaps and conflicts (method «Paths and measures» section 6). Pure.</summary>
internal static class TimelineFold
{
    private static readonly long Day = TimeSpan.FromHours(24).Ticks;

    /// <param name="stays">By start, id.</param>
    /// <param name="uses">By instant, id.</param>
    /// <param name="places">The buildings of both.</param>
    public static Timeline Fold(TimelineQuery query, EntryRow[] stays, VehicleUse[] uses, IReadOnlyDictionary<BuildingId, Building> places)
    {
        TimelineConflict[] conflicts = [.. StayConflicts.Of(stays, places).Concat(PresenceConflicts.Of(stays, uses, places))
            .OrderBy(conflict => conflict.From).ThenBy(conflict => conflict.Rule)];
        return new Timeline(stays, uses, Gaps(query, stays, uses), conflicts, places.Values.Count(place => Travel.Kilometres(place, place) is null));
    }

    /// <summary>
    /// Each time between the first and the last record that no stay covers and that is longer than a day. A sighting cuts it in two: so does a
    /// registration without length, which covers nothing but is a record.
    /// </summary>
    private static List<Interval> Gaps(TimelineQuery query, IEnumerable<EntryRow> stays, IEnumerable<VehicleUse> uses)
    {
        var gaps = new List<Interval>();
        var until = long.MaxValue;
        foreach (var record in stays.Select(stay => Covered(stay.During, query)).Concat(uses.Select(use => Interval.FromTicks(use.At.UtcTicks, use.At.UtcTicks)))
            .OrderBy(span => span.StartTicks))
        {
            if (record.StartTicks > until && record.StartTicks - until > Day)
            {
                gaps.Add(Interval.FromTicks(until, record.StartTicks));
            }

            until = until == long.MaxValue ? record.EndTicks : Math.Max(until, record.EndTicks);
        }

        return gaps;
    }

    /// <summary>The part of a stay inside the time asked about; one still open lasts as long as the data are known.</summary>
    private static Interval Covered(Interval stay, TimelineQuery query)
    {
        var end = stay.IsOpen ? Math.Max(stay.StartTicks, query.AsOf.UtcTicks) : stay.EndTicks;
        var start = Math.Max(stay.StartTicks, query.During.StartTicks);
        return Interval.FromTicks(start, Math.Max(start, Math.Min(end, query.During.EndTicks)));
    }
}
