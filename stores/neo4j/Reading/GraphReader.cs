using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// Answers of one version. Reads of Neo4j see whatever is committed when they run, so the version every text filters by is what makes a snapshot.
/// </summary>
internal sealed partial class GraphReader(Neo4jSession session, GraphVersion version, BuildingLists buildingLists) : IGraphReader
{
    /// <summary>Entries of a frontier that go in one request: the server plans anew for each greater power of ten.</summary>
    private const int EntriesAtOnce = 1000;

    public GraphVersion Version => version;

    public async ValueTask<GraphCounts> Counts(CancellationToken ct)
    {
        var row = (await session.Read(ReadTexts.Counts, new Parameters { { "v", version.Number } }, ct)).First;
        int Of(FactKind kind) => (int)(row?.Number(FactKinds.Numbered.ToList().IndexOf(kind)) ?? 0);
        return new GraphCounts(Of(FactKinds.Building), Of(FactKinds.Room), Of(FactKinds.Stay), Of(FactKinds.Person))
        {
            Vehicles = Of(FactKinds.Vehicle),
            Sightings = Of(FactKinds.Sighting),
            Accounts = Of(FactKinds.Account),
            Transfers = Of(FactKinds.Transfer),
            Reporters = Of(FactKinds.Reporter),
            Reports = Of(FactKinds.Report),
            Incidents = Of(FactKinds.Incident),
        };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Asks a frontier, so many entries at once, and puts the rows in order.</summary>
    /// <param name="some">Text and parameters for a part of the frontier; its rows count origins from the part's beginning.</param>
    private async ValueTask<Rows<TRow>> Ask<TKey, TRow>(
        IReadOnlyList<TKey> frontier, Func<ArraySegment<TKey>, (string Text, Parameters Parameters)> some, Func<int, Row, TRow?> rowOf, Comparison<TRow> order,
        ReadLimits limits, CancellationToken ct)
        where TRow : struct, IRow
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.RowsPerOrigin, 1, nameof(limits));
        ct.ThrowIfCancellationRequested();
        var rows = new List<TRow>();
        var all = frontier as TKey[] ?? [.. frontier];
        for (var from = 0; from < all.Length; from += EntriesAtOnce)
        {
            var (text, parameters) = some(new ArraySegment<TKey>(all, from, Math.Min(EntriesAtOnce, all.Length - from)));
            parameters.Add("v", version.Number);
            var answer = await session.Read(text, parameters, ct);
            for (var i = 0; i < answer.Count; i++)
            {
                var row = answer[i];
                if (rowOf(from + (int)row.Number(0), row) is { } found)
                {
                    rows.Add(found);
                }
            }
        }

        return Ordered(rows, order, limits);
    }

    private static Rows<TRow> Ordered<TRow>(List<TRow> rows, Comparison<TRow> order, ReadLimits limits)
        where TRow : struct, IRow
    {
        rows.Sort((a, b) => a.Origin == b.Origin ? order(a, b) : a.Origin.CompareTo(b.Origin));
        return Limited(rows, limits.RowsPerOrigin);
    }

    /// <summary>One row more than wanted tells that there are more.</summary>
    private static long Most(ReadLimits limits) => limits.RowsPerOrigin + 1L;

    private static Rows<TRow> Limited<TRow>(List<TRow> rows, int limit)
        where TRow : struct, IRow
    {
        var cut = new List<int>();
        var (kept, origin, ofOrigin) = (0, -1, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            ofOrigin = rows[i].Origin == origin ? ofOrigin + 1 : 1;
            origin = rows[i].Origin;
            if (ofOrigin <= limit)
            {
                rows[kept++] = rows[i];
            }
            else if (ofOrigin == limit + 1)
            {
                cut.Add(origin);
            }
        }

        rows.RemoveRange(kept, rows.Count - kept);
        return new Rows<TRow>(rows.ToArray(), cut);
    }
}
