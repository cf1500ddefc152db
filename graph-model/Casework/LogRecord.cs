namespace Investigate.GraphModel.Casework;

/// <summary>The newest entry of the log: what the next one is chained to.</summary>
/// <param name="Sequence">Number of the entry; entries count from 1, an empty log has head 0.</param>
/// <param name="Hash">SHA-256, 32 bytes; zeros for an empty log.</param>
public sealed record LogHead(long Sequence, ReadOnlyMemory<byte> Hash)
{
    public static readonly LogHead Empty = new(0, new byte[32]);
}

/// <summary>
/// One entry of the log.
/// </summary>
/// <param name="Text">The entry in its canonical form: the bytes the hash is made of.</param>
/// <param name="Hash">SHA-256 over the canonical form, which holds the hash of the entry before.</param>
/// <param name="Actor">Who; repeated from the text so that the log can be searched.</param>
/// <param name="Case">The case it concerns; null where none. Repeated likewise, as are the two that follow.</param>
/// <param name="Answered">True when an answer left; false for refusals and failures.</param>
public sealed record LogRecord(
    long Sequence, string Text, ReadOnlyMemory<byte> Hash, DateTimeOffset At, string Actor, CaseId? Case, string? Purpose, bool Answered);

/// <summary>Which entries of the log are wanted; null where everything of that kind is.</summary>
/// <param name="During">Half-open, by the instant of the entry.</param>
public sealed record LogFilter(CaseId? Case, string? Actor, Interval During);

/// <summary>
/// Makes the entry that follows this head. Called by the store while it holds the head, possibly again if its write is tried again;
/// so it must be pure.
/// </summary>
public delegate LogRecord Seal(LogHead head);
