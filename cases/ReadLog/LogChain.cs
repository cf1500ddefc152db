using System.Security.Cryptography;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// The hash chain of the log. The hash of an entry is SHA-256 over the UTF-8 bytes of its text, and the text holds the hash of the entry
/// before. Anyone who has texts and hashes can repeat it.
/// </summary>
public static class LogChain
{
    /// <summary>The entry as the next one of the chain.</summary>
    public static Seal Seal(LogEntry entry) => head =>
    {
        var text = LogText.Write(head.Sequence + 1, Convert.ToHexStringLower(head.Hash.Span), entry);
        return new LogRecord(
            head.Sequence + 1, text, Hash(text), entry.At, entry.Actor, entry.Case,
            entry.IsChange ? null : entry.Purpose, entry.Result == LogResult.Answered);
    };

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Walks the whole log: every sequence number follows, every hash is that of its text, what the store repeats of a text to search by is
    /// what the text says, nothing is missing at the end.
    /// </summary>
    /// <param name="anchor">The newest head kept elsewhere; null where none was.</param>
    /// <param name="caseOf">The case that an id in a text names.</param>
    public static async ValueTask<ChainState> Verify(
        IAsyncEnumerable<LogRecord> log, LogHead? anchor, Func<string, CaseId?> caseOf, CancellationToken ct)
    {
        var head = LogHead.Empty;
        var anchored = anchor is null || anchor.Sequence == 0;
        await foreach (var entry in log.WithCancellation(ct))
        {
            if (!Follows(head, entry, caseOf))
            {
                return new ChainState(head.Sequence + 1, head);
            }

            head = new LogHead(entry.Sequence, entry.Hash);
            if (entry.Sequence == anchor?.Sequence)
            {
                if (!entry.Hash.Span.SequenceEqual(anchor.Hash.Span))
                {
                    return new ChainState(entry.Sequence, head);
                }

                anchored = true;
            }
        }

        return new ChainState(anchored ? null : head.Sequence + 1, head);
    }

    private static bool Follows(LogHead head, LogRecord entry, Func<string, CaseId?> caseOf) => entry.Sequence == head.Sequence + 1
        && entry.Hash.Span.SequenceEqual(Hash(entry.Text))
        && LogText.Read(entry.Text) is { } said && said.Sequence == entry.Sequence
        && said.Previous == Convert.ToHexStringLower(head.Hash.Span)
        && Repeats(entry, said, caseOf);

    /// <summary>Nobody hides an entry from a search by changing only what it is searched by. A change keeps no purpose to be searched by.</summary>
    private static bool Repeats(LogRecord entry, LoggedEntry said, Func<string, CaseId?> caseOf) =>
        entry.At == said.At && entry.Actor == said.Actor && entry.Answered == (said.Result == LogResult.Answered)
        && entry.Case == (said.CaseId is null ? null : caseOf(said.CaseId))
        && (entry.Purpose is null || entry.Purpose == said.Purpose);
}

/// <summary>What a walk along the log found.</summary>
/// <param name="FirstBroken">The first sequence number that does not fit or is missing; null when the chain is whole.</param>
/// <param name="Head">The last entry that fits.</param>
public sealed record ChainState(long? FirstBroken, LogHead Head)
{
    public bool Whole => FirstBroken is null;
}
