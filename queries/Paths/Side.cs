namespace Investigate.Queries;

/// <summary>
/// One side of a search: distances from its ends, widened in steps of cost, so that each step is one frontier for the store. A thing whose
/// distance falls later is looked at again; nothing is settled wrongly.
/// </summary>
internal sealed class Side
{
    /// <summary>Links from an end beyond which nothing is read: with it no way has more than eight.</summary>
    public const int MostLinks = 8;

    private const long Step = 1_500_000;

    private readonly Region region;
    private readonly HashSet<int> ends;
    private readonly PriorityQueue<int, (long Cost, int Node)> queue = new();
    private readonly List<long> distances = [];
    private readonly List<int> links = [];

    public Side(Region region, IEnumerable<int> ends)
    {
        (this.region, this.ends) = (region, [.. ends]);
        foreach (var end in this.ends)
        {
            Reach(end, 0, 0);
        }
    }

    /// <summary>Everything nearer than this has been looked at; <see cref="long.MaxValue"/> once all has.</summary>
    public long Radius
    {
        get
        {
            while (queue.TryPeek(out var node, out var at))
            {
                if (at.Cost == distances[node])
                {
                    return at.Cost;
                }

                queue.Dequeue();
            }

            return long.MaxValue;
        }
    }

    public int Waiting => queue.Count;

    /// <summary>The busy things that were reached and not passed through.</summary>
    public HashSet<int> NotPassed { get; } = [];

    /// <summary>Distance found so far; <see cref="long.MaxValue"/> where there is none.</summary>
    public long Distance(int node) => node < distances.Count ? distances[node] : long.MaxValue;

    /// <summary>Looks at everything up to one step beyond the radius.</summary>
    /// <returns>The things of which a distance fell.</returns>
    public async ValueTask<IReadOnlyCollection<int>> Widen(CancellationToken ct)
    {
        var (until, batch) = (Radius + Step, new List<int>());
        while (Radius <= until && queue.TryDequeue(out var node, out _))
        {
            if (ends.Contains(node) || !region.IsBusy(node))
            {
                if (links[node] < MostLinks)
                {
                    batch.Add(node);
                }
            }
            else
            {
                NotPassed.Add(node);
            }
        }

        await region.Load(batch, ct);
        var fell = new HashSet<int>();
        foreach (var node in batch)
        {
            foreach (var (other, cost) in region.LinksOf(node))
            {
                if (Reach(other, distances[node] + cost, links[node] + 1))
                {
                    fell.Add(other);
                }
            }
        }

        return fell;
    }

    private bool Reach(int node, long distance, int length)
    {
        while (distances.Count <= node)
        {
            distances.Add(long.MaxValue);
            links.Add(int.MaxValue);
        }

        links[node] = Math.Min(links[node], length);
        if (distance >= distances[node])
        {
            return false;
        }

        distances[node] = distance;
        queue.Enqueue(node, (distance, node));
        return true;
    }
}
