using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>What was recorded of a person, in time order. Records of the past: no record is not absence, and nothing is foretold.</summary>
/// <param name="Stays">By start, id.</param>
/// <param name="Uses">By instant, id.</param>
/// <param name="Gaps">Times longer than a day between the first and the last record that no stay covers; ascending, none touches another's inside.</param>
/// <param name="Conflicts">Records that cannot all be true of one person, by the instant from which they contradict, then rule.</param>
/// <param name="BuildingsWithoutCoordinates">Places of the answer whose distances are not known: nothing is said of them by distance.</param>
public sealed record Timeline(
    IReadOnlyList<EntryRow> Stays, IReadOnlyList<VehicleUse> Uses, IReadOnlyList<Interval> Gaps, IReadOnlyList<TimelineConflict> Conflicts,
    int BuildingsWithoutCoordinates);

/// <summary>A vehicle seen that the person drove or owns.</summary>
/// <param name="Building">Null where not stated.</param>
/// <param name="AsDriver">False where he owns it and nobody, or another one, is recorded as driver: then it says nothing of where he was.</param>
public sealed record VehicleUse(SightingId Sighting, VehicleId Vehicle, DateTimeOffset At, BuildingId? Building, bool AsDriver, Source Source);

/// <summary>
/// Records that contradict each other. A question to the data first: somebody may sign for another, a clock may be wrong, two people may have
/// been merged.
/// </summary>
/// <param name="From">Since when they contradict: the beginning of the overlap, or the first of two presences.</param>
/// <param name="Stays">Registrations that take part, by start, id.</param>
/// <param name="Uses">Sightings that take part, by instant, id.</param>
/// <param name="Length">How long the stays overlap, or how far apart the presences are in time; null for two stays that are both still open.</param>
/// <param name="Kilometres">Between the two places; null where the rule asks for none.</param>
/// <param name="Least">The time the way takes at least, for <see cref="ConflictRule.TooFast"/>; else null.</param>
public sealed record TimelineConflict(
    ConflictRule Rule, DateTimeOffset From, IReadOnlyList<EntryRow> Stays, IReadOnlyList<VehicleUse> Uses, TimeSpan? Length, double? Kilometres, TimeSpan? Least);

/// <summary>Why two records cannot both be true of one person.</summary>
public enum ConflictRule
{
    /// <summary>Registered in two rooms of one building for an hour or longer.</summary>
    TwoRooms,

    /// <summary>Registered in two buildings at least 20 km apart for four hours or longer.</summary>
    FarStays,

    /// <summary>Two presences too far apart for the time between them.</summary>
    TooFast,
}
