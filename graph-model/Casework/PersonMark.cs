namespace Investigate.GraphModel.Casework;

/// <summary>What a person is to a case. Being somebody's companion makes nobody a subject.</summary>
public enum PersonCategory
{
    Subject,
    Contact,
    Witness,
    PossibleVictim,
}

/// <summary>What people have decided in one case about a person who is no subject of it.</summary>
/// <param name="Category">Contact where nobody has said otherwise.</param>
/// <param name="Unmasked">A member has unmasked him with a reason.</param>
/// <param name="Agreed">A supervisor has agreed to his unmasking.</param>
public readonly record struct PersonMark(PersonId Person, PersonCategory Category, bool Unmasked, bool Agreed);

/// <summary>The wish to unmask a minor or a possible victim.</summary>
/// <param name="Reason">As written.</param>
public sealed record NewUnmaskingRequest(CaseId Case, PersonId Person, string Reason, string RequestedBy, DateTimeOffset RequestedAt);

/// <summary>The wish as it stands.</summary>
/// <param name="AgreedBy">The supervisor who agreed; null while it waits, as the two that follow.</param>
public sealed record UnmaskingRequest(
    long Id, CaseId Case, PersonId Person, string Reason, string RequestedBy, DateTimeOffset RequestedAt, string? AgreedBy, string? AgreedReason,
    DateTimeOffset? AgreedAt);

/// <summary>How much a case holds of persons.</summary>
/// <param name="Handles">Persons it has met.</param>
/// <param name="Grants">Unmaskings and the wishes for them.</param>
public sealed record CaseRemains(CaseFile Case, int Subjects, int Handles, int Grants);
