using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j;

/// <summary>For a writer whose answer broke off: what was to be written may have been written or not.</summary>
internal static class UnknownOutcome
{
    public static bool MayBeDone(this StoreException failure) => failure.InnerException is RequestFailedException { MayBeDone: true };

    /// <summary>True where it was written, false where it was not and will not be.</summary>
    /// <exception cref="StoreException">It could not be looked at either, so it stays unknown.</exception>
    public static async Task<bool> Look(this StoreException failure, Func<Task<bool>> isWritten)
    {
        try
        {
            return await isWritten();
        }
        catch (StoreException)
        {
            throw new StoreException(failure.Message, isTransient: true, failure.InnerException);
        }
    }
}
