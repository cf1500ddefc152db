using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Polly;

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

    private readonly Neo4jSettings settings;
    private readonly Wire wire;
    private readonly ResiliencePipeline retries;
    private readonly Bookmarks bookmarks = new();

    /// <param name="firstDelay">Before what failed is tried again for the first time.</param>
    public Neo4jSession(Neo4jSettings settings, TimeSpan? firstDelay = null)
    {
        this.settings = settings;
        wire = new Wire(settings);
        retries = Retries.Pipeline(firstDelay ?? TimeSpan.FromMilliseconds(50));
    }

    public Uri Server => wire.Server;

    /// <summary>Requests sent so far, repeated ones included.</summary>
    public long Requests => requests;

    private long requests;

    /// <summary>Reads. On a cluster any server may answer.</summary>
    public async Task<Answer> Read(string text, Parameters parameters, CancellationToken ct) => (await Repeatable("", text, parameters, true, ct)).Answer;

    /// <summary>Writes in a transaction of its own. Doing it twice must be as good as doing it once: it is repeated where the answer broke off.</summary>
    public async Task<Answer> Write(string text, Parameters parameters, CancellationToken ct) => (await Repeatable("", text, parameters, false, ct)).Answer;

    /// <summary>The plan of a statement: what EXPLAIN or PROFILE before it tells.</summary>
    public async Task<JsonElement> Plan(string text, Parameters parameters, CancellationToken ct) =>
        (await Repeatable("", text, parameters, false, ct)).Plan ?? throw new FormatException("Expected a plan in the answer, found none.");

    /// <summary>
    /// Runs several statements in one transaction. All of the work is done again where the server lost it in a race and nothing was done.
    /// </summary>
    /// <param name="work">Ends with <see cref="Transaction.Commit"/>; what it has not committed is rolled back.</param>
    public async Task<T> Transact<T>(Func<Transaction, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await retries.ExecuteAsync(
                async _ =>
                {
                    await using var transaction = new Transaction(this);
                    try
                    {
                        return await work(transaction);
                    }
                    catch (RequestFailedException e) when (e.MayBeDone && !transaction.IsEnding)
                    {
                        throw new RequestFailedException(FailureKind.TransactionGone, e.Message, e);
                    }
                    catch (RequestFailedException e) when (e.MayBeDone)
                    {
                        // Committed or not: whoever wrote knows how to look.
                        throw ServerErrors.Told(e);
                    }
                },
                ct);
        }
        catch (RequestFailedException e)
        {
            throw ServerErrors.Told(e);
        }
    }

    public void Dispose() => wire.Dispose();

    /// <summary>One request, sent once.</summary>
    /// <exception cref="RequestFailedException">It failed.</exception>
    internal async Task<Reply> Send(HttpMethod method, string suffix, string? text, Parameters parameters, bool reads, CancellationToken ct)
    {
        Interlocked.Increment(ref requests);
        if (text is not null)
        {
            settings.Sent?.Invoke(text);
        }

        var sent = bookmarks.Current;
        var call = RandomNumberGenerator.GetHexString(32);
        var body = text is null ? ReadOnlyMemory<byte>.Empty : Body(text, parameters, call, reads, IsInside(suffix) ? [] : sent);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(settings.Patience);
        try
        {
            var reply = await wire.Send(method, suffix, body, patience.Token);
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

    /// <summary>A request inside a transaction waits for nothing: its beginning did.</summary>
    private static bool IsInside(string suffix) => suffix.Length > "/tx".Length;

    private async Task<Reply> Repeatable(string suffix, string text, Parameters parameters, bool reads, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return await retries.ExecuteAsync(async _ => await Send(HttpMethod.Post, suffix, text, parameters, reads, ct), ct);
        }
        catch (RequestFailedException e)
        {
            throw ServerErrors.Told(e);
        }
    }

    private ReadOnlyMemory<byte> Body(string text, Parameters parameters, string call, bool reads, IReadOnlyList<string> after)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("statement", settings.Options + text);
        json.WriteString("accessMode", reads ? "READ" : "WRITE");
        json.WriteStartObject("parameters");
        parameters.WriteTo(json);
        json.WriteString("call", call);
        json.WriteEndObject();
        if (after.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in after)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Ends a statement in the server, as far as the server can be reached.</summary>
    private async Task End(string call)
    {
        using var soon = new CancellationTokenSource(Ending);
        try
        {
            await wire.Send(HttpMethod.Post, "", Body(EndCall, new Parameters { { "target", call } }, "", reads: false, []), soon.Token);
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException)
        {
            // The time limit of the server's own configuration is the last net.
        }
    }
}
