using Investigate.GraphModel;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>The rules of a load where this store goes its own ways: long chains of occupants, occupants out of order, several files.</summary>
public sealed class LoadRulesTests
{
    private const int Crowd = 1_000;

    [Fact]
    public async Task A_registration_with_a_thousand_occupants_keeps_the_rules()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using (var load = await Begin(store))
        {
            (await load.Add(Occupants("occupants.csv", Enumerable.Range(0, Crowd), registrant: false), default)).ShouldAllBe(outcome => outcome == RowOutcome.Taken);
            (await load.Add(Occupants("occupants.csv", Enumerable.Range(0, Crowd), registrant: false), default)).ShouldAllBe(outcome => outcome == RowOutcome.Taken);
            (await load.Add(Occupants("occupants.csv", Enumerable.Range(0, Crowd), registrant: true), default)).ShouldAllBe(outcome => outcome == RowOutcome.Contradicts);
            (await load.Add(Occupants("more.csv", [Crowd - 1], registrant: true), default)).ShouldBe([RowOutcome.Taken]);
            (await load.Add(Occupants("more.csv", [Crowd - 1], registrant: false), default)).ShouldBe([RowOutcome.Contradicts]);
            await load.Publish([], default);
        }

        await using var reader = await store.Graph.Read(default);
        var rows = await reader.OccupantsOf([new StayId(1)], default);
        rows.Count.ShouldBe(Crowd);
        rows.Where(row => row.Registrant).Select(row => row.Person).ShouldBe([new PersonId(Crowd)]);
    }

    [Fact]
    public async Task Occupants_come_by_person_in_whatever_order_files_name_them()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await using (var load = await Begin(store))
        {
            await load.Add(Occupants("one.csv", [5, 1, 9], registrant: false), default);
            await load.Add(Occupants("two.csv", [9, 3, 5, 1], registrant: true), default);
            await load.Publish([], default);
        }

        await using var reader = await store.Graph.Read(default);
        var rows = await reader.OccupantsOf([new StayId(1)], default);
        rows.Select(row => (row.Person.Value, row.Registrant)).ShouldBe([(1, true), (2, true), (3, true), (4, true)]);
    }

    private static async Task<ILoad> Begin(EmbeddedStore store)
    {
        var load = await store.Graph.BeginLoad(_ => { }, default);
        var houses = new BuildingBatch { File = "buildings.csv", Rows = { 2 }, Latitude = { null }, Longitude = { null } };
        houses.Key.Add("H");
        houses.Name.Add("House");
        houses.Address.Add("");
        houses.District.Add("");
        await load.Add(houses, default);
        var rooms = new RoomBatch { File = "rooms.csv", Rows = { 2 }, RegisteredOn = { null }, Grade = { RoomGrade.Red } };
        rooms.Key.Add("R");
        rooms.Building.Add("H");
        rooms.Number.Add("1");
        rooms.OperatorDocument.Add("");
        rooms.LandlordDocument.Add("");
        await load.Add(rooms, default);
        var stays = new StayBatch { File = "stays.csv", Rows = { 2 }, During = { Interval.Always } };
        stays.Key.Add("S");
        stays.Room.Add("R");
        await load.Add(stays, default);
        return load;
    }

    private static OccupantBatch Occupants(string file, IEnumerable<int> persons, bool registrant)
    {
        var batch = new OccupantBatch { File = file };
        foreach (var person in persons)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Stay.Add("S");
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add($"P{person}");
            batch.Registrant.Add(registrant);
        }

        return batch;
    }
}
