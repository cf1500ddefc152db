using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Queries.Tests.Charts;

/// <summary>Random histories of loads: links, paths and networks are those of the definitions, and every store answers word for word alike.</summary>
public sealed class RandomChartTests
{
    [Theory, Stores]
    public void Links_and_paths_are_those_of_trying_everything(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<(byte A, byte B, byte C)>(), (graph, of) => Example.Holds(() => Agree(store, graph, of.A, of.B, of.C)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(40)));

    [Theory, Stores]
    public void What_is_asked_of_a_chart_is_answered_word_for_word_as_by_the_brute_force_reader(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<(byte A, byte B)>(), (graph, of) => Example.Holds(() => Alike(store, graph, of.A, of.B)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(30)));

    private static async Task Agree(StoreUnderTest store, RandomGraph graph, byte a, byte b, byte c)
    {
        await using var opened = store.Open();
        await graph.Load(opened);
        await using var reader = await opened.Read(default);
        var oracle = await LinkOracle.Of(reader);
        NodeId[] nodes = [.. oracle.Facts.SelectMany(fact => new[] { fact.From, fact.To }).Distinct().Order()];
        if (nodes.Length < 2)
        {
            return;
        }

        var (from, to, without) = (nodes[a % nodes.Length], nodes[b % nodes.Length], nodes[c % nodes.Length]);
        var follow = c % 2 == 0 ? LinkKinds.Stated : LinkKinds.Usual;
        var links = await MutualLinks.Among(new TieReader(reader, Interval.Always), nodes, follow, default);
        links.Select(link => $"{link.Kind} {link.From} {link.To} {link.Size}").Distinct().Order(StringComparer.Ordinal).ShouldBe(
            oracle.Facts.Where(fact => follow.Contains(fact.Kind)).GroupBy(fact => (fact.Kind, fact.From, fact.To))
                .Select(link => $"{link.Key.Kind} {link.Key.From} {link.Key.To} {link.Max(fact => fact.Size)}").Order(StringComparer.Ordinal));

        if (from != to)
        {
            NodeId[] exclude = without == from || without == to ? [] : [without];
            var paths = await PathsAnalysis.Ask(reader, new PathsQuery(from, to, follow, exclude, false, 4), default);
            paths.All.Select(path => LinkOracle.Text((long)Math.Round(path.Cost * 1e6), path.Nodes)).ShouldBe(oracle.Paths(from, to, follow, exclude.ToHashSet(), 4));

            var network = await ConnectingAnalysis.Ask(reader, new ConnectingQuery([from, to], follow, exclude), default);
            var costs = oracle.Costs(follow);
            network.Links.Select(link => (link.From.CompareTo(link.To) < 0 ? (link.From, link.To) : (link.To, link.From))).Distinct().Sum(pair => costs[pair])
                .ShouldBe(oracle.Paths(from, to, follow, exclude.ToHashSet(), 1) is [var best] ? long.Parse(best.Split(' ')[0]) : 0);
        }
    }

    private static async Task Alike(StoreUnderTest store, RandomGraph graph, byte a, byte b) =>
        (await Told(store, graph, a, b)).ShouldBe(await Told(StoreUnderTest.BruteForce, graph, a, b));

    private static async Task<string> Told(StoreUnderTest store, RandomGraph graph, byte a, byte b)
    {
        await using var opened = store.Open();
        await graph.Load(opened);
        await using var reader = await opened.Read(default);
        var persons = (await reader.Counts(default)).Persons;
        if (persons < 2)
        {
            return "";
        }

        var (from, to) = (NodeId.Of(new PersonId(1 + (a % persons))), NodeId.Of(new PersonId(1 + (b % persons))));
        var during = RandomGraph.Window(a, b);
        var expansion = await ExpandAnalysis.Ask(reader, new ExpandQuery([.. new[] { from, to }.Distinct()], LinkKinds.Stated, during, 1 + (b % 20), []), default);
        var timed = from == to ? null : await PathsAnalysis.Ask(reader, new PathsQuery(from, to, LinkKinds.Stated, [], true, 3), default);
        var measures = await MeasuresAnalysis.Ask(reader, new MeasuresQuery(expansion.Nodes, LinkKinds.Usual), default);
        return string.Join('\n', [
            .. expansion.Nodes.Select(node => node.ToString()), .. expansion.Links.Select(Text), .. expansion.Cuts.Select(cut => cut.ToString()),
            .. timed?.All.Select(path => $"{path.Cost} {string.Join(' ', path.Nodes)} {string.Join(' ', path.Links.Select(link => $"{Text(link.Link)} {link.At}"))}") ?? [],
            .. measures.Nodes.Select(node => node.ToString())]);
    }

    private static string Text(Link link) => $"{link with { Facts = [] }} {string.Join(' ', link.Facts)}";
}
