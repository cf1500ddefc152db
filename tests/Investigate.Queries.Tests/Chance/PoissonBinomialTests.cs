using System.Text.Json;
using Investigate.Queries.Chance;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Chance;

public sealed class PoissonBinomialTests
{
    [Fact]
    public void The_tail_is_the_sum_over_all_outcomes()
    {
        var random = new Random(7);
        for (var n = 0; n <= 12; n++)
        {
            var chances = Enumerable.Range(0, n).Select(_ => Math.Pow(random.NextDouble(), 3)).Order().ToArray();
            for (var least = 0; least <= n; least++)
            {
                var expected = Listed(chances, least);
                PoissonBinomial.AtLeast(chances, least).ShouldBe(expected, 1e-12 * expected, $"{n} chances, at least {least}");
            }
        }
    }

    [Fact]
    public void More_than_there_are_chances_never_happens_and_none_always() =>
        (PoissonBinomial.AtLeast([0.5, 0.5], 3), PoissonBinomial.AtLeast([], 1), PoissonBinomial.AtLeast([], 0), PoissonBinomial.AtLeast([1, 1], 2))
            .ShouldBe((0, 0, 1, 1));

    [Fact]
    public void Three_hundred_equal_chances_give_the_binomial_tail()
    {
        // P(X >= 40) for X ~ Bin(300, 0.01), summed from exact binomial coefficients.
        var term = Enumerable.Range(1, 40).Aggregate(1.0, (c, i) => c * (260 + i) / i) * Math.Pow(0.01, 40) * Math.Pow(0.99, 260);
        var expected = 0.0;
        for (var k = 40; k <= 300; k++)
        {
            expected += term;
            term *= (300.0 - k) / (k + 1) * (0.01 / 0.99);
        }

        PoissonBinomial.AtLeast([.. Enumerable.Repeat(0.01, 300)], 40).ShouldBe(expected, 1e-10 * expected);
    }

    [Fact]
    public void Tiny_tails_keep_their_digits() =>
        PoissonBinomial.AtLeast([.. Enumerable.Repeat(1e-20, 10)], 10).ShouldBe(1e-200, 1e-211);

    [SkippableFact]
    public void Published_values_of_other_programs()
    {
        using var known = JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "poisson-binomial", "known.json")));
        var cases = known.RootElement.GetProperty("cases").EnumerateArray().ToList();
        cases.Count.ShouldBe(6);
        foreach (var one in cases)
        {
            var chances = one.GetProperty("p").EnumerateArray().Select(p => p.GetDouble()).Order().ToArray();
            var isExact = one.GetProperty("kind").GetString() == "pmf";
            var tolerance = one.GetProperty("abs_tol").GetDouble();
            foreach (var (k, value) in one.GetProperty("k").EnumerateArray().Zip(one.GetProperty("value").EnumerateArray(), (k, v) => (k.GetInt32(), v.GetDouble())))
            {
                var from = isExact ? PoissonBinomial.AtLeast(chances, k) : 1;
                (from - PoissonBinomial.AtLeast(chances, k + 1)).ShouldBe(value, tolerance, $"{one.GetProperty("source")} k {k}");
            }
        }
    }

    private static double Listed(double[] chances, int least) => Enumerable.Range(0, 1 << chances.Length).Where(set => int.PopCount(set) >= least)
        .Sum(set => chances.Select((chance, i) => (set >> i & 1) == 1 ? chance : 1 - chance).Aggregate(1.0, (a, b) => a * b));
}
