namespace Investigate.GraphModel;

/// <summary>
/// What has been kept for as long as it may be: whatever lies at these instants or before. A thing that a load corrected lies where the wording
/// that holds puts it; one that only withdrawn loads stated, where the last of them put it.
/// </summary>
public sealed record Expiry
{
    /// <summary>Stays by check-out, with who occupied them.</summary>
    public required DateTimeOffset Stays { get; init; }

    /// <summary>Stays for which no check-out is recorded, by check-in.</summary>
    public required DateTimeOffset OpenStays { get; init; }

    /// <summary>Sightings by the instant they were made.</summary>
    public required DateTimeOffset Sightings { get; init; }

    /// <summary>Transfers by their instant.</summary>
    public required DateTimeOffset Transfers { get; init; }

    /// <summary>Reports by the instant they were decided, those that were not by the one they were made.</summary>
    public required DateTimeOffset Reports { get; init; }

    /// <summary>
    /// Persons, vehicles and accounts to which nothing refers any more, by the end of the load that last said something of them. To a person
    /// refer stays, sightings, vehicles, accounts and reports, and rooms by a document number; to a vehicle its owner and its sightings; to an
    /// account its holder and its transfers. Any wording that was taken counts, also one that holds no more, but none of what is due itself.
    /// </summary>
    public required DateTimeOffset Unreferenced { get; init; }

    /// <summary>What rejected rows had, by the end of their load.</summary>
    public required DateTimeOffset RejectedRows { get; init; }

    /// <summary>
    /// Persons whom a hold keeps with what is known of them: the stays that they ever were on and those that meet one of these in the same room
    /// (<see cref="Interval.Meets"/>), sightings of them and of vehicles they ever owned, transfers of accounts they ever held, reports about them.
    /// </summary>
    public IReadOnlySet<PersonId> Subjects { get; init; } = new HashSet<PersonId>();

    /// <summary>Persons whom a hold keeps, and no more than who they are.</summary>
    public IReadOnlySet<PersonId> Contacts { get; init; } = new HashSet<PersonId>();
}

public enum ExpiryKind
{
    Stays,
    Sightings,
    Transfers,
    Reports,
    Vehicles,
    Accounts,
    Persons,
    RejectedRows,
}

/// <summary>How much has been kept for as long as it may be.</summary>
/// <param name="Due">What an erasing takes.</param>
/// <param name="Held">What it would take but for a hold. Vehicles, accounts and rejected rows are never held for their own sake.</param>
public readonly record struct Expired(ExpiryKind Kind, int Due, int Held);
