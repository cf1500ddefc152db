using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Vehicles, money, reports and incidents: what each question answers, on every store.</summary>
public sealed class TrailTests
{
    private const string Spring = """
        House H1: 101 102
        House H2: 201
        Ann        101  10 Mar 15:00  12 Mar 11:00
        car V1 of Ann
        car V2
        seen       V1   H1   10 Mar 14:30  driven by Bo
        seen       V1   H2   10 Mar 16:00  driven by Ann
        seen       V1   H1   12 Mar 11:05
        seen       V2   H1   10 Mar 14:30  driven by Ann
        seen       V3   -    10 Mar 14:30
        account A1 of Ann
        account A2 of Bo
        paid       A1   A2   12.50   10 Mar 15:00
        paid       A2   A3   10.00   10 Mar 15:00
        paid       A1   A3   0.05    11 Mar 15:00
        paid       A1   A2   7.00    12 Mar 15:00
        reporter W1 of Kim
        reporter W2
        report     W2   101  10 Mar 20:00  MISTAKEN
        report     W1   101  10 Mar 20:00  SUBSTANTIATED
        report     W1   H2   9 Mar 20:00   PENDING
        report     W1   Ann  11 Mar 20:00  UNVERIFIABLE
        incident   101  10 Mar 23:00  POLICE
        incident   201  10 Mar 23:00  FIRE
        """;

    [Theory, Stores]
    public async Task A_persons_sightings_are_those_he_drove_at_and_those_of_his_vehicles_each_once(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        var (ann, bo) = (await world.Person("Ann"), await world.Person("Bo"));

        var rows = await world.Reader.SightingsOf([ann, bo], Interval.Always, ReadLimits.Unbounded, default);

        rows.Select(row => (row.Origin, row.Sighting.Value, row.Driver == ann, row.Owner == ann)).ShouldBe(
        [
            (0, 1, false, true), (0, 4, true, false), (0, 2, true, true), (0, 3, false, true),
            (1, 1, false, true),
        ]);
    }

    [Theory, Stores]
    public async Task Sightings_of_vehicles_and_at_buildings_lie_in_the_window_its_end_left_out(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        var window = Scenario.Span("10 Mar 14:30", "10 Mar 16:00");

        var of = await world.Reader.SightingsOf([new VehicleId(1), new VehicleId(2), new VehicleId(3)], window, ReadLimits.Unbounded, default);
        var at = await world.Reader.SightingsAt(
            [new BuildingWindow(new BuildingId(1), window), new BuildingWindow(new BuildingId(1), Scenario.Span("12 Mar 11:05", "open"))],
            ReadLimits.Unbounded, default);

        of.Select(row => (row.Origin, row.Sighting.Value)).ShouldBe([(0, 1), (1, 4), (2, 5)]);
        of[2].Building.ShouldBeNull();
        at.Select(row => (row.Origin, row.Sighting.Value)).ShouldBe([(0, 1), (0, 4), (1, 3)]);
    }

    [Theory, Stores]
    public async Task The_degree_of_a_hub_counts_each_other_thing_once_and_only_in_the_window(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        Hub[] hubs =
        [
            Hub.GuestsOf(await world.Room("101")), Hub.PersonsOf(new VehicleId(1)), Hub.PersonsOf(new VehicleId(3)), Hub.VehiclesAt(new BuildingId(1)),
            Hub.PartnersOf(new AccountId(3)), Hub.PartnersOf(new AccountId(1)), Hub.PartnersOf(new AccountId(1)), Hub.GuestsOf(new RoomId(99)),
        ];

        (await world.Reader.Degrees(hubs, Interval.Always, default)).ShouldBe([1, 2, 0, 2, 2, 2, 2, 0]);
        (await world.Reader.Degrees(hubs, Scenario.Span("12 Mar 11:00", "12 Mar 15:00"), default)).ShouldBe([0, 1, 0, 1, 0, 0, 0, 0]);
        (await world.Reader.Degrees([], Interval.Always, default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_vehicle_is_found_by_its_exact_plate_and_by_its_owner(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        var ann = await world.Person("Ann");

        (await world.Reader.VehiclesWith(["V1", "v1", "V"], default)).Select(found => (found.Origin, found.Fact.Plate, found.Fact.Owner))
            .ShouldBe([(0, "V1", ann)]);
        (await world.Reader.VehiclesOf([ann, await world.Person("Bo")], default)).Select(found => (found.Origin, found.Fact.Plate)).ShouldBe([(0, "V1")]);
    }

    [Theory, Stores]
    public async Task A_plate_or_account_that_only_another_file_names_is_made_with_nothing_else_known(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);

        (await world.Reader.VehiclesWith(["V3"], default)).Single().Fact
            .ShouldBe(new Vehicle(new VehicleId(3), "V3", PersonId.None, new Source(new ImportId(1), "sightings.csv", 6)));
        (await world.Reader.Accounts([new AccountId(3)], default)).Single().Fact
            .ShouldBe(new Account(new AccountId(3), AccountKind.Unknown, "A3", PersonId.None, new Source(new ImportId(1), "transfers.csv", 3)));
    }

    [Theory, Stores]
    public async Task Transfers_are_told_in_both_directions_by_instant_and_number(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        AccountId[] accounts = [new(3), new(1), new(2)];
        var window = Scenario.Span("10 Mar 15:00", "12 Mar 15:00");

        var from = await world.Reader.TransfersFrom(accounts, window, ReadLimits.Unbounded, default);
        var to = await world.Reader.TransfersTo(accounts, window, ReadLimits.Unbounded, default);

        from.Select(row => (row.Origin, row.Transfer.Value, row.Amount.ToString())).ShouldBe([(1, 1, "12.50 CNY"), (1, 3, "0.05 CNY"), (2, 2, "10.00 CNY")]);
        to.Select(row => (row.Origin, row.Transfer.Value)).ShouldBe([(0, 2), (0, 3), (2, 1)]);
        (await world.Reader.Transfers([new TransferId(4)], default)).Single().Fact.Key.ShouldBe("T4");
        (await world.Reader.AccountsOf([await world.Person("Ann")], default)).Single().Fact.Number.ShouldBe("A1");
    }

    [Theory, Stores]
    public async Task A_limit_cuts_the_latest_transfers_and_names_the_account(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);

        var rows = await world.Reader.TransfersFrom([new AccountId(1), new AccountId(2)], Interval.Always, new ReadLimits(2), default);

        rows.Select(row => row.Transfer.Value).ShouldBe([1, 3, 2]);
        rows.CutOrigins.ShouldBe([0]);
    }

    [Theory, Stores]
    public async Task Reports_are_found_by_reporter_and_by_what_they_are_about(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);
        var (room, house, ann) = (ReportTopic.Of(await world.Room("101")), ReportTopic.Of(new BuildingId(2)), ReportTopic.Of(await world.Person("Ann")));

        var of = await world.Reader.ReportsOf([new ReporterId(2), new ReporterId(1)], ReadLimits.Unbounded, default);
        var about = await world.Reader.ReportsAbout([ann, room, house, ReportTopic.None, ReportTopic.Of(new BuildingId(1))], ReadLimits.Unbounded, default);

        of.Select(row => (row.Origin, row.Report.Value, row.Outcome)).ShouldBe(
        [
            (0, 1, ReportOutcome.Mistaken), (1, 3, ReportOutcome.Pending), (1, 2, ReportOutcome.Substantiated), (1, 4, ReportOutcome.Unverifiable),
        ]);
        about.Select(row => (row.Origin, row.Report.Value)).ShouldBe([(0, 4), (1, 1), (1, 2), (2, 3)]);
    }

    [Theory, Stores]
    public async Task Who_a_reporter_is_stands_apart_and_makes_no_person(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            var batch = new ReporterBatch { File = "reporters.csv", Rows = { 2 }, Since = { null }, DocumentKind = { DocumentKind.Passport } };
            batch.Key.Add("W1");
            batch.DocumentNumber.Add("E1");
            await load.Add(batch, default);
            await load.Publish([], default);
        }

        await using var reader = await graph.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(0, 0, 0, 0) { Reporters = 1 });
        (await reader.PersonsWith([new Document(DocumentKind.Passport, "E1")], default)).ShouldBeEmpty();
        (await reader.AllReporters(new PageRequest(5, null), default)).Items.Single()
            .ShouldBe(new Reporter(new ReporterId(1), "W1", null, new Source(new ImportId(1), "reporters.csv", 2)));
        (await reader.SealedIdentities([new ReporterId(1)], default)).Single().Fact.Document.ShouldBe(new Document(DocumentKind.Passport, "E1"));
    }

    [Theory, Stores]
    public async Task Incidents_are_those_of_the_room_in_the_window(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);

        var rows = await world.Reader.IncidentsIn(
            [await world.Room("101"), await world.Room("201")], Scenario.Span("10 Mar 00:00", "11 Mar 00:00"), ReadLimits.Unbounded, default);

        rows.Select(found => (found.Origin, found.Fact.Key, found.Fact.Kind)).ShouldBe([(0, "I1", IncidentKind.Police), (1, "I2", IncidentKind.Fire)]);
    }

    [Theory, Stores]
    public async Task Places_are_listed_by_building_by_text_and_by_who_runs_them(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);

        (await world.Reader.RoomsOf([new BuildingId(2), new BuildingId(1)], default)).Select(found => (found.Origin, found.Fact.Key))
            .ShouldBe([(0, "201"), (1, "101"), (1, "102")]);
        var page = await world.Reader.FindBuildings("house", new PageRequest(1, null), default);
        (page.Items.Single().Key, page.HasMore, page.Total).ShouldBe(("H1", true, 2));
        (await world.Reader.FindBuildings("H2", new PageRequest(5, null), default)).Items.Single().Key.ShouldBe("H2");
        (await world.Reader.RoomsRunBy(["nobody"], default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Counts_are_those_of_the_version(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Spring).In(store);

        (await world.Reader.Counts(default)).ShouldBe(new GraphCounts(2, 3, 1, 3)
        {
            Vehicles = 3,
            Sightings = 5,
            Accounts = 3,
            Transfers = 4,
            Reporters = 2,
            Reports = 4,
            Incidents = 2,
        });
    }
}
