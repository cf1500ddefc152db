namespace Investigate.Stores.Neo4j.Session;

/// <summary>How a request failed, as far as it matters for what to do next.</summary>
internal enum FailureKind
{
    /// <summary>Our fault or the operator's: the same request fails again.</summary>
    Permanent,

    /// <summary>The transaction lost a race and is gone, nothing of it was done.</summary>
    Conflict,

    /// <summary>The server has no room for it now; nothing was done.</summary>
    NoRoom,

    /// <summary>Somebody or a limit of the server ended it, or the transaction it belonged to is gone; nothing was done.</summary>
    Ended,

    /// <summary>No server was reached, or one whose database takes nothing; nothing was done.</summary>
    Unreachable,

    /// <summary>The answer broke off: it may have been done or not.</summary>
    Unknown,

    /// <summary>No answer in time. It was ended in the server, but may have been done before.</summary>
    TooSlow,
}

/// <summary>A request that failed. Never leaves the store: callers get a <see cref="GraphModel.StoreException"/>.</summary>
internal sealed class RequestFailedException(FailureKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public const int MostRepetitions = 5;

    public FailureKind Kind { get; } = kind;

    /// <summary>
    /// How often the request is sent again: one of which nothing was done, and one that may have been done, of which its caller knows that twice is as good as
    /// once.
    /// </summary>
    public int Repetitions => Kind switch { FailureKind.Conflict => MostRepetitions, FailureKind.NoRoom or FailureKind.Ended or FailureKind.Unknown => 1, _ => 0 };

    /// <summary>True where it may be that the request was carried out.</summary>
    public bool MayBeDone => Kind is FailureKind.Unknown or FailureKind.TooSlow;
}
