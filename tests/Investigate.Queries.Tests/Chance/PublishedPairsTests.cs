using System.IO.Compression;
using Investigate.Queries.Chance;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Chance;

/// <summary>
/// Pairs of two-sided networks whose common neighbours others have published as more than chance: the same tail and the same false-discovery
/// rate find exactly those.
/// </summary>
public sealed class PublishedPairsTests
{
    [SkippableFact]
    public void Plants_that_share_pollinators_by_Poisson_binomial_and_by_Poisson()
    {
        var edges = Read("pollination_edges.csv.gz");
        var plants = edges.GroupBy(edge => edge.Left).OrderBy(group => group.Key).Select(group => group.Select(edge => edge.Right).ToHashSet()).ToArray();
        var chance = BipartiteModel.Fit(edges, plants.Length);
        var pairs = (from a in Enumerable.Range(0, plants.Length) from b in Enumerable.Range(0, a) select (a, b, Common: plants[a].Count(plants[b].Contains))).ToArray();
        pairs.Length.ShouldBe(8515);

        var exact = pairs.Select(pair => (Pair: (pair.b, pair.a), P: PoissonBinomial.AtLeast(chance.Both(pair.a, pair.b), pair.Common))).ToArray();
        var poisson = pairs.Select(pair => (Pair: (pair.b, pair.a), P: PoissonTail(chance.Both(pair.a, pair.b).Sum(), pair.Common))).ToArray();

        Found(exact, 8515, 0.05).Order().ShouldBe(Published("pollination_validated_poibin.csv").Order());
        Found(poisson, 8515, 0.05).Order().ShouldBe(Published("pollination_validated_poisson.csv").Order());
        Published("pollination_validated_poibin.csv").Count.ShouldBe(16);
        Published("pollination_validated_poisson.csv").Count.ShouldBe(14);
    }

    [SkippableFact]
    public void Characters_that_share_comics_by_the_hypergeometric_tail()
    {
        var edges = Read("marvel_edges.csv.gz");
        var comics = edges.Select(edge => edge.Right).Distinct().Count();
        var degrees = edges.CountBy(edge => edge.Left).ToDictionary();
        var common = new Dictionary<(int, int), int>();
        foreach (var comic in edges.GroupBy(edge => edge.Right))
        {
            var cast = comic.Select(edge => edge.Left).Order().ToArray();
            for (var i = 0; i < cast.Length; i++)
            {
                for (var j = i + 1; j < cast.Length; j++)
                {
                    common[(cast[i], cast[j])] = common.GetValueOrDefault((cast[i], cast[j])) + 1;
                }
            }
        }

        var logs = LogFactorials(comics);
        var found = common.Select(pair => (pair.Key, P: HypergeometricTail(logs, comics, degrees[pair.Key.Item1], degrees[pair.Key.Item2], pair.Value))).ToArray();
        var tested = (int)((long)degrees.Count * (degrees.Count - 1) / 2);

        found.Count(pair => pair.P * tested <= 0.01).ShouldBe(12_989);
        Found(found, tested, 0.01).Count.ShouldBe(31_511);
        Found(found, tested, 0.01).SetEquals(Compressed("marvel_over-fdr.csv.gz").Select(line => Ascending(Pair(line.Split(','))))).ShouldBeTrue();
    }

    private static HashSet<(int, int)> Found(IEnumerable<((int, int) Pair, double P)> pairs, int tested, double level)
    {
        var ordered = pairs.OrderBy(pair => pair.P).ToArray();
        var q = FalseDiscovery.BenjaminiHochberg(ordered.Select(pair => pair.P).ToArray(), tested);
        return [.. ordered.Where((_, i) => q[i] <= level).Select(pair => pair.Pair).Order()];
    }

    private static double PoissonTail(double mean, int least)
    {
        var term = Math.Exp(-mean);
        for (var k = 1; k <= least; k++)
        {
            term *= mean / k;
        }

        var tail = 0.0;
        for (var k = least; k < least + 400; k++)
        {
            tail += term;
            term *= mean / (k + 1);
        }

        return least == 0 ? 1 : tail;
    }

    private static double HypergeometricTail(double[] logs, int total, int marked, int drawn, int least)
    {
        var tail = 0.0;
        for (var k = Math.Min(marked, drawn); k >= least; k--)
        {
            tail += Math.Exp(Choose(marked, k) + Choose(total - marked, drawn - k) - Choose(total, drawn));
        }

        return tail;

        double Choose(int n, int k) => k < 0 || k > n ? double.NegativeInfinity : logs[n] - logs[k] - logs[n - k];
    }

    private static double[] LogFactorials(int most)
    {
        var logs = new double[most + 1];
        for (var i = 1; i <= most; i++)
        {
            logs[i] = logs[i - 1] + Math.Log(i);
        }

        return logs;
    }

    private static (int Left, int Right)[] Read(string file) => [.. Compressed(file).Select(line => line.Split(',')).Select(Pair)];

    private static HashSet<(int, int)> Published(string file) =>
        [.. File.ReadLines(Checkout.Shared("reference-data", "bipartite", file)).Skip(1).Select(line => Pair(line.Split(','))).Order()];

    private static (int, int) Pair(string[] cells) => (int.Parse(cells[0]), int.Parse(cells[1]));

    private static (int, int) Ascending((int, int) pair) => pair.Item1 < pair.Item2 ? pair : (pair.Item2, pair.Item1);

    private static IEnumerable<string> Compressed(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Checkout.Shared("reference-data", "bipartite", file)), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

/// <summary>
/// The bipartite configuration model: link (i, a) with chance x y / (1 + x y), where x and y give every node its degree on the mean (Saracco
/// and others, New J. Phys. 19, 2017). Fitted by fixed-point steps.
/// </summary>
internal sealed class BipartiteModel(double[] left, double[] right)
{
    public static BipartiteModel Fit((int Left, int Right)[] edges, int lefts)
    {
        var rights = edges.Max(edge => edge.Right) + 1;
        var (k, h) = (new double[lefts], new double[rights]);
        foreach (var (l, r) in edges)
        {
            k[l]++;
            h[r]++;
        }

        var (x, y) = (k.Select(d => d / Math.Sqrt(edges.Length)).ToArray(), h.Select(d => d / Math.Sqrt(edges.Length)).ToArray());
        for (var step = 0; step < 400; step++)
        {
            Step(x, y, k);
            Step(y, x, h);
        }

        return new BipartiteModel(x, y);
    }

    /// <summary>Chance of each right node to be linked with both, ascending.</summary>
    public double[] Both(int one, int other)
    {
        var both = new double[right.Length];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = Link(left[one] * right[i]) * Link(left[other] * right[i]);
        }

        Array.Sort(both);
        return both;
    }

    private static void Step(double[] of, double[] others, double[] degrees)
    {
        for (var i = 0; i < of.Length; i++)
        {
            var sum = 0.0;
            foreach (var other in others)
            {
                sum += other / (1 + (of[i] * other));
            }

            of[i] = degrees[i] / sum;
        }
    }

    private static double Link(double product) => product / (1 + product);
}
