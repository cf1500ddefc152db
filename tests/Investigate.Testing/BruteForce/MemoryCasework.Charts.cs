using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Testing.BruteForce;

// What cases have handed out, and the charts saved in them.
public sealed partial class MemoryCasework
{
    private readonly HashSet<(CaseId Case, NodeId Node)> handedOut = [];
    private readonly List<SavedChart> charts = [];
    private long chartsMade;

    public ValueTask HandOut(CaseId id, IReadOnlyList<NodeId> nodes, CancellationToken ct)
    {
        lock (gate)
        {
            handedOut.UnionWith(nodes.Select(node => (id, node)));
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<IReadOnlyList<NodeId>> HandedOut(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. handedOut.Where(h => h.Case == id).Select(h => h.Node).Order()]);
        }
    }

    public ValueTask<SavedChart?> SaveChart(NewChart chart, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            if (charts.FindLast(c => c.Case == chart.Case && c.Name == chart.Name)?.Id != chart.BasedOn)
            {
                return new((SavedChart?)null);
            }

            var saved = new SavedChart(++chartsMade, chart.Case, chart.Name, chart.Document, chart.SavedBy, chart.SavedAt);
            charts.Add(saved);
            Append(entry);
            return new(saved);
        }
    }

    public ValueTask<Page<SavedChart>> Charts(CaseId id, PageRequest page, CancellationToken ct)
    {
        lock (gate)
        {
            var newest = charts.Where(c => c.Case == id).GroupBy(c => c.Name).Select(c => c.Last()).OrderByDescending(c => c.Id).ToList();
            var wanted = newest.Where(c => page.After is not { } after || c.Id < after).ToList();
            return new(new Page<SavedChart>([.. wanted.Take(page.First)], wanted.Count > page.First, newest.Count));
        }
    }

    public ValueTask<SavedChart?> Chart(long id, CancellationToken ct)
    {
        lock (gate)
        {
            return new(charts.Find(c => c.Id == id));
        }
    }
}
