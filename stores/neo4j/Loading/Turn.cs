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
        WITH turn
        CALL (turn) { MATCH (me:Import {id: $place}) WHERE me.status = $waiting SET me.until = timestamp() + $lease RETURN count(*) AS stood }
        WITH turn WHERE (turn.token IS NULL OR turn.token = $token OR turn.until < timestamp())
          AND NOT EXISTS { MATCH (w:Import) WHERE w.status = $waiting AND w.id < $place AND w.until >= timestamp() }
        SET turn.token = $token, turn.until = timestamp() + $lease
        RETURN turn.token
        """;

    private const string Keep = "MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token SET turn.until = timestamp() + $lease RETURN turn.token";

    private const string Give = "MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token REMOVE turn.token RETURN 1";

    private readonly Neo4jSession session;
    private readonly TimeSpan lease;
    private readonly string token;
    private readonly CancellationTokenSource ended = new();
    private readonly Task kept;

    private Turn(Neo4jSession session, TimeSpan lease, string token)
    {
        (this.session, this.lease, this.token) = (session, lease, token);
        kept = KeepLease();
    }

    /// <summary>The turn, if nobody has it and nobody stands in the line before <paramref name="place"/>.</summary>
    /// <param name="place">Number of the load that asks; for a load without one a number after all, for what passes the line 0.</param>
    public static async Task<Turn?> TryTake(Neo4jSession session, TimeSpan lease, long place, CancellationToken ct)
    {
        var mine = RandomNumberGenerator.GetHexString(32);
        var taken = await session.Write(
            Take,
            new Parameters
            {
                { "token", mine }, { "lease", (long)lease.TotalMilliseconds }, { "place", place }, { "waiting", (long)ImportStatus.Waiting },
            },
            ct);
        return taken.Count > 0 ? new Turn(session, lease, mine) : null;
    }

    /// <summary>The text of a write that only the holder makes; <paramref name="body"/> returns <c>done</c> in one row.</summary>
    public static string Fenced(string body) => $$"""
        MATCH (turn:Store {name: 'load'}) WHERE turn.token = $token SET turn.until = timestamp() + $lease
        WITH turn
        CALL (turn) { {{body}} }
        RETURN done
        """;

    /// <summary>Runs a fenced text; doing it twice must be as good as once.</summary>
    /// <param name="fenced">From <see cref="Fenced"/>.</param>
    /// <returns>The row with what it has done.</returns>
    /// <exception cref="StoreException">Among others: the turn was lost, because the server was not reached for longer than the lease.</exception>
    public async Task<Row> Write(string fenced, Parameters parameters, CancellationToken ct)
    {
        parameters["token"] = token;
        parameters["lease"] = (long)lease.TotalMilliseconds;
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
