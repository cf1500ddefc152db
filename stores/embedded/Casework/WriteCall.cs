using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Casework;

/// <summary>A call that waits for the writer.</summary>
internal abstract class WriteCall
{
    /// <summary>Makes the change. Its own fault is kept for its caller and disturbs nobody else.</summary>
    /// <returns>False when it made none.</returns>
    /// <exception cref="SqliteException">The transaction as a whole cannot go on.</exception>
    public abstract bool TryRun(LogAppender log);

    /// <summary>The transaction is durable: returns to the caller.</summary>
    public abstract void Complete();

    /// <summary>The transaction was not committed.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class WriteCall<T>(Func<LogAppender, T> change, CancellationToken ct) : WriteCall
{
    private const int Constraint = 19;

    private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? made;
    private Exception? fault;

    public Task<T> Result => result.Task;

    public override bool TryRun(LogAppender log)
    {
        fault = null;
        try
        {
            ct.ThrowIfCancellationRequested();
            made = change(log);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
        {
            fault = new StoreException($"The change does not fit what the store holds: {e.Message}", isTransient: false, e);
        }
        catch (Exception e) when (e is not SqliteException)
        {
            fault = e;
        }

        return fault is null;
    }

    public override void Complete()
    {
        switch (fault)
        {
            case null:
                result.SetResult(made!);
                break;
            case OperationCanceledException:
                result.SetCanceled(ct);
                break;
            default:
                result.SetException(fault);
                break;
        }
    }

    public override void Fail(Exception error) => result.SetException(error);
}
