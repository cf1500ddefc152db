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
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<RandomQuestion>(), (graph, question) => Example.Holds(() => Agree(store, graph, question)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(150)));

    [Theory, Stores]
    public void After_an_erasing_and_another_load_every_answer_equals_the_oracles(StoreUnderTest store) =>
        Prop.ForAll(RandomGraphs.Dense, ArbMap.Default.ArbFor<RandomQuestion>(), ArbMap.Default.ArbFor<RandomExpiry>(),
            (graph, question, expiry) => Example.Holds(() => AgreeAfter(store, graph, question, expiry)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(store.Examples(40)));

    private static async Task AgreeAfter(StoreUnderTest store, RandomGraph graph, RandomQuestion question, RandomExpiry expiry)
    {
        await using var oracle = StoreUnderTest.BruteForce.Open();
        await using var tested = store.Open();
        (await expiry.Around(graph, tested, question)).ShouldBe(await expiry.Around(graph, oracle, question));
    }

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

/// <summary>Instants within a random history, and persons who are held.</summary>
public sealed record RandomExpiry(byte Stays, byte OpenStays, byte Sightings, byte Transfers, byte Reports, bool Lonely, byte[] Subjects, byte[] Contacts)
{
    /// <summary>Loads a graph, erases, asks, withdraws the last load, loads the graph again and asks; all that was said.</summary>
    public async Task<IReadOnlyList<string>> Around(RandomGraph graph, IGraphStore store, RandomQuestion question)
    {
        var lines = new List<string>(await graph.Load(store));
        lines.AddRange((await store.Expired(Expiry(), default)).Select(count => count.ToString()));
        lines.AddRange((await store.Erase(Expiry(), _ => ValueTask.CompletedTask, () => { }, default)).Select(count => count.ToString()));
        await Ask(store, question, lines);
        var withdrawal = await store.Withdraw(new ImportId(Math.Min(graph.Loads.Length, 3)), () => ValueTask.CompletedTask, () => { }, default);
        lines.Add($"{withdrawal.Outcome} {withdrawal.Version}");
        await Ask(store, question, lines);
        lines.AddRange(await graph.Load(store));
        await Ask(store, question, lines);
        return lines;
    }

    private static async Task Ask(IGraphStore store, RandomQuestion question, List<string> lines)
    {
        await using var reader = await store.Read(default);
        lines.AddRange(await question.Ask(reader));
    }

    private static DateTimeOffset At(byte slot) => RandomGraph.Slot(slot % 28);

    private static HashSet<PersonId> Persons(byte[] numbers) => [.. numbers.Take(2).Select(number => new PersonId((number % RandomGraph.Persons) + 1))];

    private Expiry Expiry() => new()
    {
        Stays = At(Stays),
        OpenStays = At(OpenStays),
        Sightings = At(Sightings),
        Transfers = At(Transfers),
        Reports = At(Reports),
        Unreferenced = Lonely ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue,
        RejectedRows = DateTimeOffset.MinValue,
        Subjects = Persons(Subjects),
        Contacts = Persons(Contacts),
    };
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
        BuildingWindow[] houses = [.. Frontier(3, id => new BuildingId(id)).Select((building, i) => new BuildingWindow(building, Window(i)))];
        Write(lines, houses.Length, await reader.CheckInsAt(houses, limits, default));
        Write(lines, await reader.OccupantsOf(Frontier(RandomGraph.Keys, id => new StayId(id)), default));
        Write(lines, await reader.Stays(Frontier(RandomGraph.Keys, id => new StayId(id)), default));
        Write(lines, await reader.Persons(Frontier(RandomGraph.Persons, id => new PersonId(id)), default));
        Write(lines, await reader.PersonsWith(Frontier(RandomGraph.Persons, id => new Document(DocumentKind.Other, "P" + id)), default));
        Write(lines, await reader.Rooms(Frontier(RandomGraph.Rooms, id => new RoomId(id)), default));
        Write(lines, await reader.Buildings(Frontier(3, id => new BuildingId(id)), default));
        await AskOfTrails(reader, limits, lines);
        return lines;
    }

    private async Task AskOfTrails(IGraphReader reader, ReadLimits limits, List<string> lines)
    {
        var persons = Frontier(RandomGraph.Persons, id => new PersonId(id));
        var vehicles = Frontier(5, id => new VehicleId(id));
        var accounts = Frontier(5, id => new AccountId(id));
        var reporters = Frontier(3, id => new ReporterId(id));
        var rooms = Frontier(RandomGraph.Rooms, id => new RoomId(id));
        var buildings = Frontier(3, id => new BuildingId(id));
        Write(lines, await reader.RoomsOf(buildings, default));
        Write(lines, await reader.RoomsRunBy(["", "P1"], default));
        Write(lines, await reader.IncidentsIn(rooms, Window(0), limits, default));
        Write(lines, await reader.Vehicles(vehicles, default));
        Write(lines, await reader.VehiclesWith(Frontier(5, id => "V" + id), default));
        Write(lines, await reader.VehiclesOf(persons, default));
        Write(lines, await reader.SightingsOf(persons, Window(0), limits, default));
        Write(lines, await reader.SightingsOf(vehicles, Window(1), limits, default));
        Write(lines, await reader.SightingsAt([.. buildings.Select((building, i) => new BuildingWindow(building, Window(i)))], limits, default));
        Write(lines, await reader.Sightings(Frontier(12, id => new SightingId(id)), default));
        Write(lines, await reader.Accounts(accounts, default));
        Write(lines, await reader.AccountsOf(persons, default));
        Write(lines, await reader.TransfersFrom(accounts, Window(0), limits, default));
        Write(lines, await reader.TransfersTo(accounts, Window(1), limits, default));
        Write(lines, await reader.Transfers(Frontier(8, id => new TransferId(id)), default));
        Write(lines, await reader.Reporters(reporters, default));
        Write(lines, await reader.SealedIdentities(reporters, default));
        Write(lines, await reader.ReportsOf(reporters, limits, default));
        Write(lines, await reader.ReportsAbout(
            [.. rooms.Select(ReportTopic.Of), .. buildings.Select(ReportTopic.Of), .. persons.Select(ReportTopic.Of), ReportTopic.None], limits, default));
        Write(lines, await reader.Reports(Frontier(8, id => new ReportId(id)), default));
        lines.Add("degrees " + string.Join(' ', await reader.Degrees(
            [
                .. rooms.Select(Hub.GuestsOf), .. vehicles.Select(Hub.PersonsOf), .. buildings.Select(Hub.VehiclesAt), .. accounts.Select(Hub.PartnersOf),
            ],
            Window(0), default)));
        Write(lines, await reader.RoomsOf(persons, default));
        Write(lines, await reader.GuestsOf(rooms, default));
        var page = new PageRequest(Limit % 4, Limit % 3);
        Write(lines, await reader.FindBuildings(Limit % 2 == 0 ? null : "h1", page, default));
        Write(lines, await reader.AllReporters(page, default));
    }

    private static void Write<T>(List<string> lines, Page<T> page)
    {
        lines.AddRange(page.Items.Select(item => item!.ToString()!));
        lines.Add($"more {page.HasMore}, of {page.Total}");
    }

    private static void Write(List<string> lines, int origins, CheckIns found)
    {
        for (var origin = 0; origin < origins; origin++)
        {
            for (var i = found.Of(origin).Start.Value; i < found.Of(origin).End.Value; i++)
            {
                lines.Add($"{origin} {found.StartTicks[i]} {found.Stays[i]} {found.Persons[i]}");
            }
        }

        lines.Add("cut " + string.Join(' ', found.CutOrigins));
    }

    private static void Write(List<string> lines, Neighbours found)
    {
        for (var origin = 0; origin < found.Origins; origin++)
        {
            lines.Add($"{origin}: {string.Join(' ', found.Of(origin).ToArray())}");
        }
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
