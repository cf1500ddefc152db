using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>Who shared stays with one person, and more often than chance explains?</summary>
/// <param name="Subject">The person the question is about.</param>
/// <param name="During">Only stays of the subject that meet this time; a stay that is still open reaches into all later time.</param>
/// <param name="MinOccasions">Leaves out companions with fewer shared stays; changes nothing about the others.</param>
/// <param name="Handle">The case's code of a person: the last key of the order, so that the order says nothing about anybody.</param>
/// <param name="Clock">The deployment's clock: a regular is compared with the check-ins of his hour, a minor is one on the day of check-in.</param>
public sealed record CompanionsQuery(PersonId Subject, Interval During, int MinOccasions, Func<PersonId, string> Handle, LocalClock Clock);
