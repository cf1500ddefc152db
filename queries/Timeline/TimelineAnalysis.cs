using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Asks for the stays of the subject and the vehicles he drove or owns, where these were recorded, and what is known of the places: four store
/// calls at most. The rest is <see cref="TimelineFold"/>.
/// </summary>
public static class TimelineAnalysis
{
    /// <summary>Records read of one kind; nobody has so many of his own.</summary>
    private static readonly ReadLimits OfOnePerson = new(20_000);

    /// <exception cref="QuestionTooLargeException">More than 20,000 stays or sightings in the time asked about.</exception>
    public static async ValueTask<Timeline> Ask(IGraphReader graph, TimelineQuery query, CancellationToken ct)
    {
        var stays = Complete(await graph.StaysOf([query.Subject], query.During, OfOnePerson, ct));
        var seen = Complete(await graph.SightingsOf([query.Subject], query.During, OfOnePerson, ct));
        var sources = (await graph.Sightings([.. seen.Select(row => row.Sighting)], ct)).ToDictionary(found => found.Fact.Id, found => found.Fact.Source);
        var uses = seen.Select(row => new VehicleUse(
            row.Sighting, row.Vehicle, row.At, row.Building, row.Driver == query.Subject, sources[row.Sighting])).ToArray();
        var places = await graph.Buildings(
            [.. stays.Select(stay => stay.Building).Concat(seen.Select(row => row.Building).OfType<BuildingId>()).Distinct().Order()], ct);
        return TimelineFold.Fold(query, [.. stays], uses, places.ToDictionary(found => found.Fact.Id, found => found.Fact));
    }

    private static Rows<TRow> Complete<TRow>(Rows<TRow> rows)
        where TRow : IRow => rows.CutOrigins.Count == 0 ? rows
        : throw new QuestionTooLargeException(
            $"Expected at most {OfOnePerson.RowsPerOrigin} records of the subject, found more. Ask about a shorter time with `during`.",
            $"对象的记录最多 {OfOnePerson.RowsPerOrigin} 条，实际更多。请用 `during` 缩短时间。");
}
