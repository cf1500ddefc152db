using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Schema;
using Investigate.Stores.Neo4j.Session;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Schema;

public sealed class SchemaTests
{
    [Neo4jFact]
    public async Task A_database_of_a_newer_version_is_not_opened()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        await session.Write("CREATE (:Store {name: 'schema', form: 99})", Parameters.None, default);

        var error = await Should.ThrowAsync<StoreException>(() => Neo4jStore.Open(server.Settings, TimeProvider.System, default));

        error.Message.ShouldBe(
            $"The database at {session.Server} has form 99, this version of Investigate reads form 1. Use the version that wrote it, or a newer one.");
        (await session.Read("MATCH (s:Store) RETURN s.form", Parameters.None, default))[0].Number(0).ShouldBe(99);
    }

    [Neo4jFact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        await session.Write("CREATE (:Film {title: 'M'})", Parameters.None, default);

        (await Should.ThrowAsync<StoreException>(() => Neo4jStore.Open(server.Settings, TimeProvider.System, default))).Message
            .ShouldBe($"The database at {session.Server} holds nodes of another program. Expected one that Investigate made, or an empty one.");
    }

    [Neo4jFact]
    public async Task An_older_form_gets_what_the_newer_one_adds()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        (string, string)[] first = [("Form_one", "CREATE INDEX Form_one IF NOT EXISTS FOR (x:FormTest) ON (x.one)")];
        (string, string)[] second = [("Form_two", "CREATE INDEX Form_two IF NOT EXISTS FOR (x:FormTest) ON (x.two)")];
        await new DatabaseSchema([first]).Ensure(session, default);

        await new DatabaseSchema([first, second]).Ensure(session, default);

        (await session.Read("SHOW INDEXES YIELD name WHERE name STARTS WITH 'Form_' RETURN name ORDER BY name", Parameters.None, default))
            .Rows.Select(row => row.Text(0)).ShouldBe(["Form_one", "Form_two"]);
        (await session.Read("MATCH (s:Store {name: 'schema'}) RETURN s.form", Parameters.None, default))[0].Number(0).ShouldBe(2);
        await session.Write("DROP INDEX Form_one", Parameters.None, default);
        await session.Write("DROP INDEX Form_two", Parameters.None, default);
    }
}
