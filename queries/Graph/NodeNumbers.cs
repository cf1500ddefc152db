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
    /// <param name="added">True when it was not met before.</param>
    public int Of(NodeId node, out bool added)
    {
        var array = places[(int)node.Kind];
        if (node.Number >= array.Length)
        {
            array = Lengthen(node);
        }

        ref var place = ref array[node.Number];
        added = place == 0;
        if (added)
        {
            nodes.Add(node);
            place = nodes.Count;
        }

        return place - 1;
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

    private int[] Lengthen(NodeId node)
    {
        ref var array = ref places[(int)node.Kind];
        Array.Resize(ref array, checked((int)Math.Max(node.Number + (node.Number / 8) + 1, 1024)));
        return array;
    }
}
