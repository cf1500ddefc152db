using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;
using Investigate.Stores.Neo4j.Tests.Faults;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Session;

/// <summary>A transaction that is given up while it waits for a lock: the lock is not its own a moment later.</summary>
public sealed class LockTests
{
    private const string Lock = "MATCH (c:Counter) SET c.value = c.value + 1 RETURN c.value";

    /// <summary>As <see cref="Lock"/>, to be known among the statements of the server.</summary>
    private const string Waiting = "MATCH (waits:Counter) SET waits.value = waits.value + 1 RETURN waits.value";

    private const string Waits = "SHOW TRANSACTIONS YIELD currentQuery AS text WHERE text CONTAINS 'waits:Counter' AND NOT text CONTAINS 'SHOW' RETURN count(*)";

    /// <summary>How a transaction is given up.</summary>
    public enum Cut
    {
        Cancelled,
        TooSlow,
        Reset,
    }

    [Neo4jTheory]
    [Xunit.InlineData(Cut.Cancelled)]
    [Xunit.InlineData(Cut.TooSlow)]
    [Xunit.InlineData(Cut.Reset)]
    public async Task The_lock_is_free_at_once_when_who_waited_for_it_has_given_up(Cut cut)
    {
        await using var server = await Neo4jServer.Take();
        await using var proxy = new CuttingProxy(server.Settings.Address);
        using var holder = new Neo4jSession(server.Settings);
        using var waiter = new Neo4jSession(server.Settings with
        {
            Address = proxy.Address,
            Patience = cut == Cut.TooSlow ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(2),
        });
        using var source = new CancellationTokenSource();
        await holder.Write("CREATE (:Counter {value: 0})", Parameters.None, default);
        await using var held = new Transaction(holder);
        await held.Run(Lock, Parameters.None, default);
        var transaction = new Transaction(waiter);
        var waiting = transaction.Run(Waiting, Parameters.None, source.Token);
        while ((await holder.Read(Waits, Parameters.None, default))[0].Number(0) == 0)
        {
            waiting.IsCompleted.ShouldBeFalse();
        }

        switch (cut)
        {
            case Cut.Cancelled:
                await source.CancelAsync();
                break;
            case Cut.Reset:
                proxy.CutAll();
                break;
        }

        await Should.ThrowAsync<Exception>(() => waiting);
        await transaction.DisposeAsync();
        await held.Commit(null, Parameters.None, default);

        // Half of the time after which the server itself drops a transaction that nobody goes on with.
        using var next = new Neo4jSession(server.Settings with { Patience = TimeSpan.FromSeconds(30) });
        (await next.Write(Lock, Parameters.None, default))[0].Number(0).ShouldBe(2);
    }

    [Neo4jFact]
    public async Task Nobody_else_is_ended_by_those_who_give_up()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        await session.Write("UNWIND range(1, 2) AS id CREATE (:Counter {id: id, value: 0})", Parameters.None, default);
        using var over = new CancellationTokenSource();
        var given = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => GiveUp(session, over.Token)));

        // Sent once each: a statement that somebody else ended would not be repeated here.
        for (var i = 1; i <= 200; i++)
        {
            await using var transaction = new Transaction(session);
            await transaction.Run("MATCH (c:Counter {id: 1}) SET c.value = c.value + 1", Parameters.None, default);
            (await transaction.Commit("MATCH (c:Counter {id: 1}) RETURN c.value", Parameters.None, default))[0].Number(0).ShouldBe(i);
        }

        await over.CancelAsync();
        await given;
    }

    /// <summary>Writes and gives up, again and again, after a time that differs.</summary>
    private static async Task GiveUp(Neo4jSession session, CancellationToken ct)
    {
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(i % 20));
            await using var transaction = new Transaction(session);
            try
            {
                await transaction.Run("MATCH (c:Counter {id: 2}) SET c.value = c.value + 1", Parameters.None, soon.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or RequestFailedException)
            {
                // As it was meant.
            }
        }
    }
}
