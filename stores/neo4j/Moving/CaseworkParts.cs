using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Casework;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>Cases, charts and the log.</summary>
internal sealed class CaseworkParts(Neo4jSession session, Neo4jCasework casework)
{
    private const int ChartsAtOnce = 50;

    private const string Cases = "MATCH (c:Case) WHERE c.id > 0 RETURN c.id ORDER BY c.id";

    private const string Handles = "MATCH (x:Handle) WHERE x.case = $case AND x.person IS NOT NULL RETURN x.person, x.handle ORDER BY x.person";

    private const string Questions = "MATCH (l:Look) WHERE l.case = $case AND l.question IS NOT NULL RETURN l.question ORDER BY l.question";

    public async IAsyncEnumerable<Holding> All([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in (await session.Read(Cases, Parameters.None, ct)).Rows)
        {
            yield return await Case(new CaseId(row.Number(0)), ct);
        }

        var after = 0L;
        Answer charts;
        do
        {
            charts = await session.Read(ChartTexts.All, new Parameters { { "after", after }, { "most", (long)ChartsAtOnce } }, ct);
            foreach (var chart in charts.Rows.Select(ChartTexts.ChartOf))
            {
                after = chart.Id;
                yield return new HeldChart(chart);
            }
        }
        while (charts.Count > 0);

        yield return new HeldChartNumber(
            (await session.Read("MATCH (h:Store {name: 'log'}) RETURN coalesce(h.charts, 0)", Parameters.None, ct))[0].Number(0));
        await foreach (var entries in casework.Log(ct).Chunk(Holding.RowsAtOnce).WithCancellation(ct))
        {
            yield return new HeldEntries(entries);
        }

        if (await casework.AnchoredHead(ct) is { } head)
        {
            yield return new HeldHead(head);
        }
    }

    private async Task<HeldCase> Case(CaseId id, CancellationToken ct)
    {
        var of = new Parameters { { "case", id.Value } };
        return new HeldCase(
            (await casework.Case(id, ct))!, await casework.Subjects(id, ct), await casework.Marks(id, ct), await casework.UnmaskingRequests(id, ct),
            [.. (await session.Read(Handles, of, ct)).Rows.Select(row => new PersonCode(new PersonId(row.Number(0)), row.Text(1)))],
            [.. (await session.Read(Questions, of, ct)).Rows.Select(row => row.Text(0))], await casework.HandedOut(id, ct));
    }
}
