using System.Security.Cryptography;
using Polly;
using Polly.Retry;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// Neo4j's HTTP Query API: statements in transactions of their own or in one they share. Plain JSON both ways, in which whole numbers of 64
/// bits come back exactly. Every failure that leaves is a <see cref="GraphModel.StoreException"/>; a cancelled statement is ended in the server,
/// since closing its connection would not end it.
/// </summary>
internal sealed class Neo4jSession : IDisposable
{
    private const string EndCall =
        "SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS p WHERE p.call = $target TERMINATE TRANSACTIONS id YIELD message RETURN id, message";

    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Neo4jSettings settings;
    private readonly Wire wire;
    private readonly ResiliencePipeline retries;
    private readonly Bookmarks bookmarks = new();

    /// <param name="firstDelay">Before what failed is tried again for the first time, with jitter; each further one is twice as long.</param>
    public Neo4jSession(Neo4jSettings settings, TimeSpan? firstDelay = null)
    {
        (this.settings, wire) = (settings, new Wire(settings));
        retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = RequestFailedException.MostRepetitions,
            Delay = firstDelay ?? TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = tried => new(tried.Outcome.Exception is RequestFailedException failure && tried.AttemptNumber < failure.Repetitions),
        }).Build();
    }

    public Uri Server => wire.Server;

    /// <summary>Reads. On a cluster any server may answer.</summary>
    public Task<Answer> Read(string text, Parameters parameters, CancellationToken ct) => Repeatable(text, parameters, reads: true, ct);

    /// <summary>Writes in a transaction of its own. Doing it twice must be as good as doing it once: it is repeated where the answer broke off.</summary>
    public Task<Answer> Write(string text, Parameters parameters, CancellationToken ct) => Repeatable(text, parameters, reads: false, ct);

    /// <summary>
    /// Runs several statements in one transaction. All of the work is done again where the server lost it in a race and nothing was done.
    /// </summary>
    /// <param name="work">Ends with <see cref="Transaction.Commit"/>; what it has not committed is rolled back.</param>
    public Task<T> Transact<T>(Func<Transaction, Task<T>> work, CancellationToken ct) => Retried(
        async () =>
        {
            await using var transaction = new Transaction(this);
            try
            {
                return await work(transaction);
            }
            catch (RequestFailedException e) when (e.MayBeDone)
            {
                // Once the commit was sent, it is done or not: whoever wrote knows how to look.
                throw transaction.IsEnding ? ServerErrors.Told(e) : new RequestFailedException(FailureKind.Ended, e.Message, e);
            }
        },
        ct);

    public void Dispose() => wire.Dispose();

    /// <summary>What a statement is found by in the server: nobody else's has the same.</summary>
    internal static string NewCall() => RandomNumberGenerator.GetHexString(32);

    /// <summary>One statement, sent once.</summary>
    /// <exception cref="RequestFailedException">It failed.</exception>
    internal async Task<Reply> Send(string suffix, string text, Parameters parameters, string call, bool reads, CancellationToken ct)
    {
        var sent = bookmarks.Current;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(settings.Patience);
        try
        {
            // A request inside a transaction waits for nothing: its beginning did.
            var body = Body(text, parameters, call, reads, after: suffix is "" or Transaction.Begin ? sent : []);
            var reply = await wire.Send(HttpMethod.Post, suffix, body, patience.Token);
            bookmarks.Advance(sent, reply.Bookmarks);
            return reply;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            await End(call);
            ct.ThrowIfCancellationRequested();
            throw new RequestFailedException(
                FailureKind.TooSlow, $"The Neo4j server {Server} gave no answer in {settings.Patience.TotalSeconds:0} seconds; the request was ended.");
        }
    }

    /// <summary>
    /// Rolls a transaction back, whatever it does at the moment: a statement that was given up may wait for a lock still, or reach the server only now. The
    /// server refuses to roll back a transaction at work, so its statement is ended first.
    /// </summary>
    /// <param name="path">Of the transaction.</param>
    /// <param name="call">That all its statements have.</param>
    internal async Task RollBack(string path, string call)
    {
        using var soon = new CancellationTokenSource(Ending);
        while (!await IsSettled(HttpMethod.Delete, path, null, soon.Token))
        {
            await End(call);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private Task<Answer> Repeatable(string text, Parameters parameters, bool reads, CancellationToken ct) =>
        Retried(async () => (await Send("", text, parameters, NewCall(), reads, ct)).Answer, ct);

    private async Task<T> Retried<T>(Func<Task<T>> work, CancellationToken ct)
    {
        var mayBeDone = false;
        try
        {
            return await retries.ExecuteAsync(async _ => await Tried(), ct);
        }
        catch (RequestFailedException e)
        {
            throw ServerErrors.Told(e);
        }

        async Task<T> Tried()
        {
            try
            {
                return await work();
            }
            catch (RequestFailedException e) when ((mayBeDone |= e.MayBeDone) && e is { MayBeDone: false, Kind: not FailureKind.Permanent })
            {
                // What may have been done by an earlier attempt stays in doubt, however this one failed.
                throw new RequestFailedException(FailureKind.Unknown, e.Message, e);
            }
        }
    }

    private object Body(string text, Parameters parameters, string call, bool reads, IReadOnlyList<string> after) => new
    {
        statement = settings.Options + text,
        accessMode = reads ? "READ" : "WRITE",
        parameters = new Parameters(parameters) { { "call", call } },
        bookmarks = after.Count > 0 ? after : null,
    };

    /// <summary>Ends a statement in the server, as far as the server can be reached: the time limit of the server's own configuration is the last net.</summary>
    private async Task End(string call)
    {
        using var soon = new CancellationTokenSource(Ending);
        await IsSettled(HttpMethod.Post, "", Body(EndCall, new Parameters { { "target", call } }, "", reads: false, []), soon.Token);
    }

    /// <returns>False where the server refused and may not do so the next time.</returns>
    private async Task<bool> IsSettled(HttpMethod method, string path, object? body, CancellationToken soon)
    {
        try
        {
            await wire.Send(method, path, body, soon);
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException)
        {
            return soon.IsCancellationRequested || e is RequestFailedException { Kind: FailureKind.Ended or FailureKind.Unreachable };
        }
    }
}
