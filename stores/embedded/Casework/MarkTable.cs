using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>What people decided about persons of each case.</summary>
internal static class MarkTable
{
    public static IReadOnlyList<PersonMark> Of(SqliteConnection connection, CaseId id) => connection.Rows(
        row => new PersonMark(new PersonId(row.GetInt64(0)), (PersonCategory)row.GetInt32(1), row.GetBoolean(2), row.GetBoolean(3)),
        "SELECT person, category, unmasked, agreed FROM person_mark WHERE case_id = $1 ORDER BY person", id.Value);

    public static void SetCategory(SqliteConnection connection, CaseId id, PersonId person, PersonCategory category) => connection.Run(
        "INSERT INTO person_mark VALUES ($1, $2, $3, 0, 0) ON CONFLICT (case_id, person) DO UPDATE SET category = $3",
        id.Value, person.Value, (int)category);

    public static void Unmask(SqliteConnection connection, CaseId id, PersonId person) => connection.Run(
        "INSERT INTO person_mark VALUES ($1, $2, $3, 1, 0) ON CONFLICT (case_id, person) DO UPDATE SET unmasked = 1",
        id.Value, person.Value, (int)PersonCategory.Contact);

    public static void Agree(SqliteConnection connection, CaseId id, PersonId person) => connection.Run(
        "INSERT INTO person_mark VALUES ($1, $2, $3, 0, 1) ON CONFLICT (case_id, person) DO UPDATE SET agreed = 1",
        id.Value, person.Value, (int)PersonCategory.Contact);

    /// <summary>Masks everybody of a case again.</summary>
    public static void MaskAgain(SqliteConnection connection, CaseId id) =>
        connection.Run("UPDATE person_mark SET unmasked = 0, agreed = 0 WHERE case_id = $1", id.Value);
}
