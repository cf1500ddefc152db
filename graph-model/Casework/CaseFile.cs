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
public sealed record CaseFile(
    CaseId Id, string Number, string Title, CaseStatus Status, string Ground, string ApprovedBy, Interval Authority,
    IReadOnlyList<string> Members, ReadOnlyMemory<byte> Key);

/// <summary>A person whom the case is about.</summary>
/// <param name="Basis">Why he is a subject, as written.</param>
public sealed record CaseSubject(PersonId Person, string Basis, string AddedBy, DateTimeOffset AddedAt);

/// <summary>A person and the code that stands for him in one case: letters and digits that say nothing about him.</summary>
public readonly record struct PersonCode(PersonId Person, string Code)
{
    /// <summary>Characters of the shortest handle.</summary>
    public const int ShortestHandle = 4;
}
