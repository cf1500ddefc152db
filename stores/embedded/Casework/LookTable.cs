using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>The different questions that each case has asked of chance.</summary>
internal static class LookTable
{
    /// <returns>How many the case has asked; 0 when this one is not among them.</returns>
    public static int Count(SqliteConnection connection, CaseId id, byte[] question) => (int)connection.Number(
        "SELECT count(*) FROM look WHERE case_id = $1 AND EXISTS (SELECT 1 FROM look WHERE case_id = $1 AND question = $2)", id.Value, question);

    /// <returns>How many the case has asked, this one included.</returns>
    public static int Add(SqliteConnection connection, CaseId id, byte[] question)
    {
        connection.Run("INSERT INTO look VALUES ($1, $2) ON CONFLICT (case_id, question) DO NOTHING", id.Value, question);
        return Count(connection, id, question);
    }
}
