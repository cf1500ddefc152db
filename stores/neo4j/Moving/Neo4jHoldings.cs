using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Casework;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Schema;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>
/// All that a database holds. It is filled in many transactions: a mark that is made before the first and taken away in the last keeps everybody
/// from opening what is half.
/// </summary>
public sealed class Neo4jHoldings : IHoldings
{
    private readonly Neo4jSession session;
    private readonly Neo4jSettings settings;
    private readonly Neo4jCasework casework;

    private Neo4jHoldings(Neo4jSettings settings)
    {
        this.settings = settings;
        session = new Neo4jSession(settings);
        casework = new Neo4jCasework(session);
    }

    public static Neo4jHoldings Of(Neo4jSettings settings) => new(settings);

    public async IAsyncEnumerable<Holding> All([EnumeratorCancellation] CancellationToken ct)
    {
        if (await DatabaseSchema.Newest.Check(session, toFill: false, ct) == 0)
        {
            throw new StoreException($"Expected a store in the database {settings.Database} at {session.Server}, found none.", isTransient: false);
        }

        await foreach (var part in new LedgerParts(session).All(ct))
        {
            yield return part;
        }

        await foreach (var part in new CaseworkParts(session, casework).All(ct))
        {
            yield return part;
        }
    }

    public async Task Fill(IAsyncEnumerable<Holding> all, CancellationToken ct)
    {
        await DatabaseSchema.Newest.Ensure(session, toFill: true, ct);
        await using var turn = await Turn.TryTake(session, settings.Lease, 0, ct)
            ?? throw new StoreException($"Another process writes to the database at {session.Server}. Nothing was changed.", isTransient: true);
        var facts = new FactFilling(session, turn, imported: await Emptiness.Mark(session, turn, settings.Database, ct));
        var people = new CaseworkFilling(turn);
        await foreach (var part in all.WithCancellation(ct))
        {
            await facts.Put(part, ct);
            await people.Put(part, ct);
        }

        await people.End(ct);
        await facts.End(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await casework.DisposeAsync();
        session.Dispose();
    }
}
