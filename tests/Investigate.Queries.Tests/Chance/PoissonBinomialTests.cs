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

    /// <summary>
    /// To 1e-9, but where fewer digits are printed: there no program can be told to be nearer than half of the last one. These are the four
    /// values of the first case (seven and eight decimals) and the one of the forum (four). All values are held against the sum over all
    /// outcomes as well, to 1e-12.
    /// </summary>
    [SkippableFact]
    public void Published_values_of_other_programs()
    {
        using var known = JsonDocument.Parse(File.ReadAllText(Checkout.Shared("reference-data", "poisson-binomial", "known.json")));
        var (toNine, coarser) = (0, new List<string>());
        foreach (var one in known.RootElement.GetProperty("cases").EnumerateArray())
        {
            var chances = one.GetProperty("p").EnumerateArray().Select(p => p.GetDouble()).Order().ToArray();
            var isExact = one.GetProperty("kind").GetString() == "pmf";
            foreach (var (k, printed) in one.GetProperty("k").EnumerateArray().Zip(one.GetProperty("value").EnumerateArray(), (k, v) => (k.GetInt32(), v)))
            {
                // Exact decimals stand with the file's tolerance of 1e-12; of rounded ones the last digit counts.
                var tolerance = one.GetProperty("abs_tol").GetDouble() <= 1e-12 ? 1e-9 : Math.Max(1e-9, HalfOfTheLastDigit(printed.GetRawText()));
                var found = (isExact ? PoissonBinomial.AtLeast(chances, k) : 1) - PoissonBinomial.AtLeast(chances, k + 1);
                var listed = (isExact ? Listed(chances, k) : 1) - Listed(chances, k + 1);

                found.ShouldBe(printed.GetDouble(), tolerance, $"{one.GetProperty("source")} k {k}");
                found.ShouldBe(listed, 1e-12);
                toNine += tolerance == 1e-9 ? 1 : 0;
                if (tolerance > 1e-9)
                {
                    coarser.Add(printed.GetRawText());
                }
            }
        }

        toNine.ShouldBe(14);
        coarser.ShouldBe(["0.0120647", "0.39129134", "0.46189012", "0.13475384", "0.3167"]);
    }

    private static double HalfOfTheLastDigit(string printed)
    {
        var parts = printed.Split('e', 'E');
        var decimals = parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1;
        return 0.5 * Math.Pow(10, (parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0) - decimals);
    }

    private static double Listed(double[] chances, int least) => Enumerable.Range(0, 1 << chances.Length).Where(set => int.PopCount(set) >= least)
        .Sum(set => chances.Select((chance, i) => (set >> i & 1) == 1 ? chance : 1 - chance).Aggregate(1.0, (a, b) => a * b));
}
