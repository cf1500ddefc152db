using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class OccupantLoad : KindLoad<OccupantBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => OccupantColumns.Kind;

    protected override Column Key => OccupantColumns.DocumentNumber;

    protected override Column Reference => OccupantColumns.Stay;

    public override void Read(ref RowReader row, OccupantBatch batch)
    {
        var stay = row.Text(OccupantColumns.Stay);
        var number = documents.Read(ref row, OccupantColumns.DocumentKind, OccupantColumns.DocumentNumber, out var kind);
        var registrant = row.Word(OccupantColumns.Registrant, Words.Truths);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.Stay.Add(stay);
        batch.DocumentKind.Add(kind);
        batch.DocumentNumber.Add(number);
        batch.Registrant.Add(registrant ?? false);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, OccupantBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(OccupantBatch batch, Column column) => batch.Stay;
}
