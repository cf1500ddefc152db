using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Reporters, and who they are in nodes of their own. Their documents make no person.</summary>
/// <param name="identities">Written with every row of a reporter, so that both are withdrawn together.</param>
internal sealed class ReporterIntake(KnownThings<string> reporters, FactWriter writer, FactWriter identities, Func<IEnumerable<long>, CancellationToken, Task<IReadOnlyDictionary<long, object?[]>>> identityOf)
    : FactIntake<ReporterBatch, string>(reporters, writer)
{
    private IReadOnlyDictionary<long, object?[]> identified = new Dictionary<long, object?[]>();

    protected override int[] Columns(ReporterBatch batch) => [batch.Key.Count, batch.Since.Count, batch.DocumentKind.Count, batch.DocumentNumber.Count];

    protected override async Task Meet(ReporterBatch batch, CancellationToken ct)
    {
        await MeetWordings(Texts(batch.Key), ct);
        identified = await identityOf(Texts(batch.Key).Distinct().Select(Things.Peek).Where(reporter => reporter is { Holds: true }).Select(reporter => reporter!.Id), ct);
    }

    protected override RowOutcome Take(ReporterBatch batch, int i)
    {
        var key = batch.Key.Text(i) ?? "";
        var number = batch.DocumentNumber.Text(i);
        object?[] identity = [number is null ? null : (long)batch.DocumentKind[i], number];
        object?[] content = [(long?)batch.Since[i]?.DayNumber];
        var known = Things.FindOrNumber(key);
        var (outcome, isNews) = Judge(known.Id, Before(known) is { } before && Same(before, content) && Same(IdentityBefore(known), identity));
        if (isNews)
        {
            identities.Put(new Known(known.Id) { Import = known.Import, IsInDraft = known.IsInDraft }, [], identity, batch.Rows[i]);
            Writer.Put(known, [key], content, batch.Rows[i]);
        }

        return outcome;
    }

    /// <summary>A store that was copied from another kind has no node of one that no row ever stated.</summary>
    private object?[] IdentityBefore(Known known) => identities.Said(known.Id) ?? identified.GetValueOrDefault(known.Id) ?? [null, null];
}

internal sealed class ReportIntake(
    KnownThings<string> reports, FactWriter writer, KnownThings<string> reporters, KnownThings<string> rooms, KnownThings<string> buildings,
    KnownThings<Document> known, PersonIntake persons) : FactIntake<ReportBatch, string>(reports, writer)
{
    protected override int[] Columns(ReportBatch batch) =>
    [
        batch.Key.Count, batch.Reporter.Count, batch.MadeAt.Count, batch.AboutKind.Count, batch.About.Count, batch.AboutDocumentKind.Count,
        batch.Statement.Count, batch.Outcome.Count, batch.DecidedAt.Count,
    ];

    protected override async Task Meet(ReportBatch batch, CancellationToken ct)
    {
        IEnumerable<int> About(TopicKind kind) => Enumerable.Range(0, batch.Count).Where(row => batch.AboutKind[row] == kind);
        await reporters.Meet(Texts(batch.Reporter), ct);
        await rooms.Meet(About(TopicKind.Room).Select(row => batch.About.Text(row) ?? ""), ct);
        await buildings.Meet(About(TopicKind.Building).Select(row => batch.About.Text(row) ?? ""), ct);
        await known.Meet(About(TopicKind.Person).SelectMany(row => Possible(batch, row)), ct);
        await MeetWordings(Texts(batch.Key), ct);
    }

    protected override RowOutcome Take(ReportBatch batch, int i)
    {
        if (reporters.Find(batch.Reporter.Text(i) ?? "") is not { } reporter)
        {
            return RowOutcome.UnknownReference;
        }

        var (kind, about) = (batch.AboutKind[i], batch.About.Text(i) ?? "");
        var room = kind == TopicKind.Room ? rooms.Find(about) : null;
        var building = kind == TopicKind.Building ? buildings.Find(about) : null;
        if ((kind == TopicKind.Room && room is null) || (kind == TopicKind.Building && building is null))
        {
            return RowOutcome.UnknownTopic;
        }

        long? person = kind == TopicKind.Person ? Person(batch, i) : null;
        var key = batch.Key.Text(i) ?? "";
        return Decide(
            Things.FindOrNumber(key), [key],
            [
                reporter.Id, batch.MadeAt[i].UtcTicks, room?.Id, building?.Id, person, batch.Statement.Text(i), (long)batch.Outcome[i],
                batch.DecidedAt[i]?.UtcTicks,
            ],
            batch.Rows[i]);
    }

    /// <summary>The documents that may be meant, the likeliest first.</summary>
    private static IEnumerable<Document> Possible(ReportBatch batch, int i) =>
        (batch.AboutDocumentKind[i] is { } stated ? [stated] : Enum.GetValues<DocumentKind>()).Select(kind => Document.Normalised(kind, batch.About.Text(i) ?? ""));

    private long Person(ReportBatch batch, int i) =>
        Possible(batch, i).Select(known.Find).FirstOrDefault(found => found is not null)?.Id
        ?? persons.Named(Document.Normalised(batch.AboutDocumentKind[i] ?? DocumentKind.Other, batch.About.Text(i) ?? ""), batch.Rows[i]);
}
