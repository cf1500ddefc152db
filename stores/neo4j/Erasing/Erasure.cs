using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Erasing;

/// <summary>
/// Erases what a survey found. First everything due is marked, seen by no reader; then one write makes the version without it the newest and takes
/// it out of the counts of all versions; then what is marked is deleted. Whoever has the turn next finishes a deleting that was interrupted.
/// </summary>
internal static class Erasure
{
    private static readonly IReadOnlyDictionary<FactKind, string> Mark = FactKinds.All.ToDictionary(kind => kind, kind => Turn.Fenced($$"""
        UNWIND $id AS id
        MATCH (x:{{kind.Label}} {id: id}) WHERE x.addedIn < $v
        SET x:Due, x.withdrawnIn = coalesce(x.withdrawnIn, $v)
        RETURN count(*) AS done
        """));

    private static readonly string MarkPersons = Turn.Fenced("UNWIND $id AS id MATCH (p:Person {id: id}) SET p:Due RETURN count(*) AS done");

    private static readonly string Publish = Turn.Fenced("""
        MATCH (g:Store {name: 'graph'}) SET g.version = $v, g.erasing = true REMOVE g.making
        MERGE (n:Version {number: $v}) ON CREATE SET n.at = $at, n.erased = true
        WITH n
        CALL (n) { MATCH (i:Import) WHERE i.occupants AND NOT i.id IN $stating SET i.occupants = false RETURN count(*) AS silent }
        UNWIND $held AS held
        MATCH (m:Version {number: held.number}) SET m += held
        RETURN count(*) AS done
        """);

    /// <summary>The label as a value: the planner would else choose between what is marked and all there is of the kind.</summary>
    private const string Marked = "MATCH (x:Due) WHERE $label IN labels(x) RETURN x.addedIn, x.withdrawnIn, count(*)";

    private static readonly string DeleteSome = Turn.Fenced("MATCH (x:Due) WITH x LIMIT $most DETACH DELETE x RETURN count(*) AS done");

    private static readonly string Done = Turn.Fenced("MATCH (g:Store {name: 'graph'}) REMOVE g.erasing RETURN 1 AS done");

    private static readonly string DeleteRejected = Turn.Fenced("""
        MATCH (i:Import) WHERE i.finishedAt <= $at
        MATCH (r:RejectedRecord) WHERE r.import = i.id AND r.file IS NOT NULL AND r.row IS NOT NULL
        WITH r LIMIT $most DELETE r RETURN count(*) AS done
        """);

    private static readonly string BlankRejected = Turn.Fenced("""
        MATCH (i:Import) WHERE i.finishedAt <= $at
        MATCH (r:Rejection) WHERE r.import = i.id AND r.file IS NOT NULL AND r.row IS NOT NULL AND r.value IS NOT NULL
        WITH r LIMIT $most REMOVE r.value RETURN count(*) AS done
        """);

    /// <returns>The version readers see from now on.</returns>
    public static async Task<GraphVersion> Run(
        Neo4jSession session, Turn turn, Expiry expiry, Survey due, LedgerEntries.Standing standing, DateTimeOffset at)
    {
        var version = standing.Version;
        if (due.ErasesFacts)
        {
            version = new GraphVersion(version.Number + 1);
            await LedgerEntries.BeginWithdraw(turn, version, CancellationToken.None);
            await MarkAll(turn, due, version);
            var held = await HeldThen(session, version);
            await turn.Write(
                Publish,
                new Parameters { { "v", version.Number }, { "at", at.UtcTicks }, { "stating", due.StatingOccupants }, { "held", held } },
                CancellationToken.None);
            await Finish(turn, CancellationToken.None);
        }

        await UntilDone(turn, DeleteRejected, expiry.RejectedRows);
        await UntilDone(turn, BlankRejected, expiry.RejectedRows);
        return version;
    }

    /// <summary>Deletes what is marked of an erasing that is published.</summary>
    public static async Task Finish(Turn turn, CancellationToken ct)
    {
        while ((await turn.Write(DeleteSome, new Parameters { { "most", (long)LoadAtHand.RowsAtOnce } }, ct)).Number(0) > 0)
        {
            // The next few.
        }

        await turn.Write(Done, [], ct);
    }

    private static async Task MarkAll(Turn turn, Survey due, GraphVersion version)
    {
        foreach (var (kind, ids) in due.Due)
        {
            foreach (var some in ids.Chunk(LoadAtHand.RowsAtOnce))
            {
                await turn.Write(Mark[kind], new Parameters { { "id", some }, { "v", version.Number } }, CancellationToken.None);
                if (ReferenceEquals(kind, FactKinds.Person))
                {
                    await turn.Write(MarkPersons, new Parameters { { "id", some } }, CancellationToken.None);
                }
            }
        }
    }

    /// <summary>What each version holds without what is marked, the one that is being made among them.</summary>
    private static async Task<IEnumerable<IReadOnlyDictionary<string, object?>>> HeldThen(Neo4jSession session, GraphVersion version)
    {
        var columns = string.Join(", ", FactKinds.Numbered.Select(kind => $"coalesce(n.held{kind.Label}, 0)"));
        var known = await session.Read($"MATCH (n:Version) WHERE n.number > 0 RETURN n.number, {columns}", Parameters.None, CancellationToken.None);
        var held = known.Rows.ToDictionary(row => row.Number(0), row => FactKinds.Numbered.Select((_, i) => row.Number(i + 1)).ToArray());
        held[version.Number] = [.. held[held.Keys.Max()]];
        for (var kind = 0; kind < FactKinds.Numbered.Count; kind++)
        {
            var marked = await session.Read(Marked, new Parameters { { "label", FactKinds.Numbered[kind].Label } }, CancellationToken.None);
            foreach (var row in marked.Rows)
            {
                foreach (var (number, counts) in held)
                {
                    // A wording that held until now holds of the version before, so its end is this version's.
                    counts[kind] -= row.Number(0) <= number && (number < row.Number(1) || (number == version.Number && row.Number(1) == number)) ? row.Number(2) : 0;
                }
            }
        }

        return held.Select(entry => Map(entry.Key, entry.Value));
    }

    private static Dictionary<string, object?> Map(long number, long[] counts)
    {
        var map = new Dictionary<string, object?> { ["number"] = number };
        for (var kind = 0; kind < counts.Length; kind++)
        {
            map["held" + FactKinds.Numbered[kind].Label] = counts[kind];
        }

        return map;
    }

    private static async Task UntilDone(Turn turn, string text, DateTimeOffset at)
    {
        while ((await turn.Write(text, new Parameters { { "at", at.UtcTicks }, { "most", (long)LoadAtHand.RowsAtOnce } }, CancellationToken.None)).Number(0) > 0)
        {
            // The next few.
        }
    }
}
