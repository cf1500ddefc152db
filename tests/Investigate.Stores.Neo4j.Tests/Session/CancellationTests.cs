using Investigate.Stores.Neo4j.Session;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Session;

public sealed class CancellationTests
{
    private const string Endless = "UNWIND range(1, 100000000000) AS endless RETURN sum(endless)";

    private const string Running = "SHOW TRANSACTIONS YIELD currentQuery AS text WHERE text CONTAINS 'AS endless RETURN' AND NOT text CONTAINS 'SHOW' RETURN count(*)";

    [Neo4jFact]
    public async Task A_cancelled_question_ends_in_the_server()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        using var source = new CancellationTokenSource();
        var asked = session.Read(Endless, Parameters.None, source.Token);
        while ((await session.Read(Running, Parameters.None, default))[0].Number(0) == 0)
        {
            asked.IsCompleted.ShouldBeFalse();
        }

        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asked);
        await UntilEnded(session);
    }

    [Neo4jFact]
    public async Task A_question_that_takes_too_long_is_ended_and_told_as_transient()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings with { Patience = TimeSpan.FromSeconds(1) });

        var error = await Should.ThrowAsync<GraphModel.StoreException>(() => session.Read(Endless, Parameters.None, default));

        error.IsTransient.ShouldBeTrue();
        using var other = new Neo4jSession(server.Settings);
        await UntilEnded(other);
    }

    /// <summary>The server notices a termination at its next step, so it may be there for some milliseconds; it never ends by itself.</summary>
    private static async Task UntilEnded(Neo4jSession session)
    {
        while ((await session.Read(Running, Parameters.None, default))[0].Number(0) > 0)
        {
            await Task.Yield();
        }
    }
}
