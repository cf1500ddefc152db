namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// Several statements that are committed together; kept alive while its owner thinks, since the server drops one that was silent for a minute. It is
/// begun by a request of its own: where the answer to that is lost nobody knows the transaction's id, and it should hold no locks. Not for concurrent use.
/// </summary>
internal sealed class Transaction(Neo4jSession session) : IAsyncDisposable
{
    /// <summary>Path of the request that begins one.</summary>
    public const string Begin = "/tx";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(25);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private readonly string call = Neo4jSession.NewCall();
    private string? id;
    private bool isGone;
    private Task? alive;

    /// <summary>True once the commit was sent.</summary>
    public bool IsEnding { get; private set; }

    private string Here => $"{Begin}/{id}";

    /// <summary>Any error ends the transaction, and nothing of it is done.</summary>
    public async Task<Answer> Run(string text, Parameters parameters, CancellationToken ct)
    {
        // Not to be cancelled: one whose id nobody knows takes up one of the server's hundred connections until it is dropped.
        id ??= (await Send(Begin, "RETURN 1", Parameters.None, CancellationToken.None)).Transaction
            ?? throw new RequestFailedException(FailureKind.Permanent, "Expected the id of a transaction in the answer, found none.");
        alive ??= KeepAlive();
        return (await Send(Here, text, parameters, ct)).Answer;
    }

    /// <summary>Commits, with a last statement that costs no request of its own.</summary>
    public async Task<Answer> Commit(string? text, Parameters parameters, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        IsEnding = true;

        // From here on nobody's impatience helps: it is done or not, and the caller must know.
        return (await Send(id is null ? "" : Here + "/commit", text ?? "RETURN 1", parameters, CancellationToken.None)).Answer;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await (alive ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (id is not null && !IsEnding && !isGone)
        {
            await session.RollBack(Here, call);
        }

        ended.Dispose();
        turn.Dispose();
    }

    private async Task<Reply> Send(string suffix, string text, Parameters parameters, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await session.Send(suffix, text, parameters, call, reads: false, ct);
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
            await Send(Here, "RETURN 1", Parameters.None, ended.Token);
        }
    }
}
