using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Companions;

public sealed class RandomChanceTests
{
    [Theory, Stores]
    public void Random_towns_give_the_numbers_that_the_method_read_aloud_gives(StoreUnderTest store) =>
        Prop.ForAll(Town.Any, town => Example.Holds(() => Agree(store, town))).Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(40)));

    private static async Task Agree(StoreUnderTest store, Town town)
    {
        await using var world = await Scenario.Parse(Town.Text(town.Lines())).In(store);
        var stays = Enumerable.Range(1, (await world.Reader.Counts(default)).Stays).Select(id => new StayId(id)).ToArray();
        var entries = await world.Reader.OccupantsOf(stays, default);
        foreach (var subject in entries.Select(entry => entry.Person).Distinct().Order().Take(2))
        {
            var oracle = new ChanceOracle(entries, subject, Investigate.GraphModel.Interval.Always);
            var answer = await CompanionsAnalysis.Ask(
                world.Reader, new CompanionsQuery(subject, Investigate.GraphModel.Interval.Always, 1, _ => "", LocalClock.Shanghai), default);

            (answer.PersonsTested, answer.Blocks).ShouldBe((oracle.PersonsTested, oracle.BlockCount));
            var (found, expected) = (answer.All.OrderBy(companion => companion.Person).ToList(), oracle.Numbers().ToList());
            found.Select(companion => (companion.Person, companion.Tested)).ShouldBe(expected.Select(numbers => (numbers.Person, numbers.Tested)));
            foreach (var (companion, numbers) in found.Zip(expected))
            {
                Same(companion.ExpectedByChance, numbers.Expected, $"expected of {companion.Person}");
                Same(companion.PValue, numbers.P, $"p of {companion.Person}");
                Same(companion.QValue, numbers.Q, $"q of {companion.Person}");
            }

            answer.All.ShouldAllBe(companion => companion.Tested <= oracle.Visits(companion.Person));
        }
    }

    /// <summary>To 1e-9 of the greater one: the two add the same numbers in another order.</summary>
    private static void Same(double? found, double? expected, string what)
    {
        found.HasValue.ShouldBe(expected.HasValue, what);
        var (one, other) = (found ?? 0, expected ?? 0);
        Math.Abs(one - other).ShouldBeLessThanOrEqualTo(1e-9 * Math.Max(Math.Abs(one), Math.Abs(other)), what);
    }
}
