using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>Cases and who is named in them: texts, and cases from rows.</summary>
internal static class CaseTexts
{
    private const string Columns =
        "c.id, c.number, c.title, c.status, c.ground, c.approvedBy, c.validFrom, c.validUntil, c.key, c.members, c.closedAt";

    private const string OfMember = "c.id > 0 AND ($member IS NULL OR $member IN c.members)";

    public const string Find = $"MATCH (c:Case {{id: $id}}) RETURN {Columns}";

    public const string Page = $$"""
        MATCH (c:Case) WHERE {{OfMember}} WITH count(*) AS total
        CALL (total) { OPTIONAL MATCH (c:Case) WHERE {{OfMember}} AND c.id < $before RETURN c ORDER BY c.id DESC LIMIT $most }
        RETURN {{Columns}}, total
        """;

    /// <summary>Gives no row where the number is taken. A number is given once, however often the transaction is tried.</summary>
    public const string Open = """
        MATCH (h:Store {name: 'log'}) WHERE NOT EXISTS { MATCH (:Case {number: $number}) }
        SET h.cases = coalesce(h.cases, 0) + 1
        CREATE (c:Case {id: h.cases, number: $number, title: $title, status: $status, ground: $ground, approvedBy: $approvedBy, validFrom: $from,
          validUntil: $until, key: $key, members: $members})
        RETURN c.id
        """;

    /// <summary>Gives no row where there is no such case, or its persons were erased.</summary>
    public const string Change = $$"""
        MATCH (c:Case {id: $id}) WHERE c.key <> ''
        SET c.closedAt = CASE WHEN $status IS NULL THEN c.closedAt WHEN $status = $closed THEN coalesce(c.closedAt, $at) END,
          c.status = coalesce($status, c.status), c.validUntil = coalesce($until, c.validUntil),
          c.members = CASE WHEN $changesMembers THEN $members ELSE c.members END
        WITH c
        CALL (c) {
          MATCH (m:Mark) WHERE $masks AND m.case = c.id AND m.person IS NOT NULL SET m.unmasked = false, m.agreed = false RETURN count(*) AS masked
        }
        RETURN {{Columns}}
        """;

    /// <summary>Gives no row where the person is a subject already.</summary>
    public const string AddSubject = """
        MATCH (h:Store {name: 'log'}) WHERE NOT EXISTS { MATCH (:Subject {case: $case, person: $person}) }
        SET h.subjects = coalesce(h.subjects, 0) + 1
        CREATE (s:Subject {case: $case, person: $person, basis: $basis, addedBy: $by, addedAt: $at, place: h.subjects})
        RETURN s.place
        """;

    public const string Subjects =
        "MATCH (s:Subject) WHERE s.case = $case AND s.person IS NOT NULL RETURN s.person, s.basis, s.addedBy, s.addedAt ORDER BY s.place";

    public const string Remains = $$"""
        MATCH (c:Case) WHERE c.id > 0 AND c.key <> ''
        RETURN {{Columns}},
          COUNT { MATCH (s:Subject) WHERE s.case = c.id AND s.person IS NOT NULL },
          COUNT { MATCH (s:Handle) WHERE s.case = c.id AND s.person IS NOT NULL },
          COUNT { MATCH (s:Mark) WHERE s.case = c.id AND s.person IS NOT NULL } + COUNT { MATCH (s:Wish) WHERE s.case = c.id }
        ORDER BY c.id
        """;

    public const string Erase = """
        MATCH (c:Case {id: $id}) SET c.key = '', c.members = []
        WITH c
        CALL (c) { MATCH (s:Subject) WHERE s.case = c.id AND s.person IS NOT NULL DELETE s RETURN count(*) AS subjects }
        CALL (c) { MATCH (s:Handle) WHERE s.case = c.id AND s.person IS NOT NULL DELETE s RETURN count(*) AS handles }
        CALL (c) { MATCH (s:Mark) WHERE s.case = c.id AND s.person IS NOT NULL DELETE s RETURN count(*) AS marks }
        CALL (c) { MATCH (s:Wish) WHERE s.case = c.id DELETE s RETURN count(*) AS wishes }
        CALL (c) { MATCH (s:HandedOut) WHERE s.case = c.id AND s.kind IS NOT NULL AND s.number IS NOT NULL DELETE s RETURN count(*) AS handedOut }
        CALL (c) { MATCH (s:Chart) WHERE s.case = c.id AND s.name IS NOT NULL DELETE s RETURN count(*) AS charts }
        RETURN c.id
        """;

    public static CaseFile CaseOf(Row row) => new(
        new CaseId(row.Number(0)), row.Text(1), row.Text(2), (CaseStatus)row.Number(3), row.Text(4), row.Text(5),
        Interval.FromTicks(row.Number(6), row.Number(7)), [.. row.List(9).Texts], Convert.FromBase64String(row.Text(8)),
        row.NumberOrNull(10) is { } closed ? new DateTimeOffset(closed, TimeSpan.Zero) : null);
}
