using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

public sealed partial class ErasingTests
{
    private const string Trails = """
        House H1: 101
        car V1 of Ann
        seen       V1   H1   10 Mar 15:00
        seen       V2   H1   10 Mar 15:00  driven by Bo
        seen       V3   H1   10 Mar 15:00
        account A1 of Ann
        paid       A1   A2   12.50   10 Mar 15:00
        paid       A3   A4   1.00    10 Mar 15:00
        reporter W1
        report     W1   Ann  10 Mar 15:00  SUBSTANTIATED
        report     W1   Bo   10 Mar 15:00  PENDING
        report     W1   101  10 Mar 15:00  MISTAKEN
        incident   101  10 Mar 15:00  FIRE
        """;

    [Theory, Stores]
    public async Task A_hold_keeps_the_stays_of_a_subject_and_those_that_met_them_in_the_room(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse("""
            House H1: 101 102
            Ann        101  10 Mar 15:00  12 Mar 11:00
            Cai        101  11 Mar 10:00  15 Mar 10:00
            Dee        101  12 Mar 11:00  14 Mar 11:00
            Eve        102  10 Mar 15:00  12 Mar 11:00
            Fay, Ann   102  1 Apr 15:00   2 Apr 11:00
            """).Load(graph);

        (await Erase(graph, Expiries.Everything with { Subjects = new HashSet<PersonId> { new(1) } })).ShouldBe("Stays 2/3, Persons 2/0");

        await using var reader = await graph.Read(default);
        (await reader.Stays([.. Enumerable.Range(1, 5).Select(id => new StayId(id))], default)).Select(found => found.Fact.Key).ShouldBe(["S1", "S2", "S5"]);
        (await reader.Persons([.. Enumerable.Range(1, 5).Select(id => new PersonId(id))], default)).Select(found => found.Fact.Name)
            .ShouldBe(["Ann", "Cai", "Fay"]);
    }

    [Theory, Stores]
    public async Task A_contact_is_held_himself_and_his_stays_are_not(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(World).Load(graph);

        (await Erase(graph, Expiries.Everything with { Contacts = new HashSet<PersonId> { new(3) } })).ShouldBe("Stays 3/0, Persons 3/1");

        await using var reader = await graph.Read(default);
        (await reader.Persons([new PersonId(3)], default)).Single().Fact.Name.ShouldBe("Cai");
    }

    [Theory, Stores]
    public async Task Sightings_transfers_and_reports_go_with_the_plates_accounts_and_persons_they_leave_alone(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Trails).Load(graph);

        (await Erase(graph, Expiries.Everything)).ShouldBe("Sightings 3/0, Transfers 2/0, Reports 3/0, Vehicles 2/0, Accounts 3/0, Persons 1/0");

        await using var reader = await graph.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 1, 0, 1) { Vehicles = 1, Accounts = 1, Reporters = 1, Incidents = 1 });
        (await reader.VehiclesWith(["V1", "V2", "V3"], default)).Single().Fact.Plate.ShouldBe("V1");
        (await reader.SightingsAt([new BuildingWindow(new BuildingId(1), Interval.Always)], ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await reader.TransfersTo([new AccountId(2), new AccountId(4)], Interval.Always, ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await reader.ReportsOf([new ReporterId(1)], ReadLimits.Unbounded, default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_hold_keeps_what_concerns_a_subject_by_his_car_his_account_or_his_name(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Trails).Load(graph);

        (await Due(graph, Expiries.Everything with { Subjects = new HashSet<PersonId> { new(1) } }))
            .ShouldBe("Sightings 2/1, Transfers 1/1, Reports 2/1, Vehicles 2/0, Accounts 2/0, Persons 1/0");
        (await Due(graph, Expiries.Everything with { Subjects = new HashSet<PersonId> { new(2) } }))
            .ShouldBe("Sightings 2/1, Transfers 2/0, Reports 2/1, Vehicles 1/0, Accounts 3/0");
    }

    [Theory, Stores]
    public async Task Each_kind_has_its_own_instant(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Trails).Load(graph);
        var (then, before) = (Scenario.Instant("10 Mar 15:00"), Scenario.Instant("10 Mar 15:00").AddTicks(-1));

        (await Due(graph, Expiries.Never with { Sightings = then, Transfers = before, Reports = before })).ShouldBe("Sightings 3/0");
        (await Due(graph, Expiries.Never with { Sightings = before, Transfers = then, Reports = before })).ShouldBe("Transfers 2/0");
        (await Due(graph, Expiries.Never with { Sightings = before, Transfers = before, Reports = then })).ShouldBe("Reports 3/0");
    }

    [Theory, Stores]
    public async Task Whoever_was_named_lately_is_not_lonely_yet(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 00:00"));
        await using var graph = store.Open(time);
        await Scenario.Parse("""
            House H1: 101
            Kim born 2015-03-01
            """).Load(graph);

        (await Due(graph, Expiries.Never with { Unreferenced = time.GetUtcNow().AddTicks(-1) })).ShouldBe("");
        (await Due(graph, Expiries.Never with { Unreferenced = time.GetUtcNow() })).ShouldBe("Persons 1/0");
        time.Turn(TimeSpan.FromDays(1));
        await Scenario.Parse("Kim born 2015-03-02").Load(graph);
        (await Due(graph, Expiries.Never with { Unreferenced = Scenario.Instant("1 May 12:00") })).ShouldBe("");
    }

    [Theory, Stores]
    public async Task Who_runs_a_room_is_not_lonely(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Houses(), default);
            await load.Add(RoomsRunBy("ANN"), default);
            await load.Add(Named("ANN", "BO"), default);
            await load.Publish([], default);
        }

        (await Erase(graph, Expiries.Everything)).ShouldBe("Persons 1/0");

        await using var reader = await graph.Read(default);
        (await reader.PersonsWith([new Document(DocumentKind.Other, "ANN")], default)).Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task What_rejected_rows_had_goes_and_that_they_were_rejected_stays(StoreUnderTest store)
    {
        var time = new Calendar(Scenario.Instant("1 May 00:00"));
        await using var graph = store.Open(time);
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Reject("stays.csv", [new Rejection(2, "room", "999", "unknown-room", null)], default);
            await load.Keep("stays.csv", [new RejectedRecord(2, "S1,999,2025-03-10,")], default);
            await load.Publish([], default);
        }

        (await Due(graph, Expiries.Never with { RejectedRows = time.GetUtcNow().AddTicks(-1) })).ShouldBe("");
        (await Erase(graph, Expiries.Never with { RejectedRows = time.GetUtcNow() })).ShouldBe("RejectedRows 1/0");

        (await graph.RejectedRecords(new ImportId(1), "stays.csv", 9, default)).ShouldBeEmpty();
        (await graph.Rejections(new ImportId(1), "stays.csv", 9, default)).ShouldBe([new Rejection(2, "room", null, "unknown-room", null)]);
        await using var reader = await graph.Read(default);
        reader.Version.ShouldBe(GraphVersion.Empty);
    }

    private static BuildingBatch Houses()
    {
        var batch = new BuildingBatch { File = "buildings.csv", Rows = { 2 }, Latitude = { null }, Longitude = { null } };
        batch.Key.Add("H1");
        batch.Name.Add("House");
        batch.Address.Add("");
        batch.District.Add("");
        return batch;
    }

    private static RoomBatch RoomsRunBy(string operatorDocument)
    {
        var batch = new RoomBatch { File = "rooms.csv", Rows = { 2 }, RegisteredOn = { null }, Grade = { RoomGrade.Ungraded } };
        batch.Key.Add("101");
        batch.Building.Add("H1");
        batch.Number.Add("101");
        batch.OperatorDocument.Add(operatorDocument);
        batch.LandlordDocument.Add("");
        return batch;
    }

    private static PersonBatch Named(params ReadOnlySpan<string> documents)
    {
        var batch = new PersonBatch { File = "persons.csv" };
        foreach (var document in documents)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(document);
            batch.Name.Add(document);
            batch.BirthDate.Add(null);
            batch.Phone.Add("");
        }

        return batch;
    }
}
