using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Asks for the stays of the subject, then for the registrations of his rooms and the check-ins around his own in one frontier, then,
/// only where a check-out is missing in another room, for that room's later registrations: two or three store calls, whatever the
/// number of persons. The rest is <see cref="CompanionsFold"/>.
/// </summary>
public static class CompanionsAnalysis
{
    /// <summary>Check-ins of different registrations of one building count as one arrival up to this far apart, inclusive.</summary>
    internal static readonly TimeSpan Near = TimeSpan.FromMinutes(30);

    /// <summary>Registrations read for one stay of the subject; a place busier than this within one stay is no lodging.</summary>
    private static readonly ReadLimits PerStay = new(200_000);

    /// <exception cref="QuestionTooLargeException">A place holds more than 200,000 entries around one stay of the subject.</exception>
    public static async ValueTask<Companions> Ask(IGraphReader graph, CompanionsQuery query, CancellationToken ct)
    {
        var own = await graph.StaysOf([query.Subject], Interval.Always, ReadLimits.Unbounded, ct);
        var asked = own.Where(stay => stay.During.Meets(query.During)).ToArray();
        var around = Complete(await graph.StaysAt(Around(asked), PerStay, ct));
        var meetings = Meetings.Of(query.Subject, own, asked, around);
        var open = meetings.OpenElsewhere();
        var later = Complete(await graph.StaysAt([.. open.Select(Later)], PerStay, ct));
        return CompanionsFold.Fold(query, meetings.Closed(open, later));
    }

    /// <summary>Per stay two windows: its room, as far back as a forgotten check-out may reach, then the arrivals around its check-in.</summary>
    private static PlaceWindow[] Around(IReadOnlyList<EntryRow> asked)
    {
        var windows = new PlaceWindow[asked.Count * 2];
        for (var i = 0; i < asked.Count; i++)
        {
            var (start, tick) = (asked[i].During.Start, TimeSpan.FromTicks(1));
            var end = asked[i].During.End ?? start + OpenEnd.Longest;
            windows[2 * i] = PlaceWindow.StayingIn(asked[i].Room, new Interval(start - OpenEnd.Longest, end > start ? end : start + tick));
            windows[(2 * i) + 1] = PlaceWindow.CheckingInto(asked[i].Building, new Interval(start - Near, start + Near + tick));
        }

        return windows;
    }

    private static PlaceWindow Later(EntryRow open) =>
        PlaceWindow.StayingIn(open.Room, new Interval(open.During.Start, open.During.Start + OpenEnd.Longest));

    private static Rows<EntryRow> Complete(Rows<EntryRow> rows) => rows.CutOrigins.Count == 0 ? rows
        : throw new QuestionTooLargeException(
            $"Expected at most {PerStay.RowsPerOrigin} entries around one stay of the subject, found more. Ask about a shorter time with `during`.",
            $"对象一次入住前后的登记最多 {PerStay.RowsPerOrigin} 条，实际更多。请用 `during` 缩短时间。");
}
