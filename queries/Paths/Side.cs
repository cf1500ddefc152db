namespace Investigate.Queries;

/// <summary>
/// One side of a search: distances from its ends, widened in steps of cost, so that each step is one frontier for the store. A thing whose
/// distance falls later is looked at again; nothing is settled wrongly.
/// <para>
/// The guests of a room all cost the same, known before they are read: they are read when the search has come as far as them, not as far as
/// their room. Two sides that meet in a room have then read neither's guests. For every link of a way cheaper than the radii of two sides
/// together, one of them has read it: were the link read by neither, its cost and what lies on both ends of it would reach the sum.
/// </para>
/// </summary>
internal sealed class Side
{
    /// <summary>Links from an end beyond which nothing is read: with it no way has more than eight.</summary>
    public const int MostLinks = 8;

    private const long Step = 1_500_000;

    private readonly Region region;
    private readonly HashSet<int> ends;
    private readonly PriorityQueue<(int Node, Region.Part Part, long Distance), long> queue = new();
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

    /// <summary>Everything nearer than this has been reached; <see cref="long.MaxValue"/> once all has.</summary>
    public long Radius
    {
        get
        {
            while (queue.TryPeek(out var next, out var radius))
            {
                if (next.Distance == distances[next.Node])
                {
                    return radius;
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

    /// <summary>Reads on from everything up to one step beyond the radius.</summary>
    /// <param name="enough">A radius beyond which nothing is needed.</param>
    /// <returns>The things of which a distance fell, some more than once.</returns>
    public async ValueTask<IReadOnlyList<int>> Widen(long enough, CancellationToken ct)
    {
        var until = Math.Max(Radius, Math.Min(Radius + Step, enough));
        var (rest, guests) = (new List<int>(), new List<int>());
        while (Radius <= until && queue.TryDequeue(out var next, out _))
        {
            if (!ends.Contains(next.Node) && region.IsBusy(next.Node))
            {
                NotPassed.Add(next.Node);
            }
            else if (links[next.Node] < MostLinks)
            {
                (next.Part == Region.Part.Guests ? guests : rest).Add(next.Node);
            }
        }

        await region.Load(rest, guests, ct);
        var fell = new List<int>();
        Relax(rest, fell);
        Relax(guests, fell);
        return fell;
    }

    private void Relax(List<int> nodes, List<int> fell)
    {
        foreach (var node in nodes)
        {
            foreach (ref readonly var link in region.LinksOf(node))
            {
                if (Reach(link.Other, distances[node] + link.Cost, links[node] + 1))
                {
                    fell.Add(link.Other);
                }
            }
        }
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
        if (region.HasRest(node))
        {
            queue.Enqueue((node, Region.Part.Rest, distance), distance);
        }

        if (region.HasGuests(node))
        {
            queue.Enqueue((node, Region.Part.Guests, distance), distance + (region.IsBusy(node) ? 0 : region.LeastCost(node, Region.Part.Guests)));
        }

        return true;
    }
}
