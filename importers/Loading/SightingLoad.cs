using System.Globalization;
using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class SightingLoad : KindLoad<SightingBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => SightingColumns.Kind;

    protected override Column Key => SightingColumns.SeenAt;

    protected override Column Reference => SightingColumns.Building;

    public override void Read(ref RowReader row, SightingBatch batch)
    {
        var plate = row.Text(SightingColumns.Plate);
        var seenAt = row.Instant(SightingColumns.SeenAt) ?? 0;
        var building = row.Text(SightingColumns.Building);
        var driver = documents.ReadOptional(ref row, SightingColumns.DriverDocumentKind, SightingColumns.DriverDocumentNumber, out var kind);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Plate.Add(plate);
        batch.SeenAt.Add(new DateTimeOffset(seenAt, TimeSpan.Zero));
        batch.Building.Add(building);
        batch.DriverDocumentKind.Add(kind);
        batch.DriverDocumentNumber.Add(driver);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, SightingBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override string Found(SightingBatch batch, int index, Column column) => column == SightingColumns.SeenAt
        ? batch.SeenAt[index].ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : Shown.Shortened(batch.Building[index]);

    protected override TextColumn Texts(SightingBatch batch, Column column) => batch.Building;
}
