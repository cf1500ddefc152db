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

    /// <summary>Somebody or a limit of the server ended it; nothing was done.</summary>
    Ended,

    /// <summary>The transaction it belonged to is gone, nothing of it was done.</summary>
    TransactionGone,

    /// <summary>No server was reached; nothing was done.</summary>
    Unreachable,

    /// <summary>The answer broke off: it may have been done or not.</summary>
    Unknown,

    /// <summary>No answer in time. It was ended in the server, but may have been done before.</summary>
    TooSlow,
}

/// <summary>A request that failed. Never leaves the store: callers get a <see cref="GraphModel.StoreException"/>.</summary>
internal sealed class RequestFailedException(FailureKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>True where it may be that the request was carried out.</summary>
    public bool MayBeDone => Kind is FailureKind.Unknown or FailureKind.TooSlow;
}
