using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Everybody who shared a stay of the subject, each with the chance of it under <see cref="NullModel"/>: by p (those not tested last),
/// then occasions (most first), then the first time together, then the handle.
/// </summary>
/// <param name="PersonsTested">m: everybody with an entry in the weeks around the subject's stays in their buildings, also those who never
/// coincided. Filters change it as little as they change p or q.</param>
/// <param name="Stays">The subject's stays the question is about, by check-in: with the subject they are the question.</param>
/// <param name="Blocks">How many separate pieces of evidence they are.</param>
public sealed record Companions(IReadOnlyList<Companion> All, int PersonsTested, IReadOnlyList<StayId> Stays, int Blocks)
{
    /// <summary>
    /// Every registration in the building in the weeks around the subject's stay is left as it is, and how many of them are this guest's;
    /// only which of them are his is left to chance. The number is the version of the method.
    /// </summary>
    public const string NullModel = "same-building-window/2";

    internal Background? Background { get; init; }
}

/// <summary>One person who shared stays with the subject, and how often chance would give that.</summary>
/// <param name="Occasions">How many of the subject's stays he shared; each counts once, by its strongest kind.</param>
/// <param name="SameRegistration">How many of the occasions are of kind <see cref="OccasionKind.SameStay"/>: no coincidence and not tested.</param>
/// <param name="Tested">K: separate pieces of evidence that were tested and hit, never more than his visits that hit them.</param>
/// <param name="ExpectedByChance">How many of them chance alone would give.</param>
/// <param name="PValue">P(at least <paramref name="Tested"/> | chance), which is not the probability that it is coincidence; null when every
/// occasion is SAME_STAY.</param>
/// <param name="QValue">False-discovery rate over everybody tested, for one question; null with p.</param>
/// <param name="Together">Length of all time in which both were there, times that overlap counted once.</param>
/// <param name="Kinds">Kinds of the occasions, each once, strongest first.</param>
/// <param name="FirstTogether">Check-in of the first stay of the subject that was shared.</param>
/// <param name="LastTogether">Check-in of the last stay of the subject that was shared.</param>
/// <param name="Evidence">The occasions in order of the subject's check-ins.</param>
/// <param name="Chances">The stays of the subject that he could have shared, in the same order, with the numbers p is made of.</param>
/// <param name="Likely">How many pieces of evidence chance alone mostly gives.</param>
public sealed record Companion(
    PersonId Person, int Occasions, int SameRegistration, int Tested, double ExpectedByChance, double? PValue, double? QValue,
    TimeSpan Together, IReadOnlyList<OccasionKind> Kinds, DateTimeOffset FirstTogether, DateTimeOffset LastTogether,
    IReadOnlyList<Occasion> Evidence, IReadOnlyList<StayChance> Chances, LikelyByChance Likely)
{
    /// <summary>The q where so many distinct questions were asked in the case: looking often must not make findings.</summary>
    public double? QAfter(int looks) => QValue is { } q ? Math.Min(1, looks * q) : null;

    /// <summary>The word for it. Only <see cref="Queries.Strength.BeyondChance"/> may be called more than chance explains.</summary>
    public Strength Strength(int looks, bool explained) => QAfter(looks) switch
    {
        null => Queries.Strength.BookedTogether,
        > Level => Queries.Strength.NotDistinct,
        _ => Tested >= LeastTested && !explained ? Queries.Strength.BeyondChance : Queries.Strength.InDoubt,
    };

    /// <summary>The q up to which a pair may stand out. Only the wording depends on it.</summary>
    public const double Level = 0.05;

    private const int LeastTested = 3;
}

/// <summary>In 95 of 100 cases chance alone gives from <paramref name="Low"/> to <paramref name="High"/> pieces of evidence, both included.</summary>
public sealed record LikelyByChance(int Low, int High);

/// <summary>How far a pair stands out from chance.</summary>
public enum Strength
{
    /// <summary>q ≤ 0.05, at least three pieces of evidence, no ordinary explanation.</summary>
    BeyondChance,

    /// <summary>q ≤ 0.05, but explained or fewer than three; any pair that no question tests.</summary>
    InDoubt,

    /// <summary>q &gt; 0.05.</summary>
    NotDistinct,

    /// <summary>Every occasion is on one registration: not a question of coincidence.</summary>
    BookedTogether,
}

/// <summary>How a stay was shared, strongest first.</summary>
public enum OccasionKind
{
    /// <summary>On one registration.</summary>
    SameStay,

    /// <summary>On different registrations of one room that overlap in time.</summary>
    SameRoom,

    /// <summary>On overlapping registrations of one building whose check-ins lie within 30 minutes.</summary>
    SameBuilding,
}

/// <summary>One stay of the subject that the other shared.</summary>
/// <param name="During">From the later check-in to the earlier check-out; over all his registrations that coincide.</param>
/// <param name="Stays">The subject's registration, then those of the other that coincide with it, by check-in.</param>
public sealed record Occasion(OccasionKind Kind, BuildingId Building, Interval During, IReadOnlyList<StayId> Stays);

/// <summary>The chance that a guest coincides with one stay of the subject: the largest of the comparisons the method asks for.</summary>
/// <param name="Stay">The subject's registration.</param>
/// <param name="Total">T: entries he is compared with.</param>
/// <param name="Coinciding">c: those of them that coincide with the stay.</param>
/// <param name="Own">n: those of them that are his.</param>
/// <param name="Hit">P(at least one of n drawn from T is among the c).</param>
/// <param name="Among">What T holds.</param>
public sealed record StayChance(StayId Stay, int Total, int Coinciding, int Own, double Hit, ComparedWith Among);

/// <summary>The entries a guest's chance is counted among.</summary>
public enum ComparedWith
{
    /// <summary>Check-ins of the building within 28 days.</summary>
    Weeks,

    /// <summary>Check-ins of the building within 12 hours: the day of an event.</summary>
    EventDay,

    /// <summary>Check-ins within 28 days at the same hour of day: the guest is a regular.</summary>
    SameHour,
}
