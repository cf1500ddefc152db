using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>
/// One load: rows are decided in memory against what the store says of their keys, what they newly say becomes nodes of a version that no
/// reader sees until it is published. Whoever disposes it lets the next load begin.
/// </summary>
internal sealed class Load : ILoad
{
    private readonly Turn turn;
    private readonly ImportLedger ledger;
    private readonly TimeProvider time;
    private readonly Action<GraphVersion> published;
    private readonly LoadAtHand atHand;
    private readonly Intakes intakes;
    private readonly Dictionary<string, long> rejected = [];
    private bool broken;
    private bool ended;
    private bool disposed;

    /// <param name="published">Called with the version readers see from then on.</param>
    public Load(Turn turn, ImportLedger ledger, TimeProvider time, LoadAtHand atHand, Action<GraphVersion> published)
    {
        (this.turn, this.ledger, this.time, this.atHand, this.published) = (turn, ledger, time, atHand, published);
        intakes = new Intakes(atHand);
    }

    public ImportId Import => new(atHand.Import);

    public IReadOnlyList<Contradiction> Contradictions => intakes.Persons.Contradictions;

    public ValueTask<IReadOnlyList<RowOutcome>> Add(BuildingBatch batch, CancellationToken ct) => Add(batch, intakes.Buildings.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(RoomBatch batch, CancellationToken ct) => Add(batch, intakes.Rooms.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(PersonBatch batch, CancellationToken ct) => Add(batch, intakes.Persons.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(StayBatch batch, CancellationToken ct) => Add(batch, intakes.Stays.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(OccupantBatch batch, CancellationToken ct) => Add(batch, intakes.Occupants.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(VehicleBatch batch, CancellationToken ct) => Add(batch, intakes.Vehicles.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(SightingBatch batch, CancellationToken ct) => Add(batch, intakes.Sightings.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(AccountBatch batch, CancellationToken ct) => Add(batch, intakes.Accounts.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(TransferBatch batch, CancellationToken ct) => Add(batch, intakes.Transfers.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReporterBatch batch, CancellationToken ct) => Add(batch, intakes.Reporters.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReportBatch batch, CancellationToken ct) => Add(batch, intakes.Reports.Add, ct);

    public ValueTask<IReadOnlyList<RowOutcome>> Add(IncidentBatch batch, CancellationToken ct) => Add(batch, intakes.Incidents.Add, ct);

    public async ValueTask Reject(string file, IReadOnlyList<Rejection> rows, CancellationToken ct)
    {
        Expect();
        var before = rejected.GetValueOrDefault(file);
        rejected[file] = before + rows.Count;
        await LedgerEntries.KeepRejections(turn, Import, file, rows, before, ct);
    }

    public async ValueTask Keep(string file, IReadOnlyList<RejectedRecord> records, CancellationToken ct)
    {
        Expect();
        await LedgerEntries.KeepRecords(turn, Import, file, records, ct);
    }

    public async ValueTask<GraphVersion> Publish(IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        Expect();
        broken = true;
        await atHand.Written();
        await Rehousing.Follow(turn, atHand.Version, intakes.Rooms.Moved, ct);
        if (atHand.RestatedOccupants)
        {
            // Which load said so first is not looked up: any that stated occupants may be meant.
            atHand.Needs.UnionWith((await ledger.StatedOccupants(atHand.Import, ct)).Select(import => import.Value));
        }

        var version = atHand.Changed ? atHand.Version : new GraphVersion(atHand.Version.Number - 1);
        try
        {
            await LedgerEntries.PublishLoad(turn, atHand, version, time.GetUtcNow(), files, Contradictions, ct);
        }
        catch (StoreException e) when (e.MayBeDone())
        {
            if (!await e.Look(() => IsPublished(ct)))
            {
                throw;
            }
        }

        ended = true;
        published(version);
        return version;
    }

    public async ValueTask DisposeAsync()
    {
        if (!disposed)
        {
            disposed = true;
            try
            {
                await (ended ? Task.CompletedTask : Abandon());
            }
            finally
            {
                await turn.DisposeAsync();
            }
        }
    }

    private async Task Abandon()
    {
        ended = true;
        try
        {
            await atHand.Written().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!await IsPublished(CancellationToken.None))
            {
                await Sweep.Unpublished(atHand.Session, turn, atHand.Version, CancellationToken.None);
                await LedgerEntries.FailUnfinished(turn, time.GetUtcNow(), CancellationToken.None);
            }
        }
        catch (StoreException)
        {
            // What is left over shows to no reader, and the next load removes it before it begins.
        }
    }

    /// <summary>True when the load has become visible, though the answer that told so broke off.</summary>
    private async Task<bool> IsPublished(CancellationToken ct) => !(await LedgerEntries.Stand(turn, ct)).IsUnfinished;

    private async ValueTask<IReadOnlyList<RowOutcome>> Add<TBatch>(
        TBatch batch, Func<TBatch, CancellationToken, Task<IReadOnlyList<RowOutcome>>> take, CancellationToken ct)
        where TBatch : Batch
    {
        Expect();
        broken = true;
        var outcomes = await take(batch, ct);
        await atHand.Send(intakes.Taken(batch.File));
        broken = false;
        return outcomes;
    }

    /// <exception cref="InvalidOperationException">The load has ended, or a call on it failed half way.</exception>
    private void Expect()
    {
        if (broken || ended)
        {
            throw new InvalidOperationException($"Import {Import.Value} takes nothing more: it {(ended ? "has ended" : "failed")}. Dispose it.");
        }
    }
}
