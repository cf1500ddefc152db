using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>Collects what a batch newly says of one kind, and writes it.</summary>
internal sealed class FactWriter(FactKind kind, LoadAtHand load)
{
    private readonly FactTexts texts = FactTexts.Of(kind);
    private List<(long Id, object?[] Values, int Row)> waiting = [];
    private List<long> superseded = [];
    private List<long> relabelled = [];
    private Dictionary<long, object?[]> content = [];

    /// <summary>Lets a row hold of a thing from now on.</summary>
    /// <param name="key">In the order of the kind's key, as <paramref name="said"/> is in that of its content.</param>
    public void Put(Known known, object?[] key, object?[] said, int row)
    {
        load.Changed = true;
        if (!known.Holds)
        {
            load.Numbers.Count(kind, 1);
        }
        else if (!known.IsInDraft)
        {
            superseded.Add(known.Id);
        }

        if (ReferenceEquals(kind, FactKinds.Stay) && (known.Holds || StayTexts.IsLong(said)))
        {
            relabelled.Add(known.Id);
        }

        (known.Import, known.IsInDraft) = (load.Import, true);
        waiting.Add((known.Id, [.. key, .. said], row));
        content[known.Id] = said;
    }

    /// <summary>What this batch has said of a thing; null where nothing.</summary>
    public object?[]? Said(long id) => content.GetValueOrDefault(id);

    /// <summary>Takes what was collected of a file; the returned call writes it.</summary>
    public Func<Task> Take(string file)
    {
        var (facts, earlier, labels) = (waiting, superseded, relabelled);
        (waiting, superseded, relabelled, content) = ([], [], [], []);
        return async () =>
        {
            foreach (var some in earlier.Chunk(LoadAtHand.RowsAtOnce))
            {
                await load.Write(ReferenceEquals(kind, FactKinds.Stay) ? StayTexts.Revise : texts.Supersede, new Parameters { { "id", some } });
            }

            foreach (var some in facts.Chunk(LoadAtHand.RowsAtOnce))
            {
                await Write(some, file);
            }

            foreach (var some in labels.Chunk(LoadAtHand.RowsAtOnce))
            {
                await load.Write(StayTexts.MarkLong, new Parameters { { "id", some }, { "longest", StayTexts.Longest } });
            }
        };
    }

    private async Task Write((long Id, object?[] Values, int Row)[] facts, string file)
    {
        if (ReferenceEquals(kind, FactKinds.Person))
        {
            await load.Write(StayTexts.PutPersons, new Parameters { { "id", facts.Select(fact => fact.Id) } });
        }

        await load.Write(texts.Put, new Parameters
        {
            { "import", load.Import }, { "file", file }, { "rows", facts.Select(fact => (object?[])[fact.Id, (long)fact.Row, .. fact.Values]) },
        });
    }
}
