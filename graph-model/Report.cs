namespace Investigate.GraphModel;

/// <summary>Somebody who reports, known by the unit's key alone: who he is stands apart (<see cref="ReporterIdentity"/>).</summary>
/// <param name="Key">The unit's own key, column <c>reporter</c>.</param>
/// <param name="Since">Day his file was opened; null where not stated.</param>
public sealed record Reporter(ReporterId Id, string Key, DateOnly? Since, Source Source);

/// <summary>
/// Who a reporter is. Sealed: it is kept apart from reporters and reports, it makes no <see cref="Person"/>, and no analysis reads it.
/// </summary>
public sealed record ReporterIdentity(ReporterId Reporter, Document Document);

/// <summary>What came of a report. Only a person's finding makes one deliberately false; what a file says of it awaits that finding.</summary>
public enum ReportOutcome
{
    Pending,
    Substantiated,
    Mistaken,
    DeliberatelyFalse,
    Unverifiable,
}

/// <summary>What a report is about: one of these, or nothing that was named.</summary>
public readonly record struct ReportTopic
{
    private ReportTopic(RoomId? room, BuildingId? building, PersonId? person) => (Room, Building, Person) = (room, building, person);

    public RoomId? Room { get; }

    public BuildingId? Building { get; }

    public PersonId? Person { get; }

    public static ReportTopic None => default;

    public static ReportTopic Of(RoomId room) => new(room, null, null);

    public static ReportTopic Of(BuildingId building) => new(null, building, null);

    public static ReportTopic Of(PersonId person) => new(null, null, person);
}

/// <summary>A report with its words.</summary>
/// <param name="Key">The unit's own key, column <c>report</c>.</param>
/// <param name="Statement">As written; empty where not stated.</param>
/// <param name="Outcome">As the file states it.</param>
/// <param name="DecidedAt">When the outcome was found; null where not stated.</param>
public sealed record Report(
    ReportId Id, string Key, ReporterId Reporter, DateTimeOffset MadeAt, ReportTopic About, string Statement, ReportOutcome Outcome,
    DateTimeOffset? DecidedAt, Source Source);

/// <summary>One report without its words, as an answer to a frontier.</summary>
public readonly record struct ReportRow(
    int Origin, ReportId Report, ReporterId Reporter, DateTimeOffset MadeAt, ReportTopic About, ReportOutcome Outcome, DateTimeOffset? DecidedAt)
    : IRow;

public enum IncidentKind
{
    /// <summary>No kind is stated.</summary>
    Unknown,
    Police,
    Case,
    Fire,
}

/// <summary>Something that happened in a room and was recorded.</summary>
/// <param name="Key">The unit's own key, column <c>incident</c>.</param>
public sealed record Incident(IncidentId Id, string Key, RoomId Room, DateTimeOffset At, IncidentKind Kind, Source Source);
