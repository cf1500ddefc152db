using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>A transaction of casework while it holds the head of the log: the head it knows is the newest of all processes.</summary>
/// <param name="transaction">Null where nothing but entries is written, after a head that will be looked at then.</param>
internal sealed class CaseworkChange(Transaction? transaction, LogHead head)
{
    private readonly List<LogRecord> entries = [];

    /// <summary>The newest entry, those of this transaction included.</summary>
    public LogHead Head { get; private set; } = head;

    /// <summary>What this transaction appends, when it is committed.</summary>
    public IReadOnlyList<LogRecord> Entries => entries;

    public Task<Answer> Run(string text, Parameters parameters) =>
        transaction?.Run(text, parameters, CancellationToken.None) ?? throw new InvalidOperationException("Expected nothing but entries of the log.");

    /// <exception cref="InvalidOperationException">The entry does not follow the head it was made for.</exception>
    public void Append(Seal seal)
    {
        var entry = seal(Head);
        if (entry.Sequence != Head.Sequence + 1)
        {
            throw new InvalidOperationException($"Expected an entry with sequence {Head.Sequence + 1}, found {entry.Sequence}.");
        }

        entries.Add(entry);
        Head = new LogHead(entry.Sequence, entry.Hash);
    }
}
