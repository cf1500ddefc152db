using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>What each case holds of persons, and its erasing.</summary>
internal static class RemainsTable
{
    private static readonly string[] OfPersons = ["subject", "reached", "person_mark", "unmasking_request", "handed_out", "saved_chart", "member"];

    public static IReadOnlyList<CaseRemains> All(SqliteConnection connection)
    {
        var counts = connection.Rows(
            row => (Case: new CaseId(row.GetInt64(0)), Subjects: row.GetInt32(1), Handles: row.GetInt32(2), Grants: row.GetInt32(3)),
            """
            SELECT id,
                   (SELECT count(*) FROM subject WHERE case_id = case_file.id),
                   (SELECT count(*) FROM reached WHERE case_id = case_file.id),
                   (SELECT count(*) FROM person_mark WHERE case_id = case_file.id) + (SELECT count(*) FROM unmasking_request WHERE case_id = case_file.id)
            FROM case_file WHERE length(key) > 0 ORDER BY id
            """);
        return
        [
            .. counts.Where(count => count.Subjects + count.Handles + count.Grants > 0)
                .Select(count => new CaseRemains(CaseTable.Find(connection, count.Case)!, count.Subjects, count.Handles, count.Grants)),
        ];
    }

    public static void Erase(SqliteConnection connection, CaseId id)
    {
        foreach (var table in OfPersons)
        {
            connection.Run($"DELETE FROM {table} WHERE case_id = $1", id.Value);
        }

        connection.Run("UPDATE case_file SET key = x'' WHERE id = $1", id.Value);
    }
}
