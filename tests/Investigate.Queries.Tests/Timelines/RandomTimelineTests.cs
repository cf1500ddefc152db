using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Queries.Tests.Timelines;

public sealed class RandomTimelineTests
{
    [Theory, Stores]
    public void Random_graphs_give_what_the_definitions_give(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<(byte From, byte Length, byte AsOf)>(), (graph, window) => Example.Holds(() => Agree(store, graph, window)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(150)));

    private static async Task Agree(StoreUnderTest store, RandomGraph graph, (byte From, byte Length, byte AsOf) window)
    {
        await using var opened = store.Open();
        await graph.Load(opened);
        await using var reader = await opened.Read(default);
        var during = window.From % 3 == 0 ? Interval.Always : RandomGraph.Window(window.From, window.Length);
        var asOf = RandomGraph.Slot(window.AsOf % 30);
        var counts = await reader.Counts(default);
        var places = (await reader.Buildings([.. Enumerable.Range(1, counts.Buildings).Select(id => new BuildingId(id))], default)).ToDictionary(found => found.Fact.Id, found => found.Fact);
        for (var id = 1; id <= counts.Persons; id++)
        {
            var subject = new PersonId(id);
            var oracle = new TimelineOracle(
                [.. await reader.StaysOf([subject], during, ReadLimits.Unbounded, default)], [.. await reader.SightingsOf([subject], during, ReadLimits.Unbounded, default)],
                places, subject, asOf, during);

            var timeline = await TimelineAnalysis.Ask(reader, new TimelineQuery(subject, during, asOf), default);

            timeline.Gaps.Select(gap => $"{gap.Start:s} {gap.End:s}").ShouldBe(oracle.Gaps());
            timeline.Conflicts.Select(Line).Order(StringComparer.Ordinal).ShouldBe(oracle.Conflicts());
        }
    }

    private static string Line(TimelineConflict conflict) =>
        $"{conflict.Rule} {string.Join(' ', conflict.Stays.Select(stay => stay.Stay.ToString()).Concat(conflict.Uses.Select(use => use.Sighting.ToString())))}";
}
