namespace Investigate.GraphModel;

/// <summary>What became of one row of a batch. A row with both faults is told of the unknown reference.</summary>
public enum RowOutcome
{
    /// <summary>Taken: new, or a correction that supersedes what the key said before, or exactly what was known already.</summary>
    Taken,

    /// <summary>Not taken: an earlier row of the same file has the same key and says something else.</summary>
    Contradicts,

    /// <summary>Not taken: the building, room, stay or reporter that it names is not known.</summary>
    UnknownReference,

    /// <summary>Not taken: the room or building that the report is about is not known.</summary>
    UnknownTopic,
}

/// <summary>
/// One load, all of it or nothing: readers see it when <see cref="Publish"/> returns. Disposing without publishing leaves the store as
/// it was. A process killed in between leaves nothing that a reader sees.
/// <para>Batches are given in the order buildings, rooms, persons, stays, occupants, vehicles, sightings, accounts, transfers, reporters,
/// reports, incidents, each kind as often as needed; a row may refer to what an earlier batch of this load, or an earlier load, brought.
/// Rows of one file of one kind are given together.</para>
/// <para>The key of each kind: building, room, (document kind, document number), stay, (stay, document), plate, (plate, instant), account,
/// transfer, reporter, report, incident. Keys are compared byte for byte, documents as <see cref="Document.Normalised"/> leaves them. A
/// person, plate or account that only another kind of row names is made with nothing else known; a reporter's document makes nobody.</para>
/// </summary>
public interface ILoad : IAsyncDisposable
{
    ImportId Import { get; }

    /// <returns>One outcome per row, in order.</returns>
    ValueTask<IReadOnlyList<RowOutcome>> Add(BuildingBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(RoomBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(PersonBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(StayBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(OccupantBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(VehicleBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(SightingBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(AccountBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(TransferBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(ReporterBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(ReportBatch batch, CancellationToken ct);

    /// <inheritdoc cref="Add(BuildingBatch, CancellationToken)"/>
    ValueTask<IReadOnlyList<RowOutcome>> Add(IncidentBatch batch, CancellationToken ct);

    /// <summary>Keeps rejected rows of a file with the load, to be read when it has ended, well or not.</summary>
    ValueTask Reject(string file, IReadOnlyList<Rejection> rows, CancellationToken ct);

    /// <summary>
    /// Keeps what rejected rows of a file had in the columns that are read, so that they can be handed out to be corrected: a line of CSV in the
    /// order of the kind's columns. Rows ascending.
    /// </summary>
    ValueTask Keep(string file, IReadOnlyList<RejectedRecord> records, CancellationToken ct);

    /// <summary>
    /// Rows taken so far that gave a person another name or another birth date than his document had before, in the order they were given.
    /// </summary>
    IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>
    /// Makes the load visible as one new version and records it as DONE. A load that changed no fact leaves the version as it was.
    /// </summary>
    /// <returns>The version that readers opened from now on see.</returns>
    ValueTask<GraphVersion> Publish(IReadOnlyList<ImportFile> files, CancellationToken ct);
}
