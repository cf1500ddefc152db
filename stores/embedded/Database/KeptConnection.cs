using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>
/// A connection that keeps the statements it has run, ready to run again: for the short questions of casework to prepare one takes longer than
/// to run it.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Texts that are put together from parts could be many.</summary>
    private const int Most = 64;

    private readonly Dictionary<string, SqliteCommand> idle = [];

    /// <summary>A statement with its parameters, which nobody else uses until it is given back.</summary>
    public SqliteCommand Take(string text, ReadOnlySpan<object?> parameters)
    {
        if (idle.Remove(text, out var kept))
        {
            // A command remembers the transaction it was made in.
            kept.Transaction = Transaction;
            return kept.With(parameters);
        }

        return Sql.Made(this, text, parameters);
    }

    public void Give(SqliteCommand statement)
    {
        // What was bound may be large, and is nobody's to keep.
        foreach (SqliteParameter parameter in statement.Parameters)
        {
            parameter.Value = DBNull.Value;
        }

        if (idle.Count >= Most || !idle.TryAdd(statement.CommandText, statement))
        {
            statement.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var statement in idle.Values)
        {
            statement.Dispose();
        }

        idle.Clear();
        base.Dispose(disposing);
    }
}

/// <summary>A statement lent for one use; disposing gives it back.</summary>
internal readonly struct LentStatement(SqliteConnection connection, SqliteCommand statement) : IDisposable
{
    public SqliteCommand Command => statement;

    /// <summary>The same statement with other parameters.</summary>
    public SqliteCommand With(params ReadOnlySpan<object?> parameters) => statement.With(parameters);

    public void Dispose()
    {
        if (connection is KeptConnection keeper)
        {
            keeper.Give(statement);
        }
        else
        {
            statement.Dispose();
        }
    }
}
