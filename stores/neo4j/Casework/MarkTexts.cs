using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>What people decided about persons of each case, the wishes to unmask them, and the handles by which a case knows them.</summary>
internal static class MarkTexts
{
    private const string WishColumns = "w.id, w.case, w.person, w.reason, w.requestedBy, w.requestedAt, w.agreedBy, w.agreedReason, w.agreedAt";

    public const string Of = "MATCH (m:Mark) WHERE m.case = $case AND m.person IS NOT NULL RETURN m.person, m.category, m.unmasked, m.agreed ORDER BY m.person";

    public static readonly string SetCategory = Mark("m.category = $category");

    public static readonly string Unmask = Mark("m.unmasked = true");

    public static readonly string Agreed = Mark("m.agreed = true");

    /// <summary>The wish for this person that waits.</summary>
    public const string Waiting = $"MATCH (w:Wish) WHERE w.case = $case AND w.person = $person AND w.agreedAt IS NULL RETURN {WishColumns} ORDER BY w.id LIMIT 1";

    public const string Ask = $$"""
        MATCH (h:Store {name: 'log'}) SET h.wishes = coalesce(h.wishes, 0) + 1
        CREATE (w:Wish {id: h.wishes, case: $case, person: $person, reason: $reason, requestedBy: $by, requestedAt: $at})
        RETURN {{WishColumns}}
        """;

    public const string WishesOf = $"MATCH (w:Wish) WHERE w.case = $case RETURN {WishColumns} ORDER BY w.id";

    public const string FindWish = $"MATCH (w:Wish {{id: $id}}) RETURN {WishColumns}";

    /// <summary>Gives no row where there is none that waits.</summary>
    public const string Agree =
        $"MATCH (w:Wish {{id: $id}}) WHERE w.agreedAt IS NULL SET w.agreedBy = $by, w.agreedReason = $reason, w.agreedAt = $at RETURN {WishColumns}";

    public const string HandlesOf = "UNWIND $persons AS person MATCH (x:Handle {case: $case, person: person}) RETURN person, x.handle";

    public const string Reached = "MATCH (x:Handle) WHERE x.case = $case AND x.person IS NOT NULL RETURN x.person ORDER BY x.person";

    public const string Taken = "UNWIND $handles AS handle MATCH (x:Handle {case: $case, handle: handle}) RETURN handle";

    public const string Give = "UNWIND range(0, size($persons) - 1) AS i CREATE (x:Handle {case: $case, person: $persons[i], handle: $handles[i]})";

    public static PersonMark MarkOf(Row row) => new(new PersonId(row.Number(0)), (PersonCategory)row.Number(1), row.Flag(2), row.Flag(3));

    public static UnmaskingRequest WishOf(Row row) => new(
        row.Number(0), new CaseId(row.Number(1)), new PersonId(row.Number(2)), row.Text(3), row.Text(4), new DateTimeOffset(row.Number(5), TimeSpan.Zero),
        row.TextOrNull(6), row.TextOrNull(7), row.NumberOrNull(8) is { } agreed ? new DateTimeOffset(agreed, TimeSpan.Zero) : null);

    private static string Mark(string set) => $$"""
        MERGE (m:Mark {case: $case, person: $person})
        ON CREATE SET m.category = $contact, m.unmasked = false, m.agreed = false
        SET {{set}}
        """;
}
