using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Takes the rows of one kind in order: what they may refer to is looked up for a batch at once, then each row is decided in memory.</summary>
internal abstract class Intake<TBatch>
    where TBatch : Batch
{
    private readonly HashSet<long> said = [];
    private string? file;

    public async Task<IReadOnlyList<RowOutcome>> Add(TBatch batch, CancellationToken ct)
    {
        Check(batch);
        if (batch.File != file)
        {
            Enter(batch.File);
        }

        await Meet(batch, ct);
        var outcomes = new RowOutcome[batch.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = Take(batch, i);
        }

        return outcomes;
    }

    /// <summary>Another file begins.</summary>
    protected virtual void Enter(string name)
    {
        file = name;
        said.Clear();
    }

    /// <summary>How long each column of a batch is.</summary>
    protected abstract int[] Columns(TBatch batch);

    /// <summary>Looks up whatever the rows of a batch name.</summary>
    protected abstract Task Meet(TBatch batch, CancellationToken ct);

    protected abstract RowOutcome Take(TBatch batch, int i);

    /// <summary>The rule of <see cref="RowOutcome"/>, for a row whose references are known.</summary>
    /// <param name="known">True when it says what is known already.</param>
    /// <returns>The outcome, and whether the row is a new fact.</returns>
    protected (RowOutcome Outcome, bool IsNews) Judge(long id, bool known)
    {
        var first = said.Add(id);
        return (first || known ? RowOutcome.Taken : RowOutcome.Contradicts, first && !known);
    }

    protected static IEnumerable<string> Texts(TextColumn column) => Enumerable.Range(0, column.Count).Select(row => column.Text(row) ?? "");

    protected static IEnumerable<Document> Documents(List<DocumentKind> kinds, TextColumn numbers) =>
        Enumerable.Range(0, numbers.Count).Where(row => !numbers[row].IsEmpty).Select(row => new Document(kinds[row], numbers.Text(row)!));

    private void Check(TBatch batch)
    {
        if (Array.Exists(Columns(batch), count => count != batch.Count))
        {
            throw new ArgumentException(
                $"Expected {batch.Count} rows in each column of the batch of {batch.File}, found {string.Join(", ", Columns(batch))}.", nameof(batch));
        }
    }
}

/// <summary>An intake of facts that have a key and a number.</summary>
internal abstract class FactIntake<TBatch, TKey>(KnownThings<TKey> things, FactWriter writer) : Intake<TBatch>
    where TBatch : Batch
    where TKey : notnull
{
    private IReadOnlyDictionary<long, Wording> wordings = new Dictionary<long, Wording>();

    protected KnownThings<TKey> Things => things;

    protected FactWriter Writer => writer;

    protected async Task MeetWordings(IEnumerable<TKey> keys, CancellationToken ct) => wordings = await things.MeetWordings(keys, ct);

    /// <summary>What holds of a thing before the row at hand; null where nothing does.</summary>
    protected object?[]? Before(Known known) => !known.Holds ? null : writer.Said(known.Id) ?? wordings[known.Id].Content;

    /// <summary>Where the row stands that says what holds before the row at hand; null where nothing does.</summary>
    protected Wording? WordingBefore(Known known) => known.Holds ? wordings.GetValueOrDefault(known.Id) : null;

    /// <summary>Decides a row of a thing.</summary>
    protected RowOutcome Decide(Known known, object?[] key, object?[] content, int row)
    {
        var (outcome, isNews) = Judge(known.Id, Before(known) is { } before && Same(before, content));
        if (isNews)
        {
            Noting(known, content, row);
            writer.Put(known, key, content, row);
        }

        return outcome;
    }

    /// <summary>The row is a new fact, about to hold.</summary>
    protected virtual void Noting(Known known, object?[] content, int row)
    {
    }

    protected virtual bool Same(object?[] before, object?[] content) => before.AsSpan().SequenceEqual(content);
}
