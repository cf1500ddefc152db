namespace Investigate.GraphQL.Execution;

/// <summary>The source stream of a subscription (specification, section 6.2.3.1): opened at the first event asked for.</summary>
internal sealed class EventStream(PreparedRequest prepared, ExecutionOptions options, object? state, CancellationToken cancellationToken) : IAsyncDisposable
{
    private static readonly object Failed = new();

    private readonly OperationContext? operation = prepared.Plan is { } plan ? new(plan, prepared.Variables!, options, state, cancellationToken) : null;
    private IAsyncEnumerator<object>? events;
    private object? held = state;

    /// <summary>Why the stream could not be opened, or broke off.</summary>
    public GraphQLError? Error { get; private set; }

    /// <summary>The next event; null at the end. When the stream fails, <see cref="Error"/> is set and what is returned is no event.</summary>
    public async ValueTask<object?> Next()
    {
        if (operation is null)
        {
            Error = prepared.Errors[0];
            return Failed;
        }

        var field = operation.Plan.Root.Fields[0];
        try
        {
            events ??= field.Field.Source!.Open(operation.ContextOf(field), cancellationToken).GetAsyncEnumerator(cancellationToken);
            return await events.MoveNextAsync().ConfigureAwait(false) ? events.Current : null;
        }
        catch (Exception error) when (!operation.IsCancellation(error))
        {
            Error = operation.Locate(operation.Map(error), field, operation.PathOf(field));
            return Failed;
        }
    }

    /// <summary>Hands the state to whoever asks, who then disposes it.</summary>
    public object? ReleaseState()
    {
        var released = held;
        held = null;
        return released;
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null)
        {
            await events.DisposeAsync().ConfigureAwait(false);
        }

        operation?.Dispose();
        await States.Dispose(ReleaseState()).ConfigureAwait(false);
    }
}

internal static class States
{
    /// <summary>Disposes a host's state, where it can be.</summary>
    public static async ValueTask Dispose(object? state)
    {
        if (state is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            (state as IDisposable)?.Dispose();
        }
    }
}
