using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>Sees to it that a database is empty before it is filled, and marks it as being filled.</summary>
internal static class Emptiness
{
    /// <summary>Gives how many nodes are there that should not, and of which version the importer has written the facts.</summary>
    private static readonly string MarkEmpty = Turn.Fenced("""
        MATCH (s:Store {name: 'schema'})
        CALL (s) { MATCH (n) RETURN count(n) AS all }
        CALL (s) { MATCH (n:Store) RETURN count(n) AS own }
        FOREACH (_ IN CASE WHEN all = own THEN [1] ELSE [] END | SET s.filling = true)
        RETURN [CASE WHEN s.filling IS NULL THEN all - own ELSE 0 END, s.imported] AS done
        """);

    /// <summary>From now on an interrupted copy begins anew with nothing.</summary>
    private static readonly string Use = Turn.Fenced("MATCH (s:Store {name: 'schema'}) REMOVE s.imported RETURN 1 AS done");

    private static readonly string DeleteSome = Turn.Fenced("MATCH (n) WHERE NOT n:Store WITH n LIMIT $most DETACH DELETE n RETURN count(*) AS done");

    private static readonly string Forget = Turn.Fenced(
        "UNWIND ['graph', 'log'] AS name MATCH (s:Store {name: name}) SET s = {name: name} RETURN count(*) AS done");

    /// <returns>The version whose facts <see cref="ImporterFiles"/> have brought into the database; null where it is empty.</returns>
    /// <exception cref="StoreException">The database is not empty, and no copy that was interrupted has left what it holds.</exception>
    public static async Task<long?> Mark(Neo4jSession session, Turn turn, string database, CancellationToken ct)
    {
        var found = (await turn.Write(MarkEmpty, [], ct)).List(0);
        if (found.Number(0) is > 0 and var nodes)
        {
            throw new StoreException(
                $"The database {database} at {session.Server} holds a deployment already ({nodes} nodes). Expected an empty one; nothing was changed.",
                isTransient: false);
        }

        if (found.NumberOrNull(1) is { } imported)
        {
            await turn.Write(Use, [], ct);
            return imported;
        }

        while ((await turn.Write(DeleteSome, new Parameters { { "most", (long)LoadAtHand.RowsAtOnce } }, ct)).Number(0) > 0)
        {
            // The next few.
        }

        await turn.Write(Forget, [], ct);
        return null;
    }
}
