using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

internal sealed class ReportLoad : KindLoad<ReportBatch>
{
    public override FileKind Kind => ReportColumns.Kind;

    protected override Column Key => ReportColumns.Report;

    protected override Column Reference => ReportColumns.Reporter;

    public override void Read(ref RowReader row, ReportBatch batch)
    {
        var report = row.Text(ReportColumns.Report);
        var reporter = row.Text(ReportColumns.Reporter);
        var madeAt = row.Instant(ReportColumns.MadeAt) ?? 0;
        var aboutKind = row.Word(ReportColumns.AboutKind, Words.TopicKinds) ?? TopicKind.None;
        var about = row.Text(ReportColumns.About);
        if ((aboutKind == TopicKind.None) != about.IsEmpty)
        {
            row.Reject(
                about.IsEmpty ? ReportColumns.About : ReportColumns.AboutKind, default, RejectionCodes.MissingBeside,
                about.IsEmpty ? ReportColumns.AboutKind.Name : ReportColumns.About.Name);
        }

        var person = aboutKind == TopicKind.Person ? ReadPerson(ref row, ref about) : null;
        var statement = row.Text(ReportColumns.Statement);
        var outcome = row.Word(ReportColumns.Outcome, Words.Outcomes);
        var decidedAt = row.Instant(ReportColumns.DecidedAt);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(report);
        batch.Reporter.Add(reporter);
        batch.MadeAt.Add(new DateTimeOffset(madeAt, TimeSpan.Zero));
        batch.AboutKind.Add(aboutKind);
        batch.About.Add(about);
        batch.AboutDocumentKind.Add(person);
        batch.Statement.Add(statement);
        batch.Outcome.Add(outcome ?? ReportOutcome.Pending);
        batch.DecidedAt.Add(decidedAt is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, ReportBatch batch, CancellationToken ct) => load.Add(batch, ct);

    /// <summary>The value may tell a person's document only, which is why the column is personal; the key of a place may be shown.</summary>
    protected override Rejection UnknownTopic(ReportBatch batch, int index) => new(
        batch.Rows[index], ReportColumns.About.Name, Shown.Shortened(batch.About[index]), RejectionCodes.UnknownReference,
        batch.AboutKind[index] == TopicKind.Room ? RoomColumns.Room.Name : BuildingColumns.Building.Name);

    protected override TextColumn Texts(ReportBatch batch, Column column) => column == ReportColumns.Report ? batch.Key : batch.Reporter;

    /// <summary>
    /// A person is named by document number. Its kind may stand before it (<c>PASSPORT:E1234</c>); else a number that is right by GB 11643 is
    /// that of an identity card, and of any other the kind is left open.
    /// </summary>
    private static DocumentKind? ReadPerson(ref RowReader row, ref ReadOnlySpan<byte> about)
    {
        var colon = about.IndexOf((byte)':');
        if (colon > 0 && Words.DocumentKinds.Find(about[..colon]) is { } stated)
        {
            about = Blanks.Trim(about[(colon + 1)..]);
            if (stated == DocumentKind.ChineseId)
            {
                about = Encoding.UTF8.GetBytes(Document.Normalised(stated, Encoding.UTF8.GetString(about)).Number);
                DocumentReader.Check(ref row, ReportColumns.About, about);
            }
            else if (about.IsEmpty)
            {
                row.Reject(ReportColumns.About, default, RejectionCodes.MissingValue, null);
            }

            return stated;
        }

        return ChineseId.IsRight(about) ? DocumentKind.ChineseId : null;
    }
}
