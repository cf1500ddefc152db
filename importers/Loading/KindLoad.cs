using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers.Loading;

/// <summary>How the rows of one kind of file become a batch, and what is said of those that the load does not take.</summary>
internal abstract class KindLoad<TBatch>
    where TBatch : Batch, new()
{
    public abstract FileKind Kind { get; }

    /// <summary>The last column of the key: where a row that contradicts an earlier one is rejected.</summary>
    protected abstract Column Key { get; }

    /// <summary>The column that refers to another file's key; null where none does.</summary>
    protected virtual Column? Reference => null;

    /// <summary>Reads one row; adds it to the batch unless the row was rejected, the row's number left to the caller.</summary>
    public abstract void Read(ref RowReader row, TBatch batch);

    public abstract ValueTask<IReadOnlyList<RowOutcome>> Add(ILoad load, TBatch batch, CancellationToken ct);

    /// <summary>What is said of a row that the load did not take.</summary>
    public Rejection Refused(TBatch batch, int index, RowOutcome outcome) => outcome switch
    {
        RowOutcome.Contradicts => new(batch.Rows[index], Key.Name, Found(batch, index, Key), RejectionCodes.DuplicateKey, null),
        RowOutcome.UnknownReference when Reference is { } reference =>
            new(batch.Rows[index], reference.Name, Found(batch, index, reference), RejectionCodes.UnknownReference, reference.Name),
        RowOutcome.UnknownTopic => UnknownTopic(batch, index),
        _ => throw new InvalidOperationException($"Expected an outcome that a row of {Kind.Name} can have, found {outcome}."),
    };

    /// <summary>What is said of a row that is about something unknown.</summary>
    protected virtual Rejection UnknownTopic(TBatch batch, int index) =>
        throw new InvalidOperationException($"Expected an outcome that a row of {Kind.Name} can have, found {RowOutcome.UnknownTopic}.");

    /// <summary>The texts of a key or reference column that is not personal.</summary>
    protected abstract TextColumn Texts(TBatch batch, Column column);

    /// <summary>What a report shows of a value; null where it is personal.</summary>
    protected virtual string? Found(TBatch batch, int index, Column column) => column.Personal ? null : Shown.Shortened(Texts(batch, column)[index]);
}
