using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>
/// After each load of a random history the store says what the brute-force oracle says: as the process that loads, which merges what it
/// took, and as another one, which merges what it reads.
/// </summary>
public sealed class RandomHistoryTests
{
    private const int Histories = 50;

    [Fact]
    public async Task The_process_that_loads_agrees_with_the_oracle() => await Agree(StoreUnderTest.Embedded);

    [Fact]
    public async Task A_process_that_looks_on_agrees_with_the_oracle() => await Agree(StoreUnderTest.EmbeddedElsewhere);

    private static async Task Agree(StoreUnderTest tested)
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            (await Said(tested, seed)).ShouldBe(await Said(StoreUnderTest.BruteForce, seed), $"history {seed}");
        }
    }

    private static async Task<string> Said(StoreUnderTest tested, int seed)
    {
        await using var store = tested.Open();
        var states = new List<string>();
        var outcomes = await new RandomHistory(seed).Run(store, async () => states.Add(await State(store)));
        return string.Join('\n', [outcomes, .. states]);
    }

    private static async Task<string> State(IGraphStore store)
    {
        await using var reader = await store.Read(default);
        var lines = new List<string> { await Dump.Of(reader) };
        for (var from = -1; from < 12; from++)
        {
            for (var hours = 0; hours < 4; hours++)
            {
                lines.AddRange(await Window(reader, new Interval(RandomHistory.Monday.AddHours(from), RandomHistory.Monday.AddHours(from + hours))));
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Every question about time, cut after the second row of an origin.</summary>
    private static async Task<IEnumerable<string>> Window(IGraphReader reader, Interval window)
    {
        var limits = new ReadLimits(2);
        var places = Enumerable.Range(1, 4).SelectMany(id => new[] { PlaceWindow.StayingIn(new RoomId(id), window), PlaceWindow.CheckingInto(new BuildingId(id), window) });
        var persons = Enumerable.Range(1, 10).Select(id => new PersonId(id));
        var at = await reader.StaysAt([.. places], limits, default);
        var of = await reader.StaysOf([.. persons], window, limits, default);
        return [.. at.Concat(of).Select(row => row.ToString()), string.Join(' ', at.CutOrigins), string.Join(' ', of.CutOrigins)];
    }
}
