using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class ReporterLoad : KindLoad<ReporterBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => ReporterColumns.Kind;

    protected override Column Key => ReporterColumns.Reporter;

    public override void Read(ref RowReader row, ReporterBatch batch)
    {
        var reporter = row.Text(ReporterColumns.Reporter);
        var since = row.Date(ReporterColumns.Since);
        var document = documents.ReadOptional(ref row, ReporterColumns.DocumentKind, ReporterColumns.DocumentNumber, out var kind);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(reporter);
        batch.Since.Add(since);
        batch.DocumentKind.Add(kind);
        batch.DocumentNumber.Add(document);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, ReporterBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(ReporterBatch batch, Column column) => batch.Key;
}
