using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

internal sealed class PersonLoad : KindLoad<PersonBatch>
{
    private readonly DocumentReader documents = new();

    public override FileKind Kind => PersonColumns.Kind;

    protected override Column Key => PersonColumns.DocumentNumber;

    public override void Read(ref RowReader row, PersonBatch batch)
    {
        var number = documents.Read(ref row, PersonColumns.DocumentKind, PersonColumns.DocumentNumber, out var kind);
        var name = row.Text(PersonColumns.Name);
        var birthDate = row.Date(PersonColumns.BirthDate);
        var phone = row.Text(PersonColumns.Phone);
        if (row.Rejection is not null)
        {
            return;
        }

        batch.DocumentKind.Add(kind);
        batch.DocumentNumber.Add(number);
        batch.Name.Add(name);
        batch.BirthDate.Add(birthDate);
        batch.Phone.Add(phone);
    }

    public override ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, PersonBatch batch, CancellationToken ct) => load.Add(batch, ct);

    protected override TextColumn Texts(PersonBatch batch, Column column) => batch.DocumentNumber;
}
