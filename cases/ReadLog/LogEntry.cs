using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>How an operation ended.</summary>
public enum LogResult
{
    Answered,
    Refused,
    Failed,
}

/// <summary>
/// What the log says of one operation in one case: who, when, from where, what, why, with what result and about whom.
/// </summary>
/// <param name="Action">Names of the fields asked, without arguments: no search text, number, name or handle.</param>
/// <param name="Case">The case touched or tried; null outside cases.</param>
/// <param name="CaseIdText">Its opaque id.</param>
/// <param name="Purpose">As typed.</param>
/// <param name="Reason">As typed, where the action asks for one.</param>
/// <param name="Persons">Case-scoped ids of the persons about whom something was read, each once.</param>
/// <param name="Rows">Facts handed out.</param>
public sealed record LogEntry(
    DateTimeOffset At, string Actor, string From, string Action, LogResult Result, CaseId? Case, string? CaseIdText, string? CaseNumber,
    string? Purpose, string? Reason, IReadOnlyList<string> Persons, int Rows);
