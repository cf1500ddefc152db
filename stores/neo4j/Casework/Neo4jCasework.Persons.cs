using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

internal sealed partial class Neo4jCasework
{
    public async ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct) =>
        [.. (await session.Read(MarkTexts.Of, new Parameters { { "case", id.Value } }, ct)).Rows.Select(MarkTexts.MarkOf)];

    public ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct) =>
        Logged(entry, MarkTexts.SetCategory, () => Mark(id, person, category), ct);

    public ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct) =>
        Logged(entry, MarkTexts.Unmask, () => Mark(id, person, PersonCategory.Contact), ct);

    public ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct) => writer.Write(
        async change =>
        {
            if ((await change.Run(MarkTexts.Waiting, new Parameters { { "case", wish.Case.Value }, { "person", wish.Person.Value } })).First is { } waiting)
            {
                return MarkTexts.WishOf(waiting);
            }

            change.Append(entry);
            return MarkTexts.WishOf((await change.Run(MarkTexts.Ask, new Parameters
            {
                { "case", wish.Case.Value }, { "person", wish.Person.Value }, { "reason", wish.Reason }, { "by", wish.RequestedBy },
                { "at", wish.RequestedAt.UtcTicks },
            }))[0]);
        },
        ct);

    public async ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct) =>
        [.. (await session.Read(MarkTexts.WishesOf, new Parameters { { "case", id.Value } }, ct)).Rows.Select(MarkTexts.WishOf)];

    public async ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct) =>
        (await session.Read(MarkTexts.FindWish, new Parameters { { "id", id } }, ct)).First is { } row ? MarkTexts.WishOf(row) : null;

    public ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct) =>
        writer.Write<UnmaskingRequest?>(
            async change =>
            {
                var agreed = await change.Run(
                    MarkTexts.Agree, new Parameters { { "id", id }, { "by", by }, { "reason", reason }, { "at", at.UtcTicks } });
                if (agreed.First is not { } row)
                {
                    return null;
                }

                var wish = MarkTexts.WishOf(row);
                await change.Run(MarkTexts.Agreed, Mark(wish.Case, wish.Person, PersonCategory.Contact));
                change.Append(entry);
                return wish;
            },
            ct);

    public async ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct)
    {
        if (persons.Count == 0)
        {
            return [];
        }

        var known = Handles(await session.Read(MarkTexts.HandlesOf, PersonsOf(id, persons), ct));
        return persons.All(person => known.ContainsKey(person.Person)) ? [.. persons.Select(person => known[person.Person])]
            : await writer.Write(change => Give(change, id, persons), ct);
    }

    public async ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct) =>
        [.. (await session.Read(MarkTexts.Reached, new Parameters { { "case", id.Value } }, ct)).Rows.Select(row => new PersonId(row.Number(0)))];

    public async ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct)
    {
        const string Count = "MATCH (l:Look) WHERE l.case = $case AND l.question IS NOT NULL RETURN count(*), coalesce(max(l.question = $question), false)";
        var asked = new Parameters { { "case", id.Value }, { "question", Convert.ToHexStringLower(question.Span) } };
        var known = (await session.Read(Count, asked, ct))[0];
        return known.Flag(1) ? (int)known.Number(0) : await writer.Write(
            async change =>
            {
                await change.Run("MERGE (l:Look {case: $case, question: $question})", asked);
                return (int)(await change.Run(Count, asked))[0].Number(0);
            },
            ct);
    }

    private static Parameters Mark(CaseId id, PersonId person, PersonCategory category) => new()
    {
        { "case", id.Value }, { "person", person.Value }, { "category", (long)category }, { "contact", (long)PersonCategory.Contact },
    };

    private static Parameters PersonsOf(CaseId id, IReadOnlyList<PersonCode> persons) =>
        new() { { "case", id.Value }, { "persons", persons.Select(person => person.Person.Value).Distinct() } };

    private static Dictionary<PersonId, string> Handles(Answer answer) => answer.Rows.ToDictionary(row => new PersonId(row.Number(0)), row => row.Text(1));

    /// <summary>The handles, new ones given in the order of the persons.</summary>
    /// <exception cref="StoreException">Every beginning of a code is taken.</exception>
    private static async Task<IReadOnlyList<string>> Give(CaseworkChange change, CaseId id, IReadOnlyList<PersonCode> persons)
    {
        var handles = Handles(await change.Run(MarkTexts.HandlesOf, PersonsOf(id, persons)));
        var unknown = persons.Where(person => !handles.ContainsKey(person.Person)).DistinctBy(person => person.Person).ToList();
        var taken = (await change.Run(
            MarkTexts.Taken, new Parameters { { "case", id.Value }, { "handles", unknown.SelectMany(Beginnings).Distinct().Select(handle => (string?)handle) } }))
            .Rows.Select(row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var person in unknown)
        {
            handles[person.Person] = Beginnings(person).FirstOrDefault(taken.Add) ?? throw new StoreException(
                $"Case {id.Value} has no free handle for a person: every beginning of his code of at least {PersonCode.ShortestHandle} characters is taken.",
                isTransient: false);
        }

        await change.Run(MarkTexts.Give, new Parameters
        {
            { "case", id.Value }, { "persons", unknown.Select(person => person.Person.Value) },
            { "handles", unknown.Select(person => (string?)handles[person.Person]) },
        });
        return [.. persons.Select(person => handles[person.Person])];
    }

    private static IEnumerable<string> Beginnings(PersonCode person) =>
        Enumerable.Range(PersonCode.ShortestHandle, Math.Max(0, person.Code.Length - PersonCode.ShortestHandle + 1)).Select(length => person.Code[..length]);
}
