using System.Runtime.InteropServices;
using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Meetings into companions: each stay of the subject once per person, by its strongest kind, with everything that shows it. Pure.
/// </summary>
internal static class CompanionsFold
{
    public static Companions Fold(CompanionsQuery query, Meetings meetings)
    {
        var found = new List<Companion>();
        var ordered = meetings.All.OrderBy(m => m.Person).ThenBy(m => m.Own).ThenBy(m => m.During.StartTicks).ThenBy(m => m.Stay).ToArray();
        for (int from = 0, to; from < ordered.Length; from = to)
        {
            to = from + 1;
            while (to < ordered.Length && ordered[to].Person == ordered[from].Person)
            {
                to++;
            }

            var evidence = Evidence(meetings, ordered.AsSpan(from, to - from));
            if (evidence.Count >= query.MinOccasions)
            {
                found.Add(Companion(meetings, ordered.AsSpan(from, to - from), evidence));
            }
        }

        return new Companions([.. found.OrderByDescending(c => c.Occasions).ThenBy(c => c.FirstTogether)
            .ThenBy(c => query.Handle(c.Person), StringComparer.Ordinal)]);
    }

    private static List<Occasion> Evidence(Meetings meetings, ReadOnlySpan<Meeting> of)
    {
        var occasions = new List<Occasion>();
        for (int from = 0, to; from < of.Length; from = to)
        {
            to = from + 1;
            while (to < of.Length && of[to].Own == of[from].Own)
            {
                to++;
            }

            occasions.Add(Occasion(meetings, of[from].Own, of[from..to]));
        }

        return occasions;
    }

    private static Occasion Occasion(Meetings meetings, int index, ReadOnlySpan<Meeting> shared)
    {
        var own = meetings.Own(index);
        var (kind, stays) = (OccasionKind.SameBuilding, new List<StayId> { own.Stay });
        var (start, end) = (long.MaxValue, long.MinValue);
        foreach (var meeting in shared)
        {
            kind = (OccasionKind)Math.Min((int)kind, (int)meeting.Kind);
            var together = Both(meetings, meeting);
            (start, end) = (Math.Min(start, together.StartTicks), Math.Max(end, together.EndTicks));
            if (meeting.Stay != own.Stay)
            {
                stays.Add(meeting.Stay);
            }
        }

        return new Occasion(kind, own.Building, Interval.FromTicks(start, end), stays);
    }

    private static Companion Companion(Meetings meetings, ReadOnlySpan<Meeting> of, List<Occasion> evidence)
    {
        var first = meetings.Own(of[0].Own).During.Start;
        var last = meetings.Own(of[^1].Own).During.Start;
        return new Companion(
            of[0].Person, evidence.Count, evidence.Count(o => o.Kind == OccasionKind.SameStay), Together(meetings, of),
            [.. evidence.Select(o => o.Kind).Distinct().Order()], first, last, evidence);
    }

    /// <summary>Length of the union of all times together: two rooms at once are one time.</summary>
    private static TimeSpan Together(Meetings meetings, ReadOnlySpan<Meeting> of)
    {
        var spans = new List<Interval>(of.Length);
        foreach (var meeting in of)
        {
            spans.Add(Both(meetings, meeting));
        }

        CollectionsMarshal.AsSpan(spans).Sort((a, b) => a.StartTicks.CompareTo(b.StartTicks));
        var (total, until) = (0L, long.MinValue);
        foreach (var span in spans)
        {
            total += Math.Max(0, span.EndTicks - Math.Max(span.StartTicks, until));
            until = Math.Max(until, span.EndTicks);
        }

        return TimeSpan.FromTicks(total);
    }

    /// <summary>The time both were there. A registration without length on which both stand is such a time, of no length.</summary>
    private static Interval Both(Meetings meetings, Meeting meeting) =>
        meetings.During(meeting.Own).Intersect(meeting.During) ?? meetings.During(meeting.Own);
}
