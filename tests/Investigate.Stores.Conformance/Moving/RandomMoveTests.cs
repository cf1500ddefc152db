using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Testing;
using Investigate.Testing.Moving;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance.Moving;

/// <summary>Random histories of loads, withdrawals and erasings, moved: the target answers as the source does, of every version, and goes on as it does.</summary>
public sealed class RandomMoveTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    [Theory, Moves]
    public void What_was_known_when_is_the_same_in_the_copy_and_so_is_what_follows(Move move) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<RandomQuestion>(), ArbMap.Default.ArbFor<RandomExpiry>(),
            (graph, question, expiry) => Example.Holds(() => Agree(move, graph, question, expiry)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(move.Examples));

    private static async Task Agree(Move move, RandomGraph graph, RandomQuestion question, RandomExpiry expiry)
    {
        await using var from = await move.From();
        await using var to = await move.To();
        var time = Clock(Now);
        await using (var store = await from.Open(time))
        {
            await expiry.Around(graph, store.Graph, question);
        }

        await Copy(from, to);

        var later = time.GetUtcNow().AddHours(1);
        (await Told(to, later, graph, question)).ShouldBe(await Told(from, later, graph, question));
    }

    private static async Task Copy(MovableStore from, MovableStore to)
    {
        await using var source = from.Holdings();
        await using var target = to.Holdings();
        await Copying.Run(source, target, default);
    }

    /// <summary>What a store says of every version, of its loads, and after another load and the withdrawal of one.</summary>
    private static async Task<IReadOnlyList<string>> Told(MovableStore moved, DateTimeOffset at, RandomGraph graph, RandomQuestion question)
    {
        await using var store = await moved.Open(Clock(at));
        var lines = new List<string>();
        await Ask(store.Graph, lines, question);
        lines.AddRange(await Times(store.Graph));
        var withdrawal = await store.Graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default);
        lines.Add($"{withdrawal.Outcome} {withdrawal.Version} {string.Join(' ', withdrawal.NeededBy)}");
        lines.AddRange(await graph.Load(store.Graph));
        await Ask(store.Graph, lines, question);
        return lines;
    }

    private static async Task Ask(IGraphStore store, List<string> lines, RandomQuestion question)
    {
        await using var newest = await store.Read(default);
        lines.AddRange(await question.Ask(newest));
        for (var version = 1L; version < newest.Version.Number; version++)
        {
            await using var then = await store.ReadAsKnown((await store.PublishedAt(new GraphVersion(version), default))!.Value, default);
            lines.AddRange(await question.Ask(then));
        }
    }

    private static async Task<IReadOnlyList<string>> Times(IGraphStore store)
    {
        var lines = (await store.Imports(new PageRequest(99, null), default)).Items
            .Select(run => $"{run.Id} {run.Status} {run.StartedAt:O} {run.FinishedAt:O} {run.WithdrawnAt:O}").ToList();
        await using var newest = await store.Read(default);
        for (var version = 1L; version <= newest.Version.Number; version++)
        {
            lines.Add($"version {version} {await store.PublishedAt(new GraphVersion(version), default):O}");
        }

        return lines;
    }

    private static FakeTimeProvider Clock(DateTimeOffset start) => new(start) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
}
