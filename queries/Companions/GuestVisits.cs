using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Which registrations of a guest are one visit of his: one visit is one piece of evidence, however many stays of the subject it overlaps.
/// </summary>
internal sealed class GuestVisits
{
    private readonly Dictionary<(PersonId Person, StayId Stay), int> visits = [];

    /// <param name="stays">All registrations of those who matter.</param>
    /// <param name="ends">Ends of those without check-out.</param>
    public static GuestVisits Of(Rows<EntryRow> stays, IReadOnlyDictionary<StayId, Interval> ends)
    {
        var found = new GuestVisits();
        var ordered = stays.ToArray();
        Array.Sort(ordered, (a, b) => (a.Origin, a.Building.Value, a.During.StartTicks, a.Stay.Value)
            .CompareTo((b.Origin, b.Building.Value, b.During.StartTicks, b.Stay.Value)));
        var (visit, until) = (0, long.MinValue);
        for (var i = 0; i < ordered.Length; i++)
        {
            var (row, during) = (ordered[i], ends.GetValueOrDefault(ordered[i].Stay, ordered[i].During));
            if (i == 0 || row.Origin != ordered[i - 1].Origin || row.Building != ordered[i - 1].Building)
            {
                (visit, until) = (visit + 1, during.EndTicks);
            }
            else if (during.StartTicks >= until + Blocks.VisitGap.Ticks)
            {
                visit++;
            }

            until = Math.Max(until, during.EndTicks);
            found.visits[(row.Person, row.Stay)] = visit;
        }

        return found;
    }

    /// <summary>How many visits of a guest hold a registration that coincides with a stay of a block that is hit.</summary>
    public int Count(ReadOnlySpan<Meeting> meetings, Blocks blocks, ReadOnlySpan<bool> hit)
    {
        var counted = new HashSet<int>();
        foreach (var meeting in meetings)
        {
            if (meeting.Kind != OccasionKind.SameStay && hit[blocks[meeting.Own]])
            {
                counted.Add(visits[(meeting.Person, meeting.Stay)]);
            }
        }

        return counted.Count;
    }
}
