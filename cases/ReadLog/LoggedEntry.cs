using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>An entry as it is read again from its text.</summary>
/// <param name="Previous">Hash of the entry before, in hexadecimal digits.</param>
/// <param name="Rows">Facts handed out.</param>
/// <param name="Persons">About how many persons something was read.</param>
public sealed record LoggedEntry(
    long Sequence, string Previous, DateTimeOffset At, string Actor, string From, string Action, LogResult Result, string? CaseId, string? CaseNumber,
    string? Purpose, string? Reason, int Rows, int Persons)
{
    /// <summary>What an entry says. One whose text was spoilt is shown by what the store repeats of it: the auditor must see it.</summary>
    internal static LoggedEntry Of(LogRecord record) => LogText.Read(record.Text) ?? new LoggedEntry(
        record.Sequence, "", record.At, record.Actor, "", "", record.Answered ? LogResult.Answered : LogResult.Failed, null, null, record.Purpose, null, 0, 0);
}
