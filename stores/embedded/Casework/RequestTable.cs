using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>Wishes to unmask somebody whom only a supervisor's agreement unmasks.</summary>
internal static class RequestTable
{
    private const string Columns =
        "SELECT id, case_id, person, reason, requested_by, requested_at, agreed_by, agreed_reason, agreed_at FROM unmasking_request";

    /// <summary>The one for this person that waits; null where none does.</summary>
    public static UnmaskingRequest? Waiting(SqliteConnection connection, CaseId id, PersonId person) =>
        First(connection.Rows(Wish, Columns + " WHERE case_id = $1 AND person = $2 AND agreed_at IS NULL", id.Value, person.Value));

    public static UnmaskingRequest Insert(SqliteConnection connection, NewUnmaskingRequest wish) => connection.Rows(
        Wish,
        """
        INSERT INTO unmasking_request (case_id, person, reason, requested_by, requested_at) VALUES ($1, $2, $3, $4, $5)
        RETURNING id, case_id, person, reason, requested_by, requested_at, agreed_by, agreed_reason, agreed_at
        """,
        wish.Case.Value, wish.Person.Value, wish.Reason, wish.RequestedBy, wish.RequestedAt.UtcTicks)[0];

    public static IReadOnlyList<UnmaskingRequest> Of(SqliteConnection connection, CaseId id) =>
        connection.Rows(Wish, Columns + " WHERE case_id = $1 ORDER BY id", id.Value);

    public static UnmaskingRequest? Find(SqliteConnection connection, long id) => First(connection.Rows(Wish, Columns + " WHERE id = $1", id));

    /// <returns>False when there is none that waits.</returns>
    public static bool Agree(SqliteConnection connection, long id, string by, string reason, DateTimeOffset at) => connection.Run(
        "UPDATE unmasking_request SET agreed_by = $2, agreed_reason = $3, agreed_at = $4 WHERE id = $1 AND agreed_at IS NULL",
        id, by, reason, at.UtcTicks) > 0;

    private static UnmaskingRequest? First(List<UnmaskingRequest> found) => found is [var first, ..] ? first : null;

    private static UnmaskingRequest Wish(SqliteDataReader row) => new(
        row.GetInt64(0), new CaseId(row.GetInt64(1)), new PersonId(row.GetInt64(2)), row.GetString(3), row.GetString(4), row.Instant(5),
        row.Text(6), row.Text(7), row.IsDBNull(8) ? null : row.Instant(8));
}
