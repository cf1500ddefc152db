using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// One load: rows are decided against its draft, what they newly say goes into chunks that no reader sees until it is published. Whoever
/// disposes it lets the next load begin.
/// </summary>
internal sealed class Load : ILoad
{
    private readonly LoadTurn turn;
    private readonly LoadWriter writer;
    private readonly TimeProvider time;
    private readonly Draft draft;
    private readonly ChunkQueue queue;
    private readonly BuildingIntake buildings;
    private readonly RoomIntake rooms;
    private readonly PersonIntake persons;
    private readonly StayIntake stays;
    private readonly OccupantIntake occupants;
    private readonly VehicleIntake vehicles;
    private readonly SightingIntake sightings;
    private readonly AccountIntake accounts;
    private readonly TransferIntake transfers;
    private readonly ReporterIntake reporters;
    private readonly ReportIntake reports;
    private readonly IncidentIntake incidents;
    private readonly IIntake[] all;
    private bool broken;
    private bool ended;
    private bool disposed;

    public Load(LoadTurn turn, ImportId import, LoadWriter writer, Draft draft, KeyIndexes indexes, TimeProvider time)
    {
        (this.turn, Import, this.writer, this.draft, this.time) = (turn, import, writer, draft, time);
        queue = new ChunkQueue(writer);
        buildings = new BuildingIntake(import, draft, indexes.Buildings, queue);
        rooms = new RoomIntake(import, draft, indexes.Rooms, buildings, queue);
        persons = new PersonIntake(import, draft, queue);
        stays = new StayIntake(import, draft, indexes.Stays, rooms, queue);
        occupants = new OccupantIntake(import, draft, stays, persons, queue);
        vehicles = new VehicleIntake(import, draft.Families, indexes.Vehicles, persons, queue);
        sightings = new SightingIntake(import, draft.Families, indexes.Sightings, vehicles, buildings, persons, queue);
        accounts = new AccountIntake(import, draft.Families, indexes.Accounts, persons, queue);
        transfers = new TransferIntake(import, draft.Families, indexes.Transfers, accounts, queue);
        reporters = new ReporterIntake(import, draft.Families, indexes.Reporters, queue);
        reports = new ReportIntake(import, draft, indexes.Reports, reporters, indexes.Rooms, indexes.Buildings, persons, queue);
        incidents = new IncidentIntake(import, draft.Families, indexes.Incidents, rooms, queue);
        all = [buildings, rooms, persons, stays, occupants, vehicles, sightings, accounts, transfers, reporters, reports, incidents];
    }

    public ImportId Import { get; }

    public ValueTask<IReadOnlyList<RowOutcome>> Add(BuildingBatch batch, CancellationToken ct) => Add(() => buildings.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(RoomBatch batch, CancellationToken ct) => Add(() => rooms.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(PersonBatch batch, CancellationToken ct) => Add(() => persons.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(StayBatch batch, CancellationToken ct) => Add(() => stays.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(OccupantBatch batch, CancellationToken ct) => Add(() => occupants.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(VehicleBatch batch, CancellationToken ct) => Add(() => vehicles.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(SightingBatch batch, CancellationToken ct) => Add(() => sightings.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(AccountBatch batch, CancellationToken ct) => Add(() => accounts.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(TransferBatch batch, CancellationToken ct) => Add(() => transfers.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReporterBatch batch, CancellationToken ct) => Add(() => reporters.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReportBatch batch, CancellationToken ct) => Add(() => reports.Add(batch, ct));

    public ValueTask<IReadOnlyList<RowOutcome>> Add(IncidentBatch batch, CancellationToken ct) => Add(() => incidents.Add(batch, ct));

    public async ValueTask Reject(string file, IReadOnlyList<Rejection> rows, CancellationToken ct)
    {
        Expect();
        await writer.Write(
            db =>
            {
                Ledger.Reject(db, Import, file, rows);
                return true;
            },
            ct);
    }

    public IReadOnlyList<Contradiction> Contradictions => persons.Contradictions;

    public async ValueTask Keep(string file, IReadOnlyList<RejectedRecord> records, CancellationToken ct)
    {
        Expect();
        await writer.Write(
            db =>
            {
                Ledger.Keep(db, Import, file, records);
                return true;
            },
            ct);
    }

    public async ValueTask<GraphVersion> Publish(IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        Expect();
        broken = true;
        Close();
        var written = queue.Flush();
        var basis = draft.Basis;
        var needs = draft.Touched().Where(touched => touched != Import).ToHashSet();
        var next = draft.Changed ? draft.Freeze(new GraphVersion(basis.Version.Number + 1)) : basis;
        await written;
        writer.BeDurable();
        await writer.Write(
            db =>
            {
                Ledger.Publish(db, Import, time.GetUtcNow(), next.Version, files);
                Ledger.Need(db, Import, needs, draft.RestatedOccupants);
                Ledger.Contradict(db, Import, Contradictions);
                return true;
            },
            ct);
        ended = true;
        turn.Published(next);
        return next.Version;
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
                writer.Dispose();
                turn.Dispose();
            }
        }
    }

    private async Task Abandon()
    {
        ended = true;
        turn.Abandoned();
        try
        {
            await queue.Settle();
            await writer.Abandon(Import, time.GetUtcNow());
        }
        catch (StoreException)
        {
            // What is left over shows to no reader, and the next load removes it before it begins.
        }
    }

    private async ValueTask<IReadOnlyList<RowOutcome>> Add(Func<IReadOnlyList<RowOutcome>> take)
    {
        Expect();
        broken = true;
        var outcomes = take();
        await queue.Send();
        broken = false;
        return outcomes;
    }

    /// <summary>Hands on the pages that are not full.</summary>
    private void Close() => Array.ForEach(all, intake => intake.Close());

    /// <exception cref="InvalidOperationException">The load has ended, or a call on it failed half way.</exception>
    private void Expect()
    {
        if (broken || ended)
        {
            throw new InvalidOperationException($"Import {Import.Value} takes nothing more: it {(ended ? "has ended" : "failed")}. Dispose it.");
        }
    }
}
