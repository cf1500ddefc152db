using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Asks for the stays of the subject; for the registrations of his rooms and near his check-ins, and the check-ins of his buildings in the weeks
/// around his own; for the registrations of those who were met in several blocks; and, only where a check-out is missing, for those rooms' later
/// registrations: two to four store calls, whatever the number of persons. The rest is <see cref="CompanionsFold"/>.
/// </summary>
public static class CompanionsAnalysis
{
    /// <summary>Check-ins of different registrations of one building count as one arrival up to this far apart, inclusive.</summary>
    internal static readonly TimeSpan Near = TimeSpan.FromMinutes(30);

    /// <summary>Entries read for one window; a place busier than this is no lodging.</summary>
    private static readonly ReadLimits PerPlace = new(1_000_000);

    /// <exception cref="QuestionTooLargeException">A place holds more than 1,000,000 entries around the stays of the subject.</exception>
    public static ValueTask<Companions> Ask(IGraphReader graph, CompanionsQuery query, CancellationToken ct) =>
        Ask(new StoredRegistrations(graph), query, ct);

    internal static async ValueTask<Companions> Ask(IRegistrations graph, CompanionsQuery query, CancellationToken ct)
    {
        var own = await graph.StaysOf([query.Subject], Interval.Always, ReadLimits.Unbounded, ct);
        var asked = own.Where(stay => stay.During.Meets(query.During)).ToArray();
        var surroundings = Surroundings.Of(asked);
        var (around, weeks) = await graph.Around(surroundings.Places, surroundings.Around, PerPlace, ct);
        var meetings = Meetings.Of(query.Subject, own, asked, surroundings, Complete(around), Complete(weeks));
        var encounters = Encounters.In(meetings);
        var visitors = encounters.InSeveralBlocks().Select(encounters.Person).ToArray();
        var stays = await graph.StaysOf(visitors, Interval.Always, ReadLimits.Unbounded, ct);
        var forgotten = new ForgottenEnds(meetings.OpenElsewhere.Concat(stays));
        var ends = forgotten.Ends(Complete(await graph.StaysAt(forgotten.Rooms, PerPlace, ct)));
        encounters.Close(ends);
        return CompanionsFold.Fold(query, encounters, GuestVisits.Of(stays, ends));
    }

    private static Rows<EntryRow> Complete(Rows<EntryRow> rows) => rows.CutOrigins.Count == 0 ? rows : throw TooLarge();

    private static CheckIns Complete(CheckIns checkIns) => checkIns.CutOrigins.Count == 0 ? checkIns : throw TooLarge();

    private static QuestionTooLargeException TooLarge() => new(
        $"Expected at most {PerPlace.RowsPerOrigin} entries around the stays of the subject in one place, found more. Ask about a shorter time with `during`.",
        $"对象入住期间同一处的登记最多 {PerPlace.RowsPerOrigin} 条，实际更多。请用 `during` 缩短时间。");
}
