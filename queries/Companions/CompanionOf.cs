using System.Runtime.InteropServices;
using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>One person's row of the answer: each stay of the subject once, by its strongest kind, with everything that shows it. Pure.</summary>
internal static class CompanionOf
{
    public static Companion Judged(Encounters encounters, Chances chances, Judge judge, Judged judged)
    {
        var met = encounters[judged.Person];
        var evidence = Evidence(encounters.Of, met);
        return new Companion(
            encounters.Person(judged.Person), judged.Occasions, evidence.Count(o => o.Kind == OccasionKind.SameStay), judged.Tested, judged.Expected,
            judged.P, judged.Q, Together(encounters.Of, met), [.. evidence.Select(o => o.Kind).Distinct().Order()],
            encounters.Of.Own(met[0].Own).During.Start, encounters.Of.Own(met[^1].Own).During.Start, evidence,
            [.. chances.Of(judged.Person).OrderBy(chance => chance.Own).Select(chance => new StayChance(
                encounters.Of.Own(chance.Own).Stay, chance.Total, chance.Coinciding, chance.Drawn, chance.Hit, chance.Among))],
            judge.Likely(judged.Person));
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
