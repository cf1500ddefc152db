using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Removes what was written of a version that will not be published; readers have seen none of it.</summary>
internal static class Sweep
{
    private static readonly string UnmarkDue = Turn.Fenced("MATCH (x:Due) WITH x LIMIT $most REMOVE x:Due RETURN count(*) AS done");

    public static async Task Unpublished(Turn turn, GraphVersion version, CancellationToken ct)
    {
        await UntilDone(turn, UnmarkDue, version, ct);
        foreach (var texts in FactKinds.All.Select(FactTexts.Of))
        {
            await UntilDone(turn, texts.DeleteSome, version, ct);
            await UntilDone(turn, texts.RestoreSome, version, ct);
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
