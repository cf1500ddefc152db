namespace Investigate.GraphModel;

public sealed class ReporterBatch : Batch
{
    public TextColumn Key { get; } = new();

    public List<DateOnly?> Since { get; } = [];

    public List<DocumentKind> DocumentKind { get; } = [];

    /// <summary>Empty where no document is stated, whatever its kind says then.</summary>
    public TextColumn DocumentNumber { get; } = new();

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Since.Clear();
        DocumentKind.Clear();
        DocumentNumber.Clear();
    }
}

/// <summary>What kind of thing a report is about.</summary>
public enum TopicKind
{
    None,
    Room,
    Building,
    Person,
}

public sealed class ReportBatch : Batch
{
    public TextColumn Key { get; } = new();

    /// <summary>Key of the reporter.</summary>
    public TextColumn Reporter { get; } = new();

    public List<DateTimeOffset> MadeAt { get; } = [];

    public List<TopicKind> AboutKind { get; } = [];

    /// <summary>Key of the room or building, or document number of the person as written; empty for none.</summary>
    public TextColumn About { get; } = new();

    /// <summary>Kind of the person's document; null where it is not stated: then the person known by this number, kinds in the order of the enumeration, else one with a document of another kind.</summary>
    public List<DocumentKind?> AboutDocumentKind { get; } = [];

    public TextColumn Statement { get; } = new();

    public List<ReportOutcome> Outcome { get; } = [];

    public List<DateTimeOffset?> DecidedAt { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Reporter.Clear();
        MadeAt.Clear();
        AboutKind.Clear();
        About.Clear();
        AboutDocumentKind.Clear();
        Statement.Clear();
        Outcome.Clear();
        DecidedAt.Clear();
    }
}

public sealed class IncidentBatch : Batch
{
    public TextColumn Key { get; } = new();

    /// <summary>Key of the room.</summary>
    public TextColumn Room { get; } = new();

    public List<DateTimeOffset> At { get; } = [];

    public List<IncidentKind> Kind { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        Room.Clear();
        At.Clear();
        Kind.Clear();
    }
}
