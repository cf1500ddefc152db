using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>A call that waits for the writer.</summary>
internal abstract class WriteCall
{
    /// <summary>True where it writes nothing but entries of the log.</summary>
    public bool OnlyAppends { get; init; }

    /// <summary>Makes the change.</summary>
    /// <exception cref="CallFailedException">By its own fault.</exception>
    /// <exception cref="RequestFailedException">The transaction as a whole cannot go on.</exception>
    public abstract Task Run(CaseworkChange change);

    /// <summary>The transaction is durable: returns to the caller.</summary>
    public abstract void Complete();

    /// <summary>The transaction was not committed.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class WriteCall<T>(Func<CaseworkChange, Task<T>> change, CancellationToken ct) : WriteCall
{
    private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? made;

    public Task<T> Result => result.Task;

    public override async Task Run(CaseworkChange transaction)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            made = await change(transaction);
        }
        catch (Exception e) when (e is not RequestFailedException)
        {
            throw new CallFailedException(this, e);
        }
    }

    public override void Complete() => result.SetResult(made!);

    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException)
        {
            result.SetCanceled(ct);
        }
        else
        {
            result.SetException(error);
        }
    }
}

/// <summary>One call of a group cannot be carried out; the others can.</summary>
internal sealed class CallFailedException(WriteCall call, Exception inner) : Exception(inner.Message, inner)
{
    public WriteCall Call => call;
}
