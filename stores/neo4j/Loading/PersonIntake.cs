using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Loading;

internal sealed class PersonIntake(KnownThings<Document> persons, FactWriter writer) : FactIntake<PersonBatch, Document>(persons, writer)
{
    /// <summary>So many are listed; a file that contradicts everything is wrong as a whole.</summary>
    private const int MostContradictions = 100_000;

    private readonly List<Contradiction> contradictions = [];
    private string file = "";

    public IReadOnlyList<Contradiction> Contradictions => contradictions;

    public static object?[] KeyOf(Document document) => [document.Number, (long)document.Kind];

    /// <summary>The person with this document, made with nothing else known where there is none.</summary>
    public long Named(Document document, int row)
    {
        var known = Things.FindOrNumber(document);
        if (!known.Holds)
        {
            Writer.Put(known, KeyOf(document), [null, null, null], row);
        }

        return known.Id;
    }

    /// <summary>As <see cref="Named"/>; null where no document is stated.</summary>
    public long? NamedOrNone(DocumentKind kind, TextColumn numbers, int i, int row) =>
        numbers.Text(i) is { } number ? Named(new Document(kind, number), row) : null;

    protected override void Enter(string name)
    {
        base.Enter(name);
        file = name;
    }

    protected override int[] Columns(PersonBatch batch) =>
        [batch.DocumentKind.Count, batch.DocumentNumber.Count, batch.Name.Count, batch.BirthDate.Count, batch.Phone.Count];

    protected override Task Meet(PersonBatch batch, CancellationToken ct) => MeetWordings(Enumerable.Range(0, batch.Count).Select(row => DocumentOf(batch, row)), ct);

    protected override RowOutcome Take(PersonBatch batch, int i)
    {
        var document = DocumentOf(batch, i);
        return Decide(
            Things.FindOrNumber(document), KeyOf(document),
            [batch.Name.Text(i), (long?)batch.BirthDate[i]?.DayNumber, batch.Phone.Text(i)], batch.Rows[i]);
    }

    protected override void Noting(Known known, object?[] content, int row)
    {
        if (contradictions.Count < MostContradictions && WordingBefore(known) is { } before)
        {
            var (name, birthDate) = (Differ(before.Content[0], content[0]), Differ(before.Content[1], content[1]));
            if (name || birthDate)
            {
                contradictions.Add(new Contradiction(file, row, new Source(new ImportId(before.Import), before.File, before.Row), name, birthDate));
            }
        }
    }

    private static Document DocumentOf(PersonBatch batch, int i) => new(batch.DocumentKind[i], batch.DocumentNumber.Text(i) ?? "");

    private static bool Differ(object? before, object? now) => before is not null && now is not null && !before.Equals(now);
}
