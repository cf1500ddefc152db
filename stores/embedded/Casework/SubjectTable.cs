using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

internal static class SubjectTable
{
    /// <returns>False when the person is a subject of the case already.</returns>
    public static bool Insert(SqliteConnection connection, CaseId id, CaseSubject subject) => connection.Run(
        "INSERT INTO subject (case_id, person, basis, added_by, added_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_id, person) DO NOTHING",
        id.Value, subject.Person.Value, subject.Basis, subject.AddedBy, subject.AddedAt.UtcTicks) > 0;

    /// <summary>In the order they were added.</summary>
    public static IReadOnlyList<CaseSubject> Of(SqliteConnection connection, CaseId id) => connection.Rows(
        row => new CaseSubject(new PersonId(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.Instant(3)),
        "SELECT person, basis, added_by, added_at FROM subject WHERE case_id = $1 ORDER BY id", id.Value);
}
