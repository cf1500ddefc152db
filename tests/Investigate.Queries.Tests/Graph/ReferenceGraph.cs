using System.Globalization;
using Investigate.Queries.Graph;
using Investigate.Testing;

namespace Investigate.Queries.Tests.Graph;

/// <summary>A graph read from files beside the checkout; its vertices are numbered in ascending order of their own numbers.</summary>
internal sealed class ReferenceGraph
{
    private readonly List<(int From, int To)> edges = [];

    private ReferenceGraph(IEnumerable<long> vertices, IEnumerable<(long From, long To, double Weight)> links, bool directed)
    {
        Vertices = [.. vertices.Distinct().Order()];
        foreach (var (from, to, weight) in links)
        {
            edges.Add((Number(from), Number(to)));
            Weights.Add(weight);
        }

        Outgoing = directed ? Csr.Directed(Vertices.Count, edges) : Csr.Undirected(Vertices.Count, edges);
        Incoming = directed ? Csr.Reversed(Vertices.Count, edges) : Outgoing;
        Both = Csr.Undirected(Vertices.Count, edges);
    }

    public IReadOnlyList<long> Vertices { get; }

    public List<double> Weights { get; } = [];

    public Csr Outgoing { get; }

    public Csr Incoming { get; }

    /// <summary>Without directions.</summary>
    public Csr Both { get; }

    public int Number(long vertex) => Vertices.ToList().BinarySearch(vertex);

    /// <summary>A file of vertices, one of edges.</summary>
    public static ReferenceGraph OfEdges(string vertices, string edges, bool directed) => new(
        Rows(vertices).Select(row => Long(row[0])), Rows(edges).Select(row => (Long(row[0]), Long(row[1]), Double(row[2]))), directed);

    /// <summary>A vertex and its neighbours on each line.</summary>
    public static ReferenceGraph OfLines(string path, bool directed)
    {
        var links = Rows(path).SelectMany(row => row.Skip(1).Select(to => (From: Long(row[0]), To: Long(to), Weight: 1.0)));
        return new(
            Rows(path).SelectMany(row => row.Select(Long)),
            directed ? links : links.Select(link => (Math.Min(link.From, link.To), Math.Max(link.From, link.To), 1.0)).Distinct(), directed);
    }

    /// <summary>What a file of expected values says of each vertex, in order.</summary>
    public string[] Expected(string path)
    {
        var values = Rows(path).ToDictionary(row => Long(row[0]), row => row[1]);
        return [.. Vertices.Select(vertex => values[vertex])];
    }

    public static double Double(string text) =>
        text == "Infinity" ? double.PositiveInfinity : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Checkout.Shared("reference-data", path)).Where(line => line.Length > 0).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
