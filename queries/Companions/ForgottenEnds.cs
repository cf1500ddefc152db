using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Registrations without check-out whose rooms have not been read yet: one window each, and the ends that these give.</summary>
internal sealed class ForgottenEnds
{
    private readonly EntryRow[] open;

    /// <param name="rows">Registrations, those with a check-out and repeated ones among them.</param>
    public ForgottenEnds(IEnumerable<EntryRow> rows) =>
        open = [.. rows.Where(row => row.During.IsOpen).DistinctBy(row => row.Stay).OrderBy(row => row.Stay)];

    /// <summary>The room of each from its check-in on, as long as the end may hang on it.</summary>
    public IReadOnlyList<PlaceWindow> Rooms =>
        [.. open.Select(row => PlaceWindow.StayingIn(row.Room, Interval.FromTicks(row.During.StartTicks, row.During.StartTicks + OpenEnd.Longest.Ticks)))];

    /// <param name="later">What was read of <see cref="Rooms"/>.</param>
    public IReadOnlyDictionary<StayId, Interval> Ends(Rows<EntryRow> later)
    {
        var ends = new Dictionary<StayId, Interval>(open.Length);
        for (int i = 0, from = 0; i < open.Length; i++)
        {
            var to = from;
            while (to < later.Count && later.Span[to].Origin == i)
            {
                to++;
            }

            ends.Add(open[i].Stay, OpenEnd.Closed(open[i].During, later.Span[from..to]));
            from = to;
        }

        return ends;
    }
}
