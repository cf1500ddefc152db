using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// The ordinary reading of a pair's shared stays, shown before its numbers (method «Companions» section 8). It changes no number, hides
/// nobody and clears nobody.
/// </summary>
/// <param name="Times">k: the stays it rests on.</param>
/// <param name="Of">Stays it is a part of; 0 where the rule has none.</param>
/// <param name="Size">People of a booking, a party or an arrival; 0 where the rule has none.</param>
/// <param name="Minors">Of a household: registrations with a minor.</param>
/// <param name="Stays">The registrations it rests on, the subject's and the other's, by the subject's check-ins.</param>
/// <param name="Rooms">The rooms it rests on, where somebody lets or runs them.</param>
public sealed record Explanation(
    ExplanationCode Code, int Times, int Of, int Size, int Minors, IReadOnlyList<StayId> Stays, IReadOnlyList<RoomId> Rooms);

/// <summary>The ordinary explanations there are, in the order in which they are looked for: the first that fits stands.</summary>
public enum ExplanationCode
{
    /// <summary>A shared registration of nine or more.</summary>
    OneBooking,

    /// <summary>The same eight or more others came along on at least half of the shared stays.</summary>
    Party,

    /// <summary>A shared registration with a minor on it.</summary>
    Household,

    /// <summary>Two or more shared registrations.</summary>
    BooksTogether,

    /// <summary>One of the two lets or runs the room on at least half of the tested stays.</summary>
    Host,

    /// <summary>At least half of the tested stays fell on an arrival of twenty or more.</summary>
    Peak,

    /// <summary>All tested stays are one weekly routine.</summary>
    Rhythm,

    /// <summary>At least four fifths of three or more tested stays began in one building at one hour of the day.</summary>
    Routine,
}
