using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal interface IIntake
{
    /// <summary>Hands on the page that is not full.</summary>
    void Close();
}

/// <summary>Takes the rows of one kind: decides each, fills pages with what they newly say, hands full pages on.</summary>
internal abstract class Intake<TBatch, TPage> : IIntake
    where TBatch : Batch
    where TPage : FactPage
{
    private readonly Said said = new();
    private readonly PageFiller<TPage> pages;
    private string? file;

    protected Intake(ChunkQueue queue) => pages = new PageFiller<TPage>(queue, Begin, Open);

    public RowOutcome[] Add(TBatch batch, CancellationToken ct)
    {
        Check(batch);
        if (batch.File != file)
        {
            Enter(batch.File);
        }

        var outcomes = new RowOutcome[batch.Count];
        for (var from = 0; from < outcomes.Length; from += Lookahead.Rows)
        {
            ct.ThrowIfCancellationRequested();
            var count = Math.Min(Lookahead.Rows, outcomes.Length - from);
            LookAhead(batch, from, count);
            for (var i = 0; i < count; i++)
            {
                outcomes[from + i] = Take(batch, from + i, i);
            }
        }

        return outcomes;
    }

    public virtual void Close() => pages.Close();

    /// <summary>Another file begins.</summary>
    protected virtual void Enter(string name)
    {
        file = name;
        said.Clear();
    }

    /// <summary>How long each column of a batch is.</summary>
    protected abstract int[] Columns(TBatch batch);

    /// <summary>Prepares the lookups of the next rows.</summary>
    protected abstract void LookAhead(TBatch batch, int from, int count);

    /// <param name="i">Index into the batch.</param>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    protected abstract RowOutcome Take(TBatch batch, int i, int ahead);

    /// <summary>An empty page of a file.</summary>
    protected abstract TPage Begin(string name);

    /// <summary>Takes up a page in the draft and gives its number.</summary>
    protected abstract int Open(TPage opened);

    /// <summary>The rule of <see cref="RowOutcome"/>, for a row whose references are known.</summary>
    /// <param name="id">What the row speaks of.</param>
    /// <param name="known">True when it says what is known already.</param>
    /// <returns>The outcome, and whether the row is a new fact.</returns>
    protected (RowOutcome Outcome, bool IsNews) Judge(int id, bool known)
    {
        var first = said.Add(id);
        return (first || known ? RowOutcome.Taken : RowOutcome.Contradicts, first && !known);
    }

    /// <inheritdoc cref="PageFiller{TPage}.PageFor"/>
    protected (TPage Page, int Number) PageFor(string name) => pages.PageFor(name);

    private void Check(TBatch batch)
    {
        if (Array.Exists(Columns(batch), count => count != batch.Count))
        {
            throw new ArgumentException(
                $"Expected {batch.Count} rows in each column of the batch of {batch.File}, found {string.Join(", ", Columns(batch))}.",
                nameof(batch));
        }
    }
}
