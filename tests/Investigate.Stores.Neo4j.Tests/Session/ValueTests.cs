using Investigate.Stores.Neo4j.Session;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Session;

public sealed class ValueTests
{
    [Neo4jFact]
    public async Task Values_come_back_as_they_were_sent()
    {
        await using var server = await Neo4jServer.Take();
        using var session = new Neo4jSession(server.Settings);
        object?[] values = [long.MaxValue, long.MinValue, (1L << 53) + 1, 0.1, 2.0, -1e300, true, false, "", "牡丹江 \"é\" \\ \n\u0000", null];

        var row = (await session.Read("UNWIND $rows AS r RETURN r", new Parameters { { "rows", new[] { values } } }, default))[0];

        var back = Enumerable.Range(0, values.Length).Select(row.List(0).Value).ToArray();
        back.ShouldBe(values);
        back.Select(value => value?.GetType()).ShouldBe(values.Select(value => value?.GetType()));
    }
}
