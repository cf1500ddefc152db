using System.Diagnostics;
using Investigate.Cases;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Api.Tests.Probes;

/// <summary>
/// Nobody can tell by the time of a refusal whether there is a case. The effect size is Cliff's delta: 0 where neither kind is slower, 1 or −1
/// where one always is. With 500 pairs chance alone stays within 0.11 in all but one of a thousand runs (normal approximation, σ = 0.037);
/// the bound of 0.2 is a difference that nobody could use through a network and that a look into the store skipped would exceed.
/// </summary>
public sealed class TimingTests(ITestOutputHelper output)
{
    private const int Pairs = 500;
    private const double Bound = 0.2;

    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [Theory]
    [InlineData("query($id: ID!) { case(id: $id, purpose: \"Curious\") { number } }")]
    [InlineData("query($id: ID!) { node(id: $id) { id } }")]
    [InlineData("mutation($id: ID!) { unmask(caseId: $id, personId: \"x\", reason: \"Curious\") { id } }")]
    public async Task A_case_of_others_and_none_are_refused_in_the_same_time_and_with_the_same_words(string document)
    {
        await using var service = await Service.Over(Town);
        var there = await service.OpenCase();
        var none = there[..^8] + (there[^8] == 'A' ? "B" : "A") + there[^7..];
        var zhou = service.Token("zhou", Role.Investigator);
        var (real, made) = (new List<long>(), new List<long>());
        for (var i = -50; i < Pairs; i++)
        {
            // Which of the two comes first alternates, so that what the machine does meanwhile falls on both alike.
            var (first, second) = i % 2 == 0 ? (there, none) : (none, there);
            var times = new[] { await Timed(service, zhou, document, first), await Timed(service, zhou, document, second) };
            if (i >= 0)
            {
                real.Add(i % 2 == 0 ? times[0] : times[1]);
                made.Add(i % 2 == 0 ? times[1] : times[0]);
            }
        }

        var (refused, absent) = (await service.Ask(zhou, document, new { id = there }), await service.Ask(zhou, document, new { id = none }));
        (refused.Status, refused.Text).ShouldBe((absent.Status, absent.Text));
        var effect = CliffsDelta(real, made);
        output.WriteLine($"Cliff's delta {effect:0.000} over {Pairs} pairs; medians {Median(real):0} and {Median(made):0} µs");
        Math.Abs(effect).ShouldBeLessThan(Bound);
    }

    [Fact]
    public void The_effect_size_sees_a_difference()
    {
        CliffsDelta([1, 2, 3], [1, 2, 3]).ShouldBe(0);
        CliffsDelta([4, 5, 6], [1, 2, 3]).ShouldBe(1);
        CliffsDelta([1, 2], [2, 3]).ShouldBe(-0.75);
    }

    private static async Task<long> Timed(Service service, string token, string document, string id)
    {
        var began = Stopwatch.GetTimestamp();
        await service.Ask(token, document, new { id });
        return Stopwatch.GetTimestamp() - began;
    }

    private static double CliffsDelta(IReadOnlyList<long> left, IReadOnlyList<long> right) =>
        left.Sum(a => right.Sum(b => Math.Sign(a.CompareTo(b)))) / (double)(left.Count * right.Count);

    private static double Median(IEnumerable<long> ticks) => ticks.Order().ElementAt(Pairs / 2) * 1e6 / Stopwatch.Frequency;
}
