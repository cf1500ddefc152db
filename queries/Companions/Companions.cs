using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Everybody who shared a stay of the subject, by occasions (most first), then the first time together, then the handle.
/// </summary>
public sealed record Companions(IReadOnlyList<Companion> All);

/// <summary>One person who shared stays with the subject. That he did is no finding: nothing here has been compared with chance.</summary>
/// <param name="Occasions">How many of the subject's stays he shared; each counts once, by its strongest kind.</param>
/// <param name="SameRegistration">How many of the occasions are of kind <see cref="OccasionKind.SameStay"/>.</param>
/// <param name="Together">Length of all time in which both were there, times that overlap counted once.</param>
/// <param name="Kinds">Kinds of the occasions, each once, strongest first.</param>
/// <param name="FirstTogether">Check-in of the first stay of the subject that was shared.</param>
/// <param name="LastTogether">Check-in of the last stay of the subject that was shared.</param>
/// <param name="Evidence">The occasions in order of the subject's check-ins.</param>
public sealed record Companion(
    PersonId Person, int Occasions, int SameRegistration, TimeSpan Together, IReadOnlyList<OccasionKind> Kinds,
    DateTimeOffset FirstTogether, DateTimeOffset LastTogether, IReadOnlyList<Occasion> Evidence);

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
