using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Queries.Tests.Companions;

public sealed class RandomCompanionsTests
{
    [Theory, Stores]
    public void Random_graphs_give_what_the_definitions_give_word_for_word(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<(byte From, byte Length)>(), (graph, window) => Example.Holds(() => Agree(store, graph, window.From, window.Length)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(200)));

    private static async Task Agree(StoreUnderTest store, RandomGraph graph, byte from, byte length)
    {
        await using var opened = store.Open();
        await graph.Load(opened);
        await using var reader = await opened.Read(default);
        var oracle = await CompanionsOracle.Of(reader);
        var during = from % 3 == 0 ? Interval.Always : RandomGraph.Window(from, length);
        for (var id = 1; id <= (await reader.Counts(default)).Persons; id++)
        {
            var subject = new PersonId(id);
            var answer = await CompanionsAnalysis.Ask(reader, new CompanionsQuery(subject, during, 1, _ => "", LocalClock.Shanghai), default);
            answer.All.OrderBy(c => c.Person).Select(c => $"{c.Person} {c.Occasions} {c.SameRegistration} {(long)c.Together.TotalMinutes} "
                + $"{string.Join(' ', c.Kinds)} {c.FirstTogether:s} {c.LastTogether:s}").ShouldBe(oracle.Companions(subject, during));
        }
    }
}
