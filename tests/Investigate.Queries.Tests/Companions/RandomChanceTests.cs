using System.Globalization;
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
        Prop.ForAll(Town.Any, town => Agree(store, town).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

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
            answer.All.OrderBy(c => c.Person).Select(c => string.Create(
                CultureInfo.InvariantCulture, $"{c.Person} {c.Tested}: {c.ExpectedByChance:G7} {c.PValue:G7} {c.QValue:G7}")).ShouldBe(oracle.Lines());
            answer.All.ShouldAllBe(companion => companion.Tested <= oracle.Visits(companion.Person));
        }
    }
}
