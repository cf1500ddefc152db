namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// Several statements that are committed together. Begun by the first one; kept alive while its owner thinks, since the server drops one that
/// was silent for a minute. Not for concurrent use.
/// </summary>
internal sealed class Transaction(Neo4jSession session) : IAsyncDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(25);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private string? id;
    private bool isGone;
    private Task alive = Task.CompletedTask;

    /// <summary>True once the commit was sent.</summary>
    public bool IsEnding { get; private set; }

    /// <summary>Any error ends the transaction, and nothing of it is done.</summary>
    public async Task<Answer> Run(string text, Parameters parameters, CancellationToken ct)
    {
        var reply = await Send(id is null ? "/tx" : $"/tx/{id}", text, parameters, ct);
        if (id is null)
        {
            id = reply.Transaction ?? throw new RequestFailedException(FailureKind.Permanent, "Expected the id of a transaction in the answer, found none.");
            alive = KeepAlive();
        }

        return reply.Answer;
    }

    /// <summary>Commits, with a last statement that costs no request of its own.</summary>
    public async Task<Answer> Commit(string? text, Parameters parameters, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        IsEnding = true;

        // From here on nobody's impatience helps: it is done or not, and the caller must know.
        return (await Send(id is null ? "" : $"/tx/{id}/commit", text ?? "RETURN 1", parameters, CancellationToken.None)).Answer;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await alive.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (id is not null && !IsEnding && !isGone)
        {
            try
            {
                await session.Send(HttpMethod.Delete, $"/tx/{id}", null, Parameters.None, reads: false, CancellationToken.None);
            }
            catch (RequestFailedException)
            {
                // An error has ended it already, or the server drops it in a minute.
            }
        }

        ended.Dispose();
        turn.Dispose();
    }

    private async Task<Reply> Send(string suffix, string text, Parameters parameters, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await session.Send(HttpMethod.Post, suffix, text, parameters, reads: false, ct);
        }
        catch (RequestFailedException e) when (!e.MayBeDone)
        {
            isGone = true;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task KeepAlive()
    {
        using var timer = new PeriodicTimer(Silence);
        while (await timer.WaitForNextTickAsync(ended.Token) && !IsEnding)
        {
            await Send($"/tx/{id}", "RETURN 1", Parameters.None, ended.Token);
        }
    }
}
