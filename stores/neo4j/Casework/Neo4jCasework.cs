using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

/// <summary>The casework port over one database.</summary>
internal sealed partial class Neo4jCasework(Neo4jSession session) : ICasework
{
    /// <summary>Entries of the log read at once.</summary>
    private const int EntriesAtOnce = 1000;

    private const string Kept = "MATCH (d:Deployment {name: $name}) RETURN d.value";

    private readonly CaseworkWriter writer = new(session);

    public async ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct) =>
        await Value("key", ct) ?? await writer.Write<ReadOnlyMemory<byte>>(
            async change => Convert.FromBase64String((await change.Run(
                "MERGE (d:Deployment {name: 'key'}) ON CREATE SET d.value = $value RETURN d.value",
                new Parameters { { "value", Convert.ToBase64String(proposed.Span) } }))[0].Text(0)),
            ct);

    public async ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct) => await Logged(
        entry, "MERGE (d:Deployment {name: 'calibration'}) SET d.value = $value", () => new Parameters { { "value", Convert.ToBase64String(report.Span) } }, ct);

    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct) => Value("calibration", ct);

    /// <summary>Nothing to do from here: what was deleted leaves the server's files when its operator copies the database (docs/stores.md).</summary>
    public ValueTask Compact(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.CompletedTask;
    }

    public ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct) => writer.Append(entries, ct);

    public async IAsyncEnumerable<LogRecord> Log([EnumeratorCancellation] CancellationToken ct)
    {
        var newest = (await session.Read(LogTexts.Newest, Parameters.None, ct)).First?.Number(0) ?? 0;
        var after = long.MinValue;
        Answer entries;
        do
        {
            entries = await session.Read(LogTexts.Entries, new Parameters { { "after", after }, { "upTo", newest }, { "most", (long)EntriesAtOnce } }, ct);
            foreach (var row in entries.Rows)
            {
                ct.ThrowIfCancellationRequested();
                var entry = LogTexts.EntryOf(row);
                after = entry.Sequence;
                yield return entry;
            }
        }
        while (entries.Count > 0);
    }

    public async ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct) => PageOf(
        await session.Read(
            LogTexts.Page(filter),
            new Parameters
            {
                { "case", filter.Case?.Value }, { "actor", filter.Actor }, { "from", filter.During.StartTicks }, { "to", filter.During.EndTicks },
                { "before", page.After ?? long.MaxValue }, { "most", page.First + 1L },
            },
            ct),
        page, LogTexts.EntryOf, total: 8);

    public async ValueTask<LogHead?> AnchoredHead(CancellationToken ct) =>
        (await session.Read(LogTexts.Head, Parameters.None, ct)).First is { } row && row.TextOrNull(1) is { } hash
            ? new LogHead(row.Number(0), Convert.FromHexString(hash)) : null;

    public async ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct) =>
    [
        .. (await session.Read(LogTexts.Purposes, new Parameters { { "case", id.Value }, { "user", user }, { "most", (long)first } }, ct))
            .Rows.Select(row => row.Text(0)),
    ];

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async ValueTask<ReadOnlyMemory<byte>?> Value(string name, CancellationToken ct) =>
        (await session.Read(Kept, new Parameters { { "name", name } }, ct)).First is { } row ? (ReadOnlyMemory<byte>?)Convert.FromBase64String(row.Text(0)) : null;

    /// <summary>A change that always succeeds, and its entry.</summary>
    private async ValueTask Logged(Seal entry, string text, Func<Parameters> parameters, CancellationToken ct) => await writer.Write(
        async change =>
        {
            change.Append(entry);
            await change.Run(text, parameters());
            return true;
        },
        ct);

    /// <param name="total">The column of the total.</param>
    private static Page<T> PageOf<T>(Answer answer, PageRequest page, Func<Row, T> item, int total)
    {
        var items = answer.Rows.Where(row => !row.IsNull(0)).Select(item).ToList();
        return new Page<T>([.. items.Take(page.First)], items.Count > page.First, (int)(answer.First?.Number(total) ?? 0));
    }
}
