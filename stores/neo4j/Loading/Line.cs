using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>
/// Those who wait to change the graph. A load stands in the line by its number in the ledger, with a lease that it renews by asking; one whose
/// process died is passed by.
/// </summary>
internal sealed class Line(Neo4jSession session, TimeSpan lease, TimeProvider time)
{
    private const string Enter = """
        MATCH (g:Store {name: 'graph'}) SET g.asked = timestamp()
        WITH g, coalesce(g.imports, 0) AS last
        OPTIONAL MATCH (known:Import) WHERE known.status = $waiting AND known.place = $place
        CALL (g, last, known) {
          WITH g, last, known WHERE known IS NULL
          SET g.imports = last + 1
          CREATE (i:Import {id: last + 1, status: $waiting, startedAt: $at, place: $place, until: timestamp() + $lease})
          RETURN i.id AS id
          UNION
          WITH known WHERE known IS NOT NULL
          RETURN known.id AS id
        }
        RETURN id
        """;

    private const string Leave = "MATCH (i:Import {id: $import}) WHERE i.status = $waiting SET i.status = $failed, i.finishedAt = $at RETURN 1";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn of a load.</summary>
    /// <param name="waiting">Called once when it must wait, with the number it has from then on.</param>
    /// <returns>The turn, and the number; null where it did not wait and has none.</returns>
    public async Task<(Turn Turn, ImportId? Import)> Wait(Action<ImportId> waiting, CancellationToken ct)
    {
        if (await Turn.TryTake(session, lease, long.MaxValue, ct) is { } free)
        {
            return (free, null);
        }

        var import = await Stand(ct);
        try
        {
            waiting(import);
            return (await Ask(import.Value, ct), import);
        }
        catch
        {
            await Step(import);
            throw;
        }
    }

    /// <summary>Waits for the turn of what is no load and passes the line.</summary>
    public async Task<Turn> Pass(Action waiting, CancellationToken ct)
    {
        if (await Turn.TryTake(session, lease, 0, ct) is { } free)
        {
            return free;
        }

        waiting();
        return await Ask(0, ct);
    }

    private async Task<Turn> Ask(long place, CancellationToken ct)
    {
        Turn? turn;
        while ((turn = await Turn.TryTake(session, lease, place, ct)) is null)
        {
            await Task.Delay(BetweenTries, TimeProvider.System, ct);
        }

        return turn;
    }

    private async Task<ImportId> Stand(CancellationToken ct) => new((await session.Write(
        Enter,
        new Parameters
        {
            { "place", RandomNumberGenerator.GetHexString(32) }, { "waiting", (long)ImportStatus.Waiting }, { "at", time.GetUtcNow().UtcTicks },
            { "lease", (long)lease.TotalMilliseconds },
        },
        ct))[0].Number(0));

    /// <summary>Leaves the line, as far as the server is reached; else its lease runs out.</summary>
    private async Task Step(ImportId import)
    {
        try
        {
            await session.Write(
                Leave,
                new Parameters
                {
                    { "import", import.Value }, { "waiting", (long)ImportStatus.Waiting }, { "failed", (long)ImportStatus.Failed },
                    { "at", time.GetUtcNow().UtcTicks },
                },
                CancellationToken.None);
        }
        catch (StoreException)
        {
            // Whoever has the turn next marks it.
        }
    }
}
