using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>
/// The right to change the graph: one holder at a time among all processes. It is a lease in the database by the server's clock, renewed by
/// every write and while nothing is written, so it ends with its holder. Every write takes the lease's lock and finds its own token there, or
/// does nothing: a holder that was thought dead cannot write when it wakes.
/// </summary>
internal sealed class Turn : IAsyncDisposable
{
    private const string Take = """
        MATCH (turn:Store {name: 'load'}) SET turn.asked = timestamp()
        WITH turn WHERE turn.token IS NULL OR turn.token = $token OR turn.until < timestamp()
        SET turn.token = $token, turn.until = timestamp() + $lease
        RETURN turn.token
        """;

    private const string Keep = "MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token SET turn.until = timestamp() + $lease RETURN turn.token";

    private const string Give = "MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token REMOVE turn.token RETURN 1";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly Neo4jSession session;
    private readonly TimeSpan lease;
    private readonly string token;
    private readonly Action done;
    private readonly CancellationTokenSource ended = new();
    private readonly Task kept;

    private Turn(Neo4jSession session, TimeSpan lease, string token, Action done)
    {
        (this.session, this.lease, this.token, this.done) = (session, lease, token, done);
        kept = KeepLease();
    }

    /// <summary>Waits for the turn.</summary>
    /// <param name="waiting">Called once where another one holds it.</param>
    /// <param name="done">Called when the turn ends.</param>
    public static async Task<Turn> Wait(Neo4jSession session, TimeSpan lease, Action waiting, Action done, CancellationToken ct)
    {
        var mine = RandomNumberGenerator.GetHexString(32);
        var parameters = new Parameters { { "token", mine }, { "lease", (long)lease.TotalMilliseconds } };
        while ((await session.Write(Take, parameters, ct)).Count == 0)
        {
            waiting();
            waiting = () => { };
            await Task.Delay(BetweenTries, TimeProvider.System, ct);
        }

        return new Turn(session, lease, mine, done);
    }

    /// <summary>The text of a write that only the holder makes; <paramref name="body"/> returns <c>done</c> in one row.</summary>
    public static string Fenced(string body) => $$"""
        MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token SET turn.until = timestamp() + $lease
        WITH turn
        CALL () { {{body}} }
        RETURN done
        """;

    /// <summary>Runs a fenced text; doing it twice must be as good as once.</summary>
    /// <param name="fenced">From <see cref="Fenced"/>.</param>
    /// <returns>The row with what it has done.</returns>
    /// <exception cref="StoreException">Among others: the turn was lost, because the server was not reached for longer than the lease.</exception>
    public async Task<Row> Write(string fenced, Parameters parameters, CancellationToken ct)
    {
        parameters.Add("token", token);
        parameters.Add("lease", (long)lease.TotalMilliseconds);
        return (await session.Write(fenced, parameters, ct)).First ?? throw new StoreException(
            $"Another load has begun, because {session.Server} was not reached for {lease.TotalSeconds:0} seconds. Nothing was changed; try again.", isTransient: true);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await kept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await session.Write(Give, new Parameters { { "token", token } }, CancellationToken.None);
        }
        catch (StoreException)
        {
            // The lease runs out by itself.
        }
        finally
        {
            ended.Dispose();
            done();
        }
    }

    private async Task KeepLease()
    {
        using var timer = new PeriodicTimer(lease / 4);
        while (await timer.WaitForNextTickAsync(ended.Token))
        {
            try
            {
                await session.Write(Keep, new Parameters { { "token", token }, { "lease", (long)lease.TotalMilliseconds } }, ended.Token);
            }
            catch (StoreException)
            {
                // The next write tells whether the turn is lost.
            }
        }
    }
}
