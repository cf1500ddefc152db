using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Erasing;

/// <summary>One wording, as far as it is asked for.</summary>
/// <param name="Holds">Of the version that is surveyed.</param>
internal readonly record struct WordingRow(long Id, bool Holds, long Import, long?[] Numbers, string?[] Texts);

/// <summary>Reads every wording of a kind up to a version, by ranges of ids, so that no answer is long.</summary>
internal sealed class WordingPass
{
    private const long IdsAtOnce = 20_000;

    private readonly Neo4jSession session;
    private readonly GraphVersion version;
    private readonly IReadOnlyDictionary<long, long> last;
    private readonly IReadOnlyDictionary<long, long> ends;

    private WordingPass(Neo4jSession session, GraphVersion version, IReadOnlyDictionary<long, long> last, IReadOnlyDictionary<long, long> ends) =>
        (this.session, this.version, this.last, this.ends) = (session, version, last, ends);

    public static async Task<WordingPass> Begin(Neo4jSession session, GraphVersion version, CancellationToken ct)
    {
        var numbers = (await session.Read(
            $"MATCH (g:Store {{name: 'graph'}}) RETURN {string.Join(", ", FactKinds.Numbered.Select(kind => $"coalesce(g.last{kind.Label}, 0)"))}", Parameters.None, ct))[0];
        var ended = await session.Read("MATCH (i:Import) WHERE i.id > 0 AND i.finishedAt IS NOT NULL RETURN i.id, i.finishedAt", Parameters.None, ct);
        return new WordingPass(
            session, version, FactKinds.Numbered.Select((_, at) => at).ToDictionary(at => (long)at, numbers.Number),
            ended.Rows.ToDictionary(row => row.Number(0), row => row.Number(1)));
    }

    /// <summary>When a load ended; null while it has not.</summary>
    public long? EndOf(long import) => ends.TryGetValue(import, out var end) ? end : null;

    public async IAsyncEnumerable<WordingRow> Of(FactKind kind, string[] numbers, string[] texts, [EnumeratorCancellation] CancellationToken ct)
    {
        var text = $"MATCH (x:{kind.Label}) WHERE x.id > $after AND x.id <= $upTo AND x.addedIn <= $v "
            + $"RETURN x.id, x.withdrawnIn IS NULL OR x.withdrawnIn > $v AS holds, x.import{string.Concat(numbers.Concat(texts).Select(name => $", x.{name}"))}";
        await foreach (var row in Ranges(kind, text, ct))
        {
            yield return new WordingRow(
                row.Number(0), row.Flag(1), row.Number(2), [.. Enumerable.Range(3, numbers.Length).Select(row.NumberOrNull)],
                [.. Enumerable.Range(3 + numbers.Length, texts.Length).Select(row.TextOrNull)]);
        }
    }

    /// <summary>Stay, person and load of every statement on an occupant.</summary>
    public async IAsyncEnumerable<(long Stay, long Person, long Import)> Occupants([EnumeratorCancellation] CancellationToken ct)
    {
        const string Text = "MATCH (x:Stay) WHERE x.id > $after AND x.id <= $upTo AND x.addedIn <= $v MATCH (x)<-[o:OCCUPIED]-(p) RETURN DISTINCT x.id, p.id, o.import";
        await foreach (var row in Ranges(FactKinds.Stay, Text, ct))
        {
            yield return (row.Number(0), row.Number(1), row.Number(2));
        }
    }

    private async IAsyncEnumerable<Row> Ranges(FactKind kind, string text, [EnumeratorCancellation] CancellationToken ct)
    {
        var most = last[FactKinds.Numbered.ToList().IndexOf(kind)];
        for (long after = 0; after < most; after += IdsAtOnce)
        {
            var answer = await session.Read(text, new Parameters { { "after", after }, { "upTo", after + IdsAtOnce }, { "v", version.Number } }, ct);
            foreach (var row in answer.Rows)
            {
                yield return row;
            }
        }
    }
}
