namespace Investigate.Queries;

/// <summary>
/// A question would have to be answered from part of the facts only. It is refused rather than answered wrongly; the message, in both
/// languages, names the limit, its size and how to ask for less.
/// </summary>
public sealed class QuestionTooLargeException(string english, string chinese) : Exception(english)
{
    public string Chinese { get; } = chinese;
}
