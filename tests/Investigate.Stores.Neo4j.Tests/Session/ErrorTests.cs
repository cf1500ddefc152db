using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Session;

/// <summary>What the errors of a server become, and which requests are sent again. The codes and statuses are those measured on 5.26.</summary>
public sealed class ErrorTests
{
    private const string Good = """{"data":{"fields":["n"],"values":[[1]]},"bookmarks":["b1"]}""";

    [Fact]
    public async Task An_error_after_good_rows_and_a_good_status_is_an_error()
    {
        await using var server = new FakeServer((202, """
            {"data":{"fields":["n"],"values":[[1],[2]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}
            """));
        using var session = Session(server);

        var error = await Should.ThrowAsync<StoreException>(() => session.Read("RETURN 1", Parameters.None, default));

        (error.IsTransient, error.Message).ShouldBe((false, $"The Neo4j server {session.Server} answered Neo.ClientError.Statement.ArithmeticError: / by zero"));
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, "Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData(202, "Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData(202, "Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [InlineData(202, "Neo.ClientError.Transaction.Terminated")]
    public async Task What_did_nothing_and_may_go_well_later_is_sent_again(int status, string code)
    {
        await using var server = new FakeServer((status, Error(code)), (202, Good));
        using var session = Session(server);

        (await session.Write("RETURN 1", Parameters.None, default))[0].Number(0).ShouldBe(1);

        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(202, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", 2, true)]
    [InlineData(400, "Neo.TransientError.Transaction.DeadlockDetected", 6, true)]
    [InlineData(400, "Neo.ClientError.Schema.ConstraintValidationFailed", 1, false)]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", 1, false)]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", 1, false)]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", 1, false)]
    [InlineData(500, "Neo.DatabaseError.Statement.ExecutionFailed", 1, false)]
    [InlineData(500, "Neo.DatabaseError.Transaction.TransactionStartFailed", 1, true)]
    [InlineData(202, "Neo.DatabaseError.Transaction.TransactionLogError", 2, true)]
    public async Task Each_code_is_transient_or_not_and_sent_so_many_times(int status, string code, int requests, bool isTransient)
    {
        await using var server = new FakeServer((status, Error(code)));
        using var session = Session(server);

        var error = await Should.ThrowAsync<StoreException>(() => session.Read("RETURN 1", Parameters.None, default));

        (error.IsTransient, server.Requests.Count).ShouldBe((isTransient, requests));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_once_more()
    {
        await using var server = new FakeServer((202, Good[..20]), (202, Good));
        using var session = Session(server);

        (await session.Read("RETURN 1", Parameters.None, default)).Count.ShouldBe(1);

        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_the_server_could_not_write_is_asked_for_once_more()
    {
        const string told = """{"errors":[{"code":"Neo.ClientError.Request.Invalid","message":"Request body invalid."}]}""";
        await using var server = new FakeServer((400, told), (202, Good));
        using var session = Session(server);

        (await session.Write("RETURN 1", Parameters.None, default)).Count.ShouldBe(1);

        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_may_have_been_done_by_the_first_attempt_stays_in_doubt_when_the_second_did_nothing()
    {
        await using var server = new FakeServer(null, (500, Error("Neo.DatabaseError.Transaction.TransactionStartFailed")));
        using var session = Session(server);

        var error = await Should.ThrowAsync<StoreException>(() => session.Write("RETURN 1", Parameters.None, default));

        (error.IsTransient, error.MayBeDone(), server.Requests.Count).ShouldBe((true, true, 2));
        error.Message.ShouldEndWith("What was to be written may have been written or not.");
    }

    [Fact]
    public async Task What_may_have_been_done_and_cannot_be_looked_for_stays_in_doubt()
    {
        await using var server = new FakeServer(((int, string)?)null);
        using var session = Session(server);
        var error = await Should.ThrowAsync<StoreException>(() => session.Write("RETURN 1", Parameters.None, default));

        var looked = await Should.ThrowAsync<StoreException>(() => error.Look(() => throw new StoreException("The server cannot be reached.", isTransient: true)));

        looked.Message.ShouldBe(error.Message);
    }

    [Fact]
    public async Task A_connection_closed_without_an_answer_is_transient()
    {
        await using var server = new FakeServer(((int, string)?)null);
        using var session = Session(server);

        (await Should.ThrowAsync<StoreException>(() => session.Read("RETURN 1", Parameters.None, default))).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task A_commit_whose_answer_breaks_off_is_not_repeated_and_says_so()
    {
        await using var server = new FakeServer((202, Begun("t1")), (202, Good), null);
        using var session = Session(server);

        var error = await Should.ThrowAsync<StoreException>(() => session.Transact(
            async transaction =>
            {
                await transaction.Run("CREATE (n)", Parameters.None, default);
                return await transaction.Commit(null, Parameters.None, default);
            },
            default));

        error.Message.ShouldEndWith("What was to be written may have been written or not.");
        server.Requests.Count(request => request.Contains("/commit", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_transaction_that_lost_a_race_is_run_again_from_its_beginning()
    {
        await using var server = new FakeServer(
            (202, Begun("t1")), (202, Good), (400, Error("Neo.TransientError.Transaction.DeadlockDetected")), (202, Begun("t2")), (202, Good));
        using var session = Session(server);
        var runs = 0;

        await session.Transact(
            async transaction =>
            {
                runs++;
                await transaction.Run("FIRST", Parameters.None, default);
                await transaction.Run("SECOND", Parameters.None, default);
                return await transaction.Commit(null, Parameters.None, default);
            },
            default);

        runs.ShouldBe(2);
        server.Requests.Select(request => request.Split(' ')[1]).ShouldBe(
            [
                "/db/neo4j/query/v2/tx", "/db/neo4j/query/v2/tx/t1", "/db/neo4j/query/v2/tx/t1",
                "/db/neo4j/query/v2/tx", "/db/neo4j/query/v2/tx/t2", "/db/neo4j/query/v2/tx/t2", "/db/neo4j/query/v2/tx/t2/commit",
            ]);
    }

    [Fact]
    public async Task The_next_request_waits_for_what_the_last_one_has_seen()
    {
        await using var server = new FakeServer((202, Good), (202, Good.Replace("b1", "b2", StringComparison.Ordinal)), (202, Good));
        using var session = Session(server);
        for (var i = 0; i < 3; i++)
        {
            await session.Read("RETURN 1", Parameters.None, default);
        }

        server.Requests[0].ShouldNotContain("bookmarks");
        server.Requests[1].ShouldContain("\"bookmarks\":[\"b1\"]");
        server.Requests[2].ShouldContain("\"bookmarks\":[\"b2\"]");
    }

    [Fact]
    public async Task No_server_at_all_is_transient_and_told_at_once()
    {
        var gone = new FakeServer((202, Good));
        var recorder = new Recorder();
        using var session = new Neo4jSession(recorder.On(gone.Settings), TimeSpan.FromMilliseconds(1));
        await gone.DisposeAsync();

        var error = await Should.ThrowAsync<StoreException>(() => session.Read("RETURN 1", Parameters.None, default));

        (error.IsTransient, recorder.Requests.Count).ShouldBe((true, 1));
        error.Message.ShouldStartWith($"The Neo4j server {session.Server} cannot be reached");
    }

    [Fact]
    public async Task What_is_no_Neo4j_server_is_told()
    {
        await using var server = new FakeServer((404, "<html>not here</html>"));
        using var session = Session(server);

        (await Should.ThrowAsync<StoreException>(() => session.Read("RETURN 1", Parameters.None, default))).Message
            .ShouldBe($"Expected an answer of a Neo4j server at {session.Server}, found status 404 without one. Set NEO4J_URI to its HTTP interface.");
    }

    private static Neo4jSession Session(FakeServer server) => new(server.Settings, TimeSpan.FromMilliseconds(1));

    private static string Error(string code) => $$$"""{"errors":[{"code":"{{{code}}}","message":"Why."}]}""";

    private static string Begun(string id) => $$$"""{"data":{"fields":["n"],"values":[[1]]},"transaction":{"id":"{{{id}}}","expires":"2026-01-01T00:00:00Z"}}""";
}
