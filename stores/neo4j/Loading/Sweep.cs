using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Removes what was written of a version that will not be published; readers have seen none of it.</summary>
internal static class Sweep
{
    private static readonly string UnmarkDue = Turn.Fenced("MATCH (x:Due) WITH x LIMIT $most REMOVE x:Due RETURN count(*) AS done");

    /// <summary>For each kind: how many nodes the version has, and how many it superseded. One text, since each that is new to the server must be planned.</summary>
    private static readonly string Left = string.Join(" UNION ALL ", FactKinds.All.SelectMany((kind, i) => new[]
    {
        $"MATCH (x:{kind.Label}) WHERE x.addedIn = $v AND x.id IS NOT NULL RETURN {i} AS kind, true AS added, count(*) AS n",
        $"MATCH (x:{kind.Label}) WHERE x.withdrawnIn = $v RETURN {i} AS kind, false AS added, count(*) AS n",
    }));

    public static async Task Unpublished(Neo4jSession session, Turn turn, GraphVersion version, CancellationToken ct)
    {
        await UntilDone(turn, UnmarkDue, version, ct);
        var left = await session.Read(Left, new Parameters { { "v", version.Number } }, ct);
        foreach (var row in left.Rows.Where(row => row.Number(2) > 0))
        {
            var texts = FactTexts.Of(FactKinds.All[(int)row.Number(0)]);
            await UntilDone(turn, row.Flag(1) ? texts.DeleteSome : texts.RestoreSome, version, ct);
        }
    }

    private static async Task UntilDone(Turn turn, string text, GraphVersion version, CancellationToken ct)
    {
        while ((await turn.Write(text, new Parameters { { "v", version.Number }, { "most", (long)LoadAtHand.RowsAtOnce } }, ct)).Number(0) > 0)
        {
            // The next few.
        }
    }
}
