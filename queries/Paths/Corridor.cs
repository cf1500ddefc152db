namespace Investigate.Queries;

/// <summary>
/// The things on ways between two sides that may cost as little as wanted. Every such way has a thing that both sides have reached; from these
/// the rest is found, towards either end.
/// </summary>
internal static class Corridor
{
    /// <param name="most">Cost of the dearest way that is wanted; below the radii of the sides together, or all that was read.</param>
    /// <returns>Each once.</returns>
    public static IReadOnlyCollection<int> Between(Region region, Side near, Side far, long most)
    {
        int[] met = [.. region.Nodes.Where(node => Costs(near.Distance(node), far.Distance(node), most))];
        var (before, after) = (Towards(region, near, far, met, most), Towards(region, far, near, met, most));
        return before.Union(after).ToHashSet();
    }

    /// <summary>What lies on ways from the end of one side to what was met: by its distance there, and the least it takes from it to the other end.</summary>
    private static IEnumerable<int> Towards(Region region, Side end, Side beyond, int[] met, long most)
    {
        var rest = met.ToDictionary(node => node, beyond.Distance);
        var queue = new PriorityQueue<(int Node, long Left), long>(rest.Select(pair => ((pair.Key, pair.Value), pair.Value)));
        while (queue.TryDequeue(out var next, out _))
        {
            if (next.Left > rest[next.Node])
            {
                continue;
            }

            foreach (ref readonly var link in region.LinksOf(next.Node))
            {
                var least = next.Left + link.Cost;
                if (Costs(end.Distance(link.Other), least, most) && least < rest.GetValueOrDefault(link.Other, long.MaxValue))
                {
                    rest[link.Other] = least;
                    queue.Enqueue((link.Other, least), least);
                }
            }
        }

        return rest.Keys;
    }

    /// <summary>True where two distances are known and come to no more than this.</summary>
    private static bool Costs(long distance, long rest, long most) => distance != long.MaxValue && rest != long.MaxValue && distance <= most - rest;
}
