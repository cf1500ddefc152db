namespace Investigate.GraphModel.Casework;

public enum CaseStatus
{
    Open,
    Suspended,
    Closed,
}

/// <summary>A case as it is opened.</summary>
/// <param name="Number">The unit's own number; no two cases share one.</param>
/// <param name="Ground">The legal ground, as written.</param>
/// <param name="ApprovedBy">The user who opens it; he is no member.</param>
/// <param name="Key">32 random bytes that make the ids and handles of this case its own.</param>
public sealed record NewCase(
    string Number, string Title, string Ground, string ApprovedBy, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil,
    IReadOnlyList<string> Members, ReadOnlyMemory<byte> Key);

/// <summary>A case as it stands.</summary>
/// <param name="Authority">From opening to the end date, half-open: at the end instant nothing may be read any more.</param>
/// <param name="ClosedAt">When it was closed; null while it is not.</param>
public sealed record CaseFile(
    CaseId Id, string Number, string Title, CaseStatus Status, string Ground, string ApprovedBy, Interval Authority,
    IReadOnlyList<string> Members, ReadOnlyMemory<byte> Key, DateTimeOffset? ClosedAt = null)
{
    /// <summary>True once retention has erased whom the case was about: its ids open nothing any more, and it is never open again.</summary>
    public bool IsErased => Key.IsEmpty;

    /// <summary>When the case ended or will: at its closing, else at the end of its authority.</summary>
    public DateTimeOffset EndsAt => ClosedAt is { } closed && closed < Authority.End ? closed : Authority.End ?? DateTimeOffset.MaxValue;
}

/// <summary>What a supervisor changes of a case; null where something stays as it is.</summary>
/// <param name="At">The instant of the change.</param>
/// <param name="MasksAgain">True where the case ends, or ended before: what was unmasked in it is masked again.</param>
public sealed record CaseChange(CaseStatus? Status, DateTimeOffset? ValidUntil, IReadOnlyList<string>? Members, DateTimeOffset At, bool MasksAgain);

/// <summary>A person whom the case is about.</summary>
/// <param name="Basis">Why he is a subject, as written.</param>
public sealed record CaseSubject(PersonId Person, string Basis, string AddedBy, DateTimeOffset AddedAt);

/// <summary>A person and the code that stands for him in one case: letters and digits that say nothing about him.</summary>
public readonly record struct PersonCode(PersonId Person, string Code)
{
    /// <summary>Characters of the shortest handle.</summary>
    public const int ShortestHandle = 4;
}
