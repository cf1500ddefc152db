using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>
/// Appends to the log inside a transaction that holds the database's write lock: the head it reads is the newest of all processes.
/// </summary>
internal sealed class LogAppender(SqliteConnection connection)
{
    private LogHead? head;

    public SqliteConnection Connection => connection;

    /// <summary>The newest entry this transaction appended; null where none.</summary>
    public LogHead? Appended { get; private set; }

    /// <exception cref="InvalidOperationException">The entry does not follow the head it was made for.</exception>
    public void Append(Seal seal)
    {
        var before = head ??= Newest();
        var entry = seal(before);
        if (entry.Sequence != before.Sequence + 1)
        {
            throw new InvalidOperationException($"Expected an entry with sequence {before.Sequence + 1}, found {entry.Sequence}.");
        }

        LogTable.Insert(connection, [entry]);
        head = Appended = new LogHead(entry.Sequence, entry.Hash);
    }

    /// <summary>Runs a change; where it fails, what it appended is forgotten as its savepoint is rolled back.</summary>
    /// <returns>What the change returned.</returns>
    public bool Try(Func<LogAppender, bool> change)
    {
        var before = (head, Appended);
        var made = change(this);
        (head, Appended) = made ? (head, Appended) : before;
        return made;
    }

    private LogHead Newest() => connection.Rows(
        row => new LogHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), "SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1")
        is [var newest] ? newest : LogHead.Empty;
}
