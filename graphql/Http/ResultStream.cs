using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>The results of one operation over a connection that stays open, each completed by the host.</summary>
internal sealed class ResultStream : IAsyncDisposable
{
    private readonly GraphQLEndpoint endpoint;
    private readonly CancellationToken cancellation;
    private readonly IAsyncEnumerator<ExecutionResult> results;

    private ResultStream(GraphQLEndpoint endpoint, IAsyncEnumerator<ExecutionResult> results, CancellationToken cancellation)
    {
        this.endpoint = endpoint;
        this.results = results;
        this.cancellation = cancellation;
    }

    /// <param name="turn">Held while the host makes a state, where operations share a connection.</param>
    /// <exception cref="RequestRefusedException">The host refuses the request.</exception>
    public static async ValueTask<ResultStream> Open(
        GraphQLEndpoint endpoint, HttpContext http, GraphQLRequest request, SemaphoreSlim? turn, CancellationToken cancellation)
    {
        var first = await CreateState().ConfigureAwait(false);
        var isFirst = true;
        var stream = endpoint.Executor.Stream(request, () =>
        {
            var state = isFirst ? new(first) : CreateState();
            isFirst = false;
            return state;
        }, cancellation);
        return new(endpoint, stream.GetAsyncEnumerator(cancellation), cancellation);

        async ValueTask<object?> CreateState()
        {
            if (turn is null)
            {
                return await endpoint.Options.CreateState(http, request, cancellation).ConfigureAwait(false);
            }

            await turn.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await endpoint.Options.CreateState(http, request, cancellation).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>The next result, completed; null at the end. Whoever reads releases it.</summary>
    public async Task<ExecutionResult?> Next()
    {
        try
        {
            return await results.MoveNextAsync().ConfigureAwait(false) ? await endpoint.Complete(results.Current, cancellation).ConfigureAwait(false) : null;
        }
        catch (RequestRefusedException refusal)
        {
            return new(ExecutionStage.Source, refusal.Error);
        }
    }

    public static async ValueTask Release(ExecutionResult result)
    {
        result.Dispose();
        await States.Dispose(result.State).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => results.DisposeAsync();
}
