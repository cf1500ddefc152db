using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>The rooms, buildings, vehicles and accounts that each case has handed out.</summary>
internal static class HandedOutTable
{
    /// <summary>True where all of them stand there already.</summary>
    public static bool Holds(SqliteConnection connection, CaseId id, IReadOnlyList<NodeId> nodes)
    {
        using var known = connection.Statement("SELECT 1 FROM handed_out WHERE case_id = $1 AND kind = $2 AND number = $3", id.Value, 0, 0L);
        return nodes.All(node => known.With(id.Value, (int)node.Kind, node.Number).ExecuteScalar() is not null);
    }

    /// <returns>How many are new.</returns>
    public static int Add(SqliteConnection connection, CaseId id, IReadOnlyList<NodeId> nodes)
    {
        using var add = connection.Statement("INSERT INTO handed_out VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", id.Value, 0, 0L);
        return nodes.Sum(node => add.With(id.Value, (int)node.Kind, node.Number).ExecuteNonQuery());
    }

    public static IReadOnlyList<NodeId> Of(SqliteConnection connection, CaseId id) => connection.Rows(
        row => new NodeId((NodeKind)row.GetByte(0), row.GetInt64(1)), "SELECT kind, number FROM handed_out WHERE case_id = $1 ORDER BY kind, number", id.Value);
}
