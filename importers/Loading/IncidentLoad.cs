using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class IncidentLoad : KindLoad<IncidentBatch>
{
    public override FileKind Kind => IncidentColumns.Kind;

    protected override Column Key => IncidentColumns.Incident;

    protected override Column Reference => IncidentColumns.Room;

    public override void Read(ref RowReader row, IncidentBatch batch)
    {
        var incident = row.Text(IncidentColumns.Incident);
        var room = row.Text(IncidentColumns.Room);
        var at = row.Instant(IncidentColumns.At) ?? 0;
        var kind = row.Word(IncidentColumns.IncidentKind, Words.IncidentKinds);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Key.Add(incident);
        batch.Room.Add(room);
        batch.At.Add(new DateTimeOffset(at, TimeSpan.Zero));
        batch.Kind.Add(kind ?? IncidentKind.Unknown);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, IncidentBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(IncidentBatch batch, Column column) => column == IncidentColumns.Incident ? batch.Key : batch.Room;
}
