using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Casework;

// What cases have handed out, and the charts saved in them.
internal sealed partial class Neo4jCasework
{
    public async ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct)
    {
        if (nodes.Count == 0 || (await session.Read(ChartTexts.HeldBack, Nodes(id, nodes), ct))[0].Number(0) == 0)
        {
            return;
        }

        await writer.Write(
            async change =>
            {
                await change.Run(ChartTexts.HandOut, Nodes(id, nodes));
                return true;
            },
            ct);
    }

    public async ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct) =>
    [
        .. (await session.Read(ChartTexts.HandedOut, new Parameters { { "case", id.Value } }, ct)).Rows
            .Select(row => new NodeId((NodeKind)row.Number(0), row.Number(1))),
    ];

    public ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct) => writer.Write<SavedChart?>(
        async change =>
        {
            var saved = await change.Run(ChartTexts.Save, new Parameters
            {
                { "case", chart.Case.Value }, { "name", chart.Name }, { "document", chart.Document }, { "basis", chart.BasedOn ?? 0 }, { "by", chart.SavedBy },
                { "at", chart.SavedAt.UtcTicks },
            });
            if (saved.First is not { } row)
            {
                return null;
            }

            change.Append(entry);
            return ChartTexts.ChartOf(row);
        },
        ct);

    public async ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct) => PageOf(
        await session.Read(
            ChartTexts.Newest, new Parameters { { "case", id.Value }, { "before", page.After ?? long.MaxValue }, { "most", page.First + 1L } }, ct),
        page, ChartTexts.ChartOf, total: 6);

    public async ValueTask<SavedChart?> Chart(long id, CancellationToken ct) =>
        (await session.Read(ChartTexts.Find, new Parameters { { "id", id } }, ct)).First is { } row ? ChartTexts.ChartOf(row) : null;

    private static Parameters Nodes(CaseId id, IReadOnlyList<NodeId> nodes) => new()
    {
        { "case", id.Value }, { "kinds", nodes.Select(node => (long)node.Kind) }, { "numbers", nodes.Select(node => node.Number) },
    };
}
