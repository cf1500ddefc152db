using System.Text;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class PersonIntake(ImportId import, Draft draft, ChunkQueue queue) : Intake<PersonBatch, PersonPage>(queue)
{
    /// <summary>So many are listed; a file that contradicts everything is wrong as a whole.</summary>
    private const int MostContradictions = 100_000;

    private readonly Lookahead lookahead = new();
    private readonly List<Contradiction> contradictions = [];

    public IReadOnlyList<Contradiction> Contradictions => contradictions;

    /// <summary>The person with this document, made with nothing else known where there is none.</summary>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    /// <param name="file">File and row that name him.</param>
    public int Named(byte kind, ReadOnlySpan<byte> document, int ahead, string file, int row)
    {
        var (id, isNew) = FindOrAdd(kind, document, ahead);
        if (isNew)
        {
            Append(file, row, id, kind, document, [], Day.None, []);
        }

        return id;
    }

    /// <summary>As <see cref="Named(byte, ReadOnlySpan{byte}, int, string, int)"/>; 0 where no document is stated.</summary>
    public int NamedOrNone(DocumentKind kind, ReadOnlySpan<byte> document, int ahead, string file, int row) =>
        document.IsEmpty ? 0 : Named((byte)kind, document, ahead, file, row);

    /// <summary>The person with this document; 0 where there is none.</summary>
    public int Find(Document document)
    {
        var number = Encoding.UTF8.GetBytes(document.Number);
        var id = draft.Documents.Find(DocumentKeys.Hash((byte)document.Kind, number), number, new DocumentKeys(draft.Persons, (byte)document.Kind));
        return draft.Persons.Touch(id) ? id : 0;
    }

    /// <summary>The person with this document, made with nothing else known where there is none.</summary>
    public int Named(Document document, string file, int row)
    {
        var (kind, number) = ((byte)document.Kind, Encoding.UTF8.GetBytes(document.Number));
        lookahead.Hashes[0] = DocumentKeys.Hash(kind, number);
        lookahead.Run(draft.Documents, new DocumentKeys(draft.Persons, 0), 1);
        return Named(kind, number, 0, file, row);
    }

    protected override int[] Columns(PersonBatch batch) =>
    [
        batch.DocumentKind.Count, batch.DocumentNumber.Count, batch.Name.Count, batch.BirthDate.Count, batch.Phone.Count,
    ];

    /// <summary>Prepares <see cref="Named"/> for these rows of a batch.</summary>
    public void LookAhead(List<DocumentKind> kinds, TextColumn numbers, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            lookahead.Hashes[i] = DocumentKeys.Hash((byte)kinds[from + i], numbers[from + i]);
        }

        lookahead.Run(draft.Documents, new DocumentKeys(draft.Persons, 0), count);
    }

    protected override void LookAhead(PersonBatch batch, int from, int count) => LookAhead(batch.DocumentKind, batch.DocumentNumber, from, count);

    protected override PersonPage Begin(string name) => new(import, name);

    protected override int Open(PersonPage opened) => draft.Persons.Open(opened);

    private (int Id, bool IsNew) FindOrAdd(byte kind, ReadOnlySpan<byte> document, int ahead)
    {
        var id = lookahead.Find(draft.Documents, new DocumentKeys(draft.Persons, kind), ahead, document);
        if (id != 0)
        {
            return (id, !draft.Persons.Touch(id));
        }

        draft.Documents.Add(lookahead.Hashes[ahead], id = draft.Persons.Ids + 1);
        return (id, true);
    }

    protected override RowOutcome Take(PersonBatch batch, int i, int ahead)
    {
        var kind = (byte)batch.DocumentKind[i];
        var (id, _) = FindOrAdd(kind, batch.DocumentNumber[i], ahead);
        var (outcome, isNews) = Judge(id, IsKnown(batch, i, id));
        if (isNews)
        {
            NoteContradiction(batch, i, id);
            Append(batch.File, batch.Rows[i], id, kind, batch.DocumentNumber[i], batch.Name[i], Day.Of(batch.BirthDate[i]), batch.Phone[i]);
        }

        return outcome;
    }

    private void NoteContradiction(PersonBatch batch, int i, int id)
    {
        if (contradictions.Count == MostContradictions || !draft.Persons.TryFind(id, out var page, out var row))
        {
            return;
        }

        var name = !page.Name[row].IsEmpty && !batch.Name[i].IsEmpty && !page.Name[row].SequenceEqual(batch.Name[i]);
        var birthDate = page.BirthDate[row] != Day.None && batch.BirthDate[i] is not null && page.BirthDate[row] != Day.Of(batch.BirthDate[i]);
        if (name || birthDate)
        {
            contradictions.Add(new Contradiction(batch.File, batch.Rows[i], page.Source(row), name, birthDate));
        }
    }

    private bool IsKnown(PersonBatch batch, int i, int id) => draft.Persons.TryFind(id, out var page, out var row)
        && page.Name[row].SequenceEqual(batch.Name[i]) && page.BirthDate[row] == Day.Of(batch.BirthDate[i])
        && page.Phone[row].SequenceEqual(batch.Phone[i]);

    private void Append(
        string file, int row, int id, byte kind, ReadOnlySpan<byte> document, ReadOnlySpan<byte> name, int birthDate, ReadOnlySpan<byte> phone)
    {
        var (page, number) = PageFor(file);
        page.Row.Add(row);
        page.Id.Add(id);
        page.DocumentKind.Add(kind);
        page.DocumentNumber.Add(document);
        page.Name.Add(name);
        page.BirthDate.Add(birthDate);
        page.Phone.Add(phone);
        draft.Put(page, number, page.Count - 1);
    }
}
