using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// The graph as one viewer may read it in one case for one purpose. Everybody it hands out is masked unless he is a subject or was
/// unmasked here, has an id and a handle of this case, and is remembered for the log.
/// </summary>
public sealed partial class CaseReader
{
    private readonly Inquiry inquiry;
    private readonly List<string> actions = [];
    private readonly Dictionary<PersonId, CasePerson> persons = [];
    private IReadOnlyList<CaseSubject>? subjects;
    private IReadOnlyDictionary<PersonId, PersonMark>? marks;

    internal CaseReader(Inquiry inquiry, CaseFile file, CaseIds ids, string purpose)
    {
        this.inquiry = inquiry;
        File = file;
        Ids = ids;
        Purpose = purpose;
    }

    public CaseFile File { get; }

    public CaseIds Ids { get; }

    public string Purpose { get; }

    /// <summary>How many different questions the case had asked when this visit last asked one; 0 while it asked none.</summary>
    public int Looks { get; private set; }

    internal string Action => actions.Count == 0 ? "case" : string.Join('+', actions.Distinct());

    internal IReadOnlyList<string> PersonsRead => [.. persons.Values.Select(person => person.Id)];

    internal int Rows { get; private set; }

    /// <summary>True when the entry of this visit was written together with a change.</summary>
    internal bool LoggedWithItsChange { get; set; }

    /// <summary>The subjects of the case in the order they were added. At most one call to the casework store.</summary>
    public async ValueTask<IReadOnlyList<CaseSubject>> Subjects(CancellationToken ct)
    {
        Did("subjects");
        return await LoadSubjects(ct);
    }

    /// <summary>The subject an id stands for: analyses start from subjects only.</summary>
    /// <exception cref="RefusedException">BAD_USER_INPUT for no id of a person of this case; FORBIDDEN for a person who is no subject.</exception>
    public async ValueTask<PersonId> Subject(string id, CancellationToken ct)
    {
        if (Ids.Person(id) is not { } person)
        {
            throw inquiry.Refuse(Refusals.UnknownId("person", "人员"), File, Purpose);
        }

        return (await LoadSubjects(ct)).Any(subject => subject.Person == person) ? person
            : throw inquiry.Refuse(Refusals.NotASubject(), File, Purpose);
    }

    /// <summary>
    /// Puts a question to the graph. Its answer may name persons by their internal ids only; <see cref="Persons"/> turns them into what
    /// this case may see.
    /// </summary>
    /// <param name="action">Name of the question, for the log.</param>
    public async ValueTask<T> Ask<T>(string action, Func<IGraphReader, CancellationToken, ValueTask<T>> question, CancellationToken ct)
    {
        Did(action);
        return await question(await inquiry.Graph(ct), ct);
    }

    /// <summary>
    /// Notes that somebody asked here which of a subject's stays others shared: asked again it is the same question, with other stays another.
    /// One call to the casework store.
    /// </summary>
    /// <returns>How many different questions this case has asked so far.</returns>
    public async ValueTask<int> Look(PersonId subject, IReadOnlyList<StayId> stays, CancellationToken ct)
    {
        var numbers = stays.Select(stay => stay.Value).Order().Prepend(subject.Value).ToArray();
        var question = SHA256.HashData(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return Looks = await inquiry.Casework.Look(File.Id, question, ct);
    }

    /// <summary>The report of the last calibration on this deployment's data; null where there was none.</summary>
    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct) => inquiry.Casework.LastCalibration(ct);

    /// <summary>
    /// These persons as the case may see them, in order. One graph call and at most three casework calls for those not yet met here. Of somebody whom
    /// a withdrawn load alone named there is nothing but his handle.
    /// </summary>
    public async ValueTask<IReadOnlyList<CasePerson>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct)
    {
        var unmet = ids.Where(id => !persons.ContainsKey(id)).Distinct().ToArray();
        if (unmet.Length > 0)
        {
            var facts = await (await inquiry.Graph(ct)).Persons(unmet, ct);
            var handles = await inquiry.Casework.Reach(File.Id, [.. unmet.Select(id => new PersonCode(id, Ids.Code(id)))], ct);
            var named = (await LoadSubjects(ct)).Select(subject => subject.Person).ToHashSet();
            var decided = await LoadMarks(ct);
            var today = DateOnly.FromDateTime(inquiry.Now.UtcDateTime);
            var known = facts.ToDictionary(found => found.Origin, found => found.Fact);
            for (var i = 0; i < unmet.Length; i++)
            {
                var (id, mark) = (unmet[i], decided.TryGetValue(unmet[i], out var made) ? made : (PersonMark?)null);
                persons.Add(id, CasePerson.Of(known.GetValueOrDefault(i), Ids.Of(id), handles[i], named.Contains(id), mark, today));
            }
        }

        return [.. ids.Select(id => persons[id])];
    }

    /// <summary>When the version this operation reads became known; one call.</summary>
    public async ValueTask<DateTimeOffset> AsOf(CancellationToken ct) => await inquiry.AsOf(ct);

    /// <summary>These registrations, in order; one call.</summary>
    /// <exception cref="StoreException">One is not in the snapshot.</exception>
    public async ValueTask<IReadOnlyList<Stay>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct)
    {
        var found = Inquiry.All(ids, await (await inquiry.Graph(ct)).Stays(ids, ct));
        Rows += found.Count;
        return found;
    }

    /// <summary>The occupants of these registrations, each with the index of its registration; one call.</summary>
    public async ValueTask<IReadOnlyList<EntryRow>> Occupants(IReadOnlyList<StayId> stays, CancellationToken ct)
    {
        Did("occupants");
        var found = await (await inquiry.Graph(ct)).OccupantsOf(stays, ct);
        Rows += found.Count;
        return [.. found.Where(row => row.Person != PersonId.None)];
    }

    /// <summary>Purposes the viewer stated here before, last first.</summary>
    public ValueTask<IReadOnlyList<string>> MyPurposes(CancellationToken ct) => inquiry.MyPurposes(File, ct);

    /// <summary>Notes for the log what is read here.</summary>
    /// <param name="action">Name of the field.</param>
    public void Note(string action) => Did(action);

    /// <summary>Notes for the log how many records the answer holds besides registrations and occupants.</summary>
    public void HandedOut(int rows) => Rows += rows;

    internal void Did(string action) => actions.Add(action);

    /// <summary>Somebody was decided about: what was known before is asked again.</summary>
    internal void Changed(PersonId person)
    {
        subjects = null;
        marks = null;
        persons.Remove(person);
    }

    internal async ValueTask<bool> IsSubject(PersonId person, CancellationToken ct) => (await LoadSubjects(ct)).Any(subject => subject.Person == person);

    private async ValueTask<IReadOnlyDictionary<PersonId, PersonMark>> LoadMarks(CancellationToken ct) =>
        marks ??= (await inquiry.Casework.Marks(File.Id, ct)).ToDictionary(mark => mark.Person);

    private async ValueTask<IReadOnlyList<CaseSubject>> LoadSubjects(CancellationToken ct) =>
        subjects ??= await inquiry.Casework.Subjects(File.Id, ct);
}
