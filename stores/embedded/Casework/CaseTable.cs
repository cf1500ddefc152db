using System.Text.Json;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

internal static class CaseTable
{
    private const string Columns = """
        SELECT id, number, title, status, ground, approved_by, valid_from, valid_until, key,
               (SELECT json_group_array(name ORDER BY position) FROM member WHERE case_id = case_file.id), closed_at
        FROM case_file
        """;

    private const string OfMember = "($1 IS NULL OR id IN (SELECT case_id FROM member WHERE name = $1))";

    /// <returns>Null when the number is taken.</returns>
    public static CaseId? Insert(SqliteConnection connection, NewCase opening)
    {
        var id = connection.Number(
            """
            INSERT INTO case_file (number, title, status, ground, approved_by, valid_from, valid_until, key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (number) DO NOTHING RETURNING id
            """,
            opening.Number, opening.Title, (int)CaseStatus.Open, opening.Ground, opening.ApprovedBy, opening.ValidFrom.UtcTicks,
            opening.ValidUntil.UtcTicks, opening.Key.ToArray());
        if (id == 0)
        {
            return null;
        }

        InsertMembers(connection, id, opening.Members);
        return new CaseId(id);
    }

    /// <returns>Null when there is no such case, or its persons were erased.</returns>
    public static CaseFile? Change(SqliteConnection connection, CaseId id, CaseChange change)
    {
        var changed = connection.Run(
            """
            UPDATE case_file SET status = coalesce($2, status), valid_until = coalesce($3, valid_until),
                   closed_at = CASE WHEN $2 IS NULL THEN closed_at WHEN $2 = $4 THEN coalesce(closed_at, $5) END
            WHERE id = $1 AND length(key) > 0
            """,
            id.Value, (int?)change.Status, change.ValidUntil?.UtcTicks, (int)CaseStatus.Closed, change.At.UtcTicks);
        if (changed == 0)
        {
            return null;
        }

        if (change.Members is { } members)
        {
            connection.Run("DELETE FROM member WHERE case_id = $1", id.Value);
            InsertMembers(connection, id.Value, members);
        }

        if (change.MasksAgain)
        {
            MarkTable.MaskAgain(connection, id);
        }

        return Find(connection, id);
    }

    public static CaseFile? Find(SqliteConnection connection, CaseId id) =>
        connection.Rows(Case, Columns + " WHERE id = $1", id.Value) is [var found] ? found : null;

    public static Page<CaseFile> Page(SqliteConnection connection, string? member, PageRequest page)
    {
        var cases = connection.Rows(
            Case, $"{Columns} WHERE {OfMember} AND ($2 IS NULL OR id < $2) ORDER BY id DESC LIMIT $3", member, page.After, page.First + 1L);
        var total = (int)connection.Number($"SELECT count(*) FROM case_file WHERE {OfMember}", member);
        return new Page<CaseFile>([.. cases.Take(page.First)], cases.Count > page.First, total);
    }

    public static void InsertMembers(SqliteConnection connection, long id, IReadOnlyList<string> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            connection.Run("INSERT INTO member VALUES ($1, $2, $3)", id, i, members[i]);
        }
    }

    private static CaseFile Case(SqliteDataReader row) => new(
        new CaseId(row.GetInt64(0)), row.GetString(1), row.GetString(2), (CaseStatus)row.GetInt32(3), row.GetString(4), row.GetString(5),
        new Interval(row.Instant(6), row.Instant(7)), JsonSerializer.Deserialize<string[]>(row.GetString(9)) ?? [], row.GetFieldValue<byte[]>(8),
        row.IsDBNull(10) ? null : row.Instant(10));
}
