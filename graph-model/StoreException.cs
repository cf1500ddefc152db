namespace Investigate.GraphModel;

/// <summary>
/// A store could not do what was asked. Raised by the store that found it, so that no driver's type leaves an adapter.
/// </summary>
public sealed class StoreException : Exception
{
    /// <param name="message">What was expected, what was found and where.</param>
    /// <param name="isTransient">True when the same call may succeed later without anything being changed.</param>
    public StoreException(string message, bool isTransient, Exception? inner = null)
        : base(message, inner) => IsTransient = isTransient;

    /// <summary>True when the same call may succeed later: asking again is safe.</summary>
    public bool IsTransient { get; }
}
