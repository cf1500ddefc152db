using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>How long a deployment keeps what, and what a legal hold exempts.</summary>
/// <param name="AfterCase">How long after its end a case keeps its subjects, handles, marks, requests and members.</param>
/// <param name="HeldCases">Numbers of cases under a legal hold: nothing of them is erased while it lasts.</param>
public sealed record RetentionRules(TimeSpan AfterCase, IReadOnlySet<string> HeldCases)
{
    /// <summary>One year after the end of a case, no holds, and of each kind of fact as long as its property says.</summary>
    public static readonly RetentionRules Default = new(TimeSpan.FromDays(365), new HashSet<string>());

    /// <summary>After check-out: two years, in which the same people may be seen together often enough for a finding.</summary>
    public TimeSpan Stays { get; init; } = TimeSpan.FromDays(730);

    /// <summary>After the check-in of a stay whose check-out nobody recorded: five years, by when nobody still stays there.</summary>
    public TimeSpan OpenStays { get; init; } = TimeSpan.FromDays(1825);

    /// <summary>After a sighting: one year; it says where somebody drove.</summary>
    public TimeSpan Sightings { get; init; } = TimeSpan.FromDays(365);

    /// <summary>After a transfer: five years, as long as whoever made it must keep it.</summary>
    public TimeSpan Transfers { get; init; } = TimeSpan.FromDays(1825);

    /// <summary>After a report was decided, else made: five years, which are the record a reporter is judged by.</summary>
    public TimeSpan Reports { get; init; } = TimeSpan.FromDays(1825);

    /// <summary>
    /// After the load that last named a person, vehicle or account to which nothing refers: a month, so that a register may be loaded ahead of
    /// what refers to it.
    /// </summary>
    public TimeSpan Unreferenced { get; init; } = TimeSpan.FromDays(30);

    /// <summary>After a load, for what its rejected rows had: three months to correct them and load them again.</summary>
    public TimeSpan RejectedRows { get; init; } = TimeSpan.FromDays(90);

    /// <summary>What these rules make due at an instant.</summary>
    /// <param name="subjects">Persons held with what is known of them.</param>
    /// <param name="contacts">Persons held themselves.</param>
    public Expiry At(DateTimeOffset now, IReadOnlySet<PersonId> subjects, IReadOnlySet<PersonId> contacts) => new()
    {
        Stays = now - Stays,
        OpenStays = now - OpenStays,
        Sightings = now - Sightings,
        Transfers = now - Transfers,
        Reports = now - Reports,
        Unreferenced = now - Unreferenced,
        RejectedRows = now - RejectedRows,
        Subjects = subjects,
        Contacts = contacts,
    };
}

/// <summary>What is due to be erased of one kind, in one case where it is of cases.</summary>
/// <param name="Kind">CASE_SUBJECTS, CASE_HANDLES or CASE_GRANTS; outside cases one of <see cref="ExpiryKind"/>, in capitals.</param>
/// <param name="Case">Null outside cases, as its number.</param>
/// <param name="Due">What the next run erases.</param>
/// <param name="Held">What would be due but for a hold: of cases a legal one, of facts a case that is not erased.</param>
public sealed record RetentionLine(string Kind, CaseId? Case, string? CaseNumber, int Due, int Held);
