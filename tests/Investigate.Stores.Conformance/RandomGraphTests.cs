using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Stores.Conformance;

/// <summary>Random histories of loads, asked every kind of question: each store answers as the brute-force oracle does.</summary>
public sealed class RandomGraphTests
{
    [Theory, Stores]
    public void Every_answer_equals_the_oracles(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<RandomQuestion>(), (graph, question) => Agree(store, graph, question).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static async Task Agree(StoreUnderTest store, RandomGraph graph, RandomQuestion question)
    {
        await using var oracle = StoreUnderTest.BruteForce.Open();
        await using var tested = store.Open();

        var expected = await graph.Load(oracle);
        (await graph.Load(tested)).ShouldBe(expected);

        await using var right = await oracle.Read(default);
        await using var reader = await tested.Read(default);
        (await question.Ask(reader)).ShouldBe(await question.Ask(right));
    }
}

/// <summary>Every method of the port on a random frontier, each answer written out row by row.</summary>
public sealed record RandomQuestion(byte[] Ids, byte[] Froms, byte[] Lengths, byte Limit)
{
    public async Task<IReadOnlyList<string>> Ask(IGraphReader reader)
    {
        var lines = new List<string> { reader.Version.ToString(), (await reader.Counts(default)).ToString() };
        var limits = Limit % 4 == 0 ? ReadLimits.Unbounded : new ReadLimits(Limit % 4);

        Write(lines, await reader.StaysOf(Frontier(RandomGraph.Persons, id => new PersonId(id)), Window(0), limits, default));
        Write(lines, await reader.StaysAt(Places(), limits, default));
        Write(lines, await reader.OccupantsOf(Frontier(RandomGraph.Keys, id => new StayId(id)), default));
        Write(lines, await reader.Stays(Frontier(RandomGraph.Keys, id => new StayId(id)), default));
        Write(lines, await reader.Persons(Frontier(RandomGraph.Persons, id => new PersonId(id)), default));
        Write(lines, await reader.PersonsWith(Frontier(RandomGraph.Persons, id => new Document(DocumentKind.Other, "P" + id)), default));
        Write(lines, await reader.Rooms(Frontier(RandomGraph.Rooms, id => new RoomId(id)), default));
        Write(lines, await reader.Buildings(Frontier(3, id => new BuildingId(id)), default));
        return lines;
    }

    private static void Write<T>(List<string> lines, Rows<T> rows)
        where T : IRow
    {
        lines.AddRange(rows.Select(row => row.ToString()!));
        lines.Add("cut " + string.Join(' ', rows.CutOrigins));
    }

    /// <summary>Ids from 0, which is nobody's, to one more than there can be.</summary>
    private T[] Frontier<T>(int most, Func<int, T> id) => [.. Ids.Select(number => id(number % (most + 2)))];

    private Interval Window(int i) => Froms.Length == 0 ? Interval.Always
        : RandomGraph.Window(Froms[i % Froms.Length], Lengths.Length == 0 ? (byte)7 : Lengths[i % Lengths.Length]);

    private PlaceWindow[] Places() =>
    [
        .. Ids.Select((number, i) => number % 3 == 0
            ? PlaceWindow.CheckingInto(new BuildingId(number % 5), Window(i))
            : PlaceWindow.StayingIn(new RoomId(number % (RandomGraph.Rooms + 2)), Window(i))),
    ];
}
