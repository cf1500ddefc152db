using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Where was one person, as far as it was recorded, and what of that cannot be true?</summary>
/// <param name="During">Stays that meet this time, and vehicles seen in it.</param>
/// <param name="AsOf">When the version read became known: nothing is known of later, so that a stay that is still open covers up to then.</param>
public sealed record TimelineQuery(PersonId Subject, Interval During, DateTimeOffset AsOf);
