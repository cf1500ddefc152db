using Investigate.Queries.Chance;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Chance;

public sealed class DrawsTests
{
    [Fact]
    public void The_chance_is_what_counting_all_draws_gives()
    {
        for (var total = 1; total <= 12; total++)
        {
            for (var coinciding = 0; coinciding <= total; coinciding++)
            {
                for (var drawn = 0; drawn <= total; drawn++)
                {
                    Draws.Hit(total, coinciding, drawn).ShouldBe(Counted(total, coinciding, drawn), 1e-14, $"T {total}, c {coinciding}, n {drawn}");
                }
            }
        }
    }

    [Theory]
    [InlineData(10, 2, 1, 1.0 / 5)]
    [InlineData(8, 2, 2, 13.0 / 28)]
    [InlineData(35, 22, 2, 0.868907563025)]
    public void The_worked_examples(int total, int coinciding, int drawn, double expected) => Draws.Hit(total, coinciding, drawn).ShouldBe(expected, 1e-12);

    [Fact]
    public void A_chance_too_small_for_one_minus_keeps_its_digits() => Draws.Hit(2_000_000_000, 1, 1).ShouldBe(5e-10, 1e-24);

    /// <summary>Every choice of entries as a set of bits; the first c of them coincide.</summary>
    private static double Counted(int total, int coinciding, int drawn)
    {
        var draws = Enumerable.Range(0, 1 << total).Where(set => int.PopCount(set) == drawn).ToList();
        return (double)draws.Count(set => (set & ((1 << coinciding) - 1)) != 0) / draws.Count;
    }
}
