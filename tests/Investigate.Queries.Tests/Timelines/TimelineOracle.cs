using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Timelines;

/// <summary>
/// Section 6 of «Paths and measures» by its words: each candidate is looked at alone and compared with all records, minute by minute where a
/// time is asked whether something covers it. Slow, and shares nothing with the product but the facts.
/// </summary>
internal sealed class TimelineOracle(
    IReadOnlyList<EntryRow> stays, IReadOnlyList<SightingRow> seen, IReadOnlyDictionary<BuildingId, Building> places, PersonId subject, DateTimeOffset asOf, Interval during)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>Random graphs put every instant on a half hour, so that stepping by half hours misses no border.</summary>
    public IReadOnlyList<string> Gaps()
    {
        var records = stays.SelectMany(stay => new[] { Begin(stay), End(stay) }).Concat(seen.Select(row => row.At)).Distinct().Order().ToArray();
        return [.. records.Zip(records.Skip(1)).Where(pair => pair.Second - pair.First > TimeSpan.FromHours(24) && IsBare(pair.First, pair.Second))
            .Select(pair => $"{pair.First:s} {pair.Second:s}")];
    }

    public IReadOnlyList<string> Conflicts() => [.. Pairs().SelectMany(StayConflict).Concat(TooFast()).Order(StringComparer.Ordinal)];

    private bool IsBare(DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at < to; at += Step)
        {
            if (stays.Any(stay => Begin(stay) <= at && at < End(stay)))
            {
                return false;
            }
        }

        return true;
    }

    private DateTimeOffset Begin(EntryRow stay) => stay.During.Start < during.Start ? during.Start : stay.During.Start;

    private DateTimeOffset End(EntryRow stay)
    {
        var end = stay.During.End ?? (asOf < stay.During.Start ? stay.During.Start : asOf);
        end = during.End is { } edge && edge < end ? edge : end;
        return end < Begin(stay) ? Begin(stay) : end;
    }

    private IEnumerable<(EntryRow One, EntryRow Other)> Pairs() =>
        from one in stays from other in stays where (one.During.Start, one.Stay).CompareTo((other.During.Start, other.Stay)) < 0 select (one, other);

    private IEnumerable<string> StayConflict((EntryRow One, EntryRow Other) pair)
    {
        var from = pair.One.During.Start > pair.Other.During.Start ? pair.One.During.Start : pair.Other.During.Start;
        var ends = new[] { pair.One.During.End, pair.Other.During.End }.OfType<DateTimeOffset>().ToArray();
        var hours = ends.Length == 0 ? double.PositiveInfinity : (ends.Min() - from).TotalHours;
        if (pair.One.Building == pair.Other.Building && pair.One.Room != pair.Other.Room && hours >= 1)
        {
            yield return $"TwoRooms {pair.One.Stay} {pair.Other.Stay}";
        }

        if (pair.One.Building != pair.Other.Building && hours >= 4 && Apart(pair.One.Building, pair.Other.Building) >= 20)
        {
            yield return $"FarStays {pair.One.Stay} {pair.Other.Stay}";
        }
    }

    private IEnumerable<string> TooFast()
    {
        var presences = stays.Select(stay => (At: stay.During.Start, stay.Building, What: stay.Stay.ToString(), Rank: 0))
            .Concat(seen.Where(row => row.Driver == subject && row.Building is not null).Select(row => (row.At, Building: row.Building!.Value, What: row.Sighting.ToString(), Rank: 1)))
            .Where(presence => places[presence.Building].Latitude is not null).ToArray();
        foreach (var one in presences)
        {
            foreach (var other in presences.Where(other => other.Building != one.Building && other.At >= one.At))
            {
                var isFirst = other.At == one.At ? (one.Rank, one.What.Length, one.What).CompareTo((other.Rank, other.What.Length, other.What)) < 0
                    : !presences.Any(between => between.Building != one.Building && between.At > one.At && between.At < other.At);
                var kilometres = Apart(one.Building, other.Building);
                var least = new[] { kilometres / 120, 1 + (kilometres / 300), 2.5 + (kilometres / 800) }.Min();
                if (isFirst && kilometres >= 2 && (other.At - one.At).TotalHours + (5 / 60.0) < least)
                {
                    yield return $"TooFast {string.Join(' ', new[] { one, other }.OrderBy(p => p.Rank).Select(p => p.What))}";
                }
            }
        }
    }

    /// <summary>The angle between two directions from the centre of the earth, by their dot product; NaN where a place is not known.</summary>
    private double Apart(BuildingId one, BuildingId other)
    {
        var (a, b) = (Direction(places[one]), Direction(places[other]));
        return 6371.0088 * Math.Acos(Math.Clamp(a.Zip(b, (x, y) => x * y).Sum(), -1, 1));
    }

    private static double[] Direction(Building place)
    {
        var (latitude, longitude) = ((place.Latitude ?? double.NaN) * Math.PI / 180, (place.Longitude ?? double.NaN) * Math.PI / 180);
        return [Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude)];
    }
}
