using System.Collections.Concurrent;
using Investigate.GraphModel;

namespace Investigate.Queries.Graph;

/// <summary>
/// Numbers things in the order in which they are met, from 0. Looked up in one array a kind, as long as the highest number met of it: four bytes
/// for each thing of the graph, 2.5 MB for the persons of a million registrations. Questions hand the arrays on, each cleaning only what it met;
/// as many are kept as there are processors.
/// </summary>
internal sealed class NodeNumbers : IDisposable
{
    private static readonly ConcurrentQueue<int[]>[] Idle = [.. Enum.GetValues<NodeKind>().Select(_ => new ConcurrentQueue<int[]>())];

    // By kind and number: one more than the place; 0 for what was not met.
    private readonly int[][] places = [.. Idle.Select(arrays => arrays.TryDequeue(out var array) ? array : [])];
    private readonly List<NodeId> nodes = [];

    public int Count => nodes.Count;

    public NodeId this[int number] => nodes[number];

    /// <summary>The number of a thing, which may be a new one: then it is the one before <see cref="Count"/>.</summary>
    public int Of(NodeId node)
    {
        ref var place = ref LongEnough(node.Kind, node.Number)[node.Number];
        if (place == 0)
        {
            nodes.Add(node);
            place = nodes.Count;
        }

        return place - 1;
    }

    /// <summary>The numbers of all these things, one for each, entry after entry; new ones count on from what <see cref="Count"/> was.</summary>
    public int[] Of(NodeKind kind, Neighbours found)
    {
        var (total, highest) = (0, 0);
        for (var origin = 0; origin < found.Origins; origin++)
        {
            var of = found.Of(origin);
            total += of.Length;
            highest = of.IsEmpty ? highest : Math.Max(highest, of[^1]);
        }

        var array = LongEnough(kind, highest);
        var numbers = GC.AllocateUninitializedArray<int>(total);
        for (int origin = 0, at = 0; origin < found.Origins; origin++)
        {
            foreach (var number in found.Of(origin))
            {
                ref var place = ref array[number];
                if (place == 0)
                {
                    nodes.Add(new NodeId(kind, number));
                    place = nodes.Count;
                }

                numbers[at++] = place - 1;
            }
        }

        return numbers;
    }

    public void Dispose()
    {
        foreach (var node in nodes)
        {
            places[(int)node.Kind][node.Number] = 0;
        }

        nodes.Clear();
        for (var kind = 0; kind < places.Length; kind++)
        {
            if (places[kind].Length > 0 && Idle[kind].Count < Environment.ProcessorCount)
            {
                Idle[kind].Enqueue(places[kind]);
            }

            places[kind] = [];
        }
    }

    private int[] LongEnough(NodeKind kind, long number)
    {
        ref var array = ref places[(int)kind];
        if (number >= array.Length)
        {
            Array.Resize(ref array, checked((int)Math.Max(number + (number / 8) + 1, 1024)));
        }

        return array;
    }
}
