using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Presences of one person, a check-in or a sighting as driver, that lie too far apart for the time between them. Each is compared with the next
/// ones in another building; those of one instant with each other. A place without coordinates is no presence. Pure.
/// </summary>
internal static class PresenceConflicts
{
    private const double Near = 2;

    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <param name="stays">By start, id.</param>
    /// <param name="uses">By instant, id.</param>
    public static IEnumerable<TimelineConflict> Of(IEnumerable<EntryRow> stays, IEnumerable<VehicleUse> uses, IReadOnlyDictionary<BuildingId, Building> places)
    {
        Presence[] presences = [.. stays.Select(stay => new Presence(stay.During.Start, stay.Building, stay, null))
            .Concat(uses.Where(use => use is { AsDriver: true, Building: not null }).Select(use => new Presence(use.At, use.Building!.Value, null, use)))
            .Where(presence => Travel.Kilometres(places[presence.Building], places[presence.Building]) is not null).OrderBy(presence => presence.At)];
        for (var i = 0; i < presences.Length; i++)
        {
            foreach (var next in Next(presences, i))
            {
                if (Conflict(presences[i], next, places) is { } conflict)
                {
                    yield return conflict;
                }
            }
        }
    }

    /// <summary>Those in another building: later ones of the same instant, and all of the next instant that has any.</summary>
    private static IEnumerable<Presence> Next(Presence[] presences, int index)
    {
        var (of, next) = (presences[index], (DateTimeOffset?)null);
        foreach (var other in presences.Skip(index + 1).Where(other => other.Building != of.Building))
        {
            if (other.At > of.At)
            {
                if (other.At > (next ??= other.At))
                {
                    yield break;
                }
            }

            yield return other;
        }
    }

    private static TimelineConflict? Conflict(Presence one, Presence other, IReadOnlyDictionary<BuildingId, Building> places)
    {
        var (kilometres, apart) = (Travel.Kilometres(places[one.Building], places[other.Building])!.Value, other.At - one.At);
        var least = Travel.Least(kilometres);
        return kilometres < Near || apart + Slack >= least ? null : new TimelineConflict(
            ConflictRule.TooFast, one.At, [.. Both(one.Stay, other.Stay)], [.. new[] { one.Use, other.Use }.OfType<VehicleUse>()], apart, kilometres, least);
    }

    private static IEnumerable<EntryRow> Both(EntryRow? one, EntryRow? other)
    {
        if (one is { } first)
        {
            yield return first;
        }

        if (other is { } second)
        {
            yield return second;
        }
    }

    private readonly record struct Presence(DateTimeOffset At, BuildingId Building, EntryRow? Stay, VehicleUse? Use);
}
