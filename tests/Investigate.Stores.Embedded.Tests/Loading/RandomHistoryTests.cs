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
            var (said, expected) = (await Said(tested, seed), await Said(StoreUnderTest.BruteForce, seed));
            var line = said.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            said.Skip(line).Take(1).ShouldBe(expected.Skip(line).Take(1), $"history {seed}, line {line}");
        }
    }

    private static async Task<string[]> Said(StoreUnderTest tested, int seed)
    {
        await using var store = tested.Open();
        var states = new List<string>();
        var outcomes = await new RandomHistory(seed).Run(store, async () => states.Add(await State(store)));
        return string.Join('\n', [outcomes, .. states]).Split('\n');
    }

    private static async Task<string> State(IGraphStore store)
    {
        await using var reader = await store.Read(default);
        var lines = new List<string> { await Dump.Of(reader) };
        for (var from = -1; from < 12; from++)
        {
            for (var hours = 0; hours < 4; hours++)
            {
                var window = new Interval(RandomHistory.Monday.AddHours(from), RandomHistory.Monday.AddHours(from + hours));
                lines.AddRange(await Stays(reader, window));
                lines.AddRange(hours == 1 ? await Trails(reader, window) : []);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Every question about time, cut after the second row of an origin.</summary>
    private static async Task<IEnumerable<string>> Stays(IGraphReader reader, Interval window)
    {
        var limits = new ReadLimits(2);
        var places = Enumerable.Range(1, 4).SelectMany(id => new[] { PlaceWindow.StayingIn(new RoomId(id), window), PlaceWindow.CheckingInto(new BuildingId(id), window) });
        var persons = Enumerable.Range(1, 10).Select(id => new PersonId(id));
        var at = await reader.StaysAt([.. places], limits, default);
        var of = await reader.StaysOf([.. persons], window, limits, default);
        return [.. Lines(at), .. Lines(of)];
    }

    private static async Task<IEnumerable<string>> Trails(IGraphReader reader, Interval window)
    {
        var limits = new ReadLimits(2);
        var (ten, six) = (Enumerable.Range(1, 10), Enumerable.Range(1, 6).ToList());
        var drove = await reader.SightingsOf([.. ten.Select(id => new PersonId(id))], window, limits, default);
        var seen = await reader.SightingsOf([.. six.Select(id => new VehicleId(id))], window, limits, default);
        var there = await reader.SightingsAt([.. six.Select(id => new BuildingWindow(new BuildingId(id), window))], limits, default);
        var paid = await reader.TransfersFrom([.. six.Select(id => new AccountId(id))], window, limits, default);
        var received = await reader.TransfersTo([.. six.Select(id => new AccountId(id))], window, limits, default);
        var incidents = await reader.IncidentsIn([.. six.Select(id => new RoomId(id))], window, limits, default);
        var about = await reader.ReportsAbout([.. ten.Select(id => ReportTopic.Of(new PersonId(id))), ReportTopic.None], limits, default);
        return
        [
            .. Lines(drove), .. Lines(seen), .. Lines(there), .. Lines(paid), .. Lines(received), .. Lines(incidents), .. Lines(about),
        ];
    }

    private static IEnumerable<string> Lines<T>(Rows<T> rows)
        where T : IRow => [.. rows.Select(row => row.ToString()!), string.Join(' ', rows.CutOrigins)];
}
