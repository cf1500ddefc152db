using System.Runtime.CompilerServices;

namespace Investigate.GraphQL.Execution;

/// <summary>One event of a subscription, as the root value of its own execution.</summary>
internal sealed class Event<T>(T value)
{
    public T Value => value;
}

/// <summary>Opens the stream of events of a subscription field.</summary>
internal abstract class EventSource
{
    public abstract IAsyncEnumerable<object> Open(IResolverContext context, CancellationToken cancellationToken);
}

internal sealed class EventSource<T>(Func<IResolverContext, IAsyncEnumerable<T>> subscribe) : EventSource
{
    public override IAsyncEnumerable<object> Open(IResolverContext context, CancellationToken cancellationToken) => Wrap(subscribe(context), cancellationToken);

    private static async IAsyncEnumerable<object> Wrap(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var next in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new Event<T>(next);
        }
    }
}
