namespace Investigate.Cases;

/// <summary>Why something was not done; the names are the error codes of the contract.</summary>
public enum Refusal
{
    Forbidden,
    PurposeRequired,
    AuthorityExpired,
    CaseNotOpen,
    BadUserInput,
    Conflict,
    LimitExceeded,
}

/// <summary>
/// A request is refused. The sentence is for the person who asked, in both languages, and never repeats personal data.
/// </summary>
public sealed class RefusedException(Refusal refusal, string english, string chinese) : Exception(english)
{
    public Refusal Refusal { get; } = refusal;

    public string Chinese { get; } = chinese;
}
