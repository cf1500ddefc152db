using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Each line of the contract on <see cref="IGraphReader"/>, on every store.</summary>
public sealed class ReadingTests
{
    private const string Week = """
        House H1: 101 102
        House H2: 201
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Bo         102  10 Mar 15:30  11 Mar 11:00
        Ann, Wei   201  12 Mar 11:00  14 Mar 10:00
        Cai        101  12 Mar 11:00  13 Mar 11:00
        Dan        201  1 Mar 09:00   open
        Eve        102  11 Mar 12:00  11 Mar 12:00
        nobody     101  15 Mar 12:00  16 Mar 12:00
        """;

    [Theory, Stores]
    public async Task Rows_come_by_origin_start_stay_and_person(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysAt(
            [StayingIn(await world.Room("201"), "1 Mar 00:00", "open"), StayingIn(await world.Room("101"), "1 Mar 00:00", "open")],
            ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S5 Dan", "0 S3 Ann", "0 S3 Wei", "1 S1 Ann", "1 S4 Cai", "1 S7 nobody"]);
    }

    [Theory, Stores]
    public async Task Touching_ends_do_not_meet(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysAt([StayingIn(await world.Room("101"), "12 Mar 11:00", "12 Mar 12:00")], ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S4 Cai"]);
    }

    [Theory, Stores]
    public async Task Open_stays_meet_every_later_window_and_keep_their_open_end(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysAt([StayingIn(await world.Room("201"), "1 Dec 00:00", "2 Dec 00:00")], ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S5 Dan"]);
        rows[0].During.ShouldBe(Scenario.Span("1 Mar 09:00", "open"));
    }

    [Theory, Stores]
    public async Task A_stay_without_length_is_found_where_its_instant_lies(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var room = await world.Room("102");

        var rows = await world.Reader.StaysAt(
            [StayingIn(room, "11 Mar 12:00", "11 Mar 13:00"), StayingIn(room, "11 Mar 11:00", "11 Mar 12:00")], ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S6 Eve"]);
    }

    [Theory, Stores]
    public async Task Rooms_and_guests_are_named_once_however_often_they_met_in_the_order_of_their_numbers(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week + """

            Ann        101  20 Mar 15:00  21 Mar 11:00
            """).In(store);
        PersonId[] persons = [await world.Person("Wei"), await world.Person("Ann"), new PersonId(99), await world.Person("Ann")];
        RoomId[] rooms = [await world.Room("101"), new RoomId(99), await world.Room("201")];

        var found = await world.Reader.RoomsOf(persons, default);
        var guests = await world.Reader.GuestsOf(rooms, default);

        found.Origins.ShouldBe(4);
        found.Of(0).ToArray().ShouldBe([(int)rooms[2].Value]);
        found.Of(1).ToArray().ShouldBe([.. new[] { (int)rooms[0].Value, (int)rooms[2].Value }.Order()]);
        found.Of(2).IsEmpty.ShouldBeTrue();
        found.Of(3).ToArray().ShouldBe(found.Of(1).ToArray());
        guests.Of(0).ToArray().ShouldBe(await Numbers("Ann", "Cai"), "whoever names nobody is no guest");
        guests.Of(1).IsEmpty.ShouldBeTrue();
        guests.Of(2).ToArray().ShouldBe(await Numbers("Ann", "Wei", "Dan"));
        (await world.Reader.RoomsOf((PersonId[])[], default)).Origins.ShouldBe(0);

        async Task<int[]> Numbers(params string[] names)
        {
            var numbers = new List<int>();
            foreach (var name in names)
            {
                numbers.Add((int)(await world.Person(name)).Value);
            }

            return [.. numbers.Order()];
        }
    }

    [Theory, Stores]
    public async Task Stays_of_persons_come_in_time_order_with_the_room_and_building_they_were_in(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysOf([await world.Person("Ann"), await world.Person("Eve")], Interval.Always, ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S1 Ann", "0 S3 Ann", "1 S6 Eve"]);
        rows[1].Room.ShouldBe(await world.Room("201"));
        rows[1].Building.ShouldBe((await world.Reader.Rooms([rows[1].Room], default)).Single().Fact.Building);
        rows[1].Registrant.ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task A_window_leaves_out_stays_that_do_not_meet_it(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysOf([await world.Person("Ann")], Scenario.Span("12 Mar 11:00", "12 Mar 11:01"), ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S3 Ann"]);
    }

    [Theory, Stores]
    public async Task Check_ins_are_selected_by_their_instant_alone(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var house = (await world.Reader.Rooms([await world.Room("101")], default)).Single().Fact.Building;

        var rows = await world.Reader.StaysAt(
            [PlaceWindow.CheckingInto(house, Scenario.Span("10 Mar 15:00", "11 Mar 12:00")), PlaceWindow.CheckingInto(house, Scenario.Span("11 Mar 12:00", "11 Mar 12:01"))],
            ReadLimits.Unbounded, default);

        (await world.Describe(rows)).ShouldBe(["0 S1 Ann", "0 S2 Bo", "1 S6 Eve"]);
    }

    [Theory, Stores]
    public async Task Check_ins_of_buildings_come_in_columns_by_origin_start_stay_and_person(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var (one, other) = (await Building(world, "101"), await Building(world, "201"));

        var found = await world.Reader.CheckInsAt(
            [new BuildingWindow(other, Scenario.Span("12 Mar 11:00", "open")), new BuildingWindow(one, Scenario.Span("10 Mar 15:30", "12 Mar 11:01"))],
            ReadLimits.Unbounded, default);

        (await Describe(world, found, origins: 2)).ShouldBe(["0 S3 Ann", "0 S3 Wei", "1 S2 Bo", "1 S6 Eve", "1 S4 Cai"]);
        found.StartTicks[4].ShouldBe(Scenario.Span("12 Mar 11:00", "open").StartTicks);
    }

    [Theory, Stores]
    public async Task A_check_in_that_names_nobody_is_no_entry_of_its_building(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var house = await Building(world, "101");

        var found = await world.Reader.CheckInsAt([new BuildingWindow(house, Scenario.Span("13 Mar 00:00", "open"))], ReadLimits.Unbounded, default);

        found.Count.ShouldBe(0);
        found.Of(0).ShouldBe(0..0);
    }

    [Theory, Stores]
    public async Task A_limit_on_check_ins_cuts_within_a_registration(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var (one, other) = (await Building(world, "101"), await Building(world, "201"));

        var found = await world.Reader.CheckInsAt(
            [new BuildingWindow(one, Scenario.Span("11 Mar 12:00", "open")), new BuildingWindow(other, Interval.Always), new BuildingWindow(other, Interval.Always)],
            new ReadLimits(2), default);

        (await Describe(world, found, origins: 3)).ShouldBe(["0 S6 Eve", "0 S4 Cai", "1 S5 Dan", "1 S3 Ann", "2 S5 Dan", "2 S3 Ann"]);
        found.CutOrigins.ShouldBe([1, 2]);
    }

    [Theory, Stores]
    public async Task A_registration_that_names_nobody_is_still_one_row(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysAt([StayingIn(await world.Room("101"), "15 Mar 00:00", "16 Mar 00:00")], ReadLimits.Unbounded, default);
        var occupants = await world.Reader.OccupantsOf([rows.Single().Stay], default);

        rows.Single().Person.ShouldBe(PersonId.None);
        occupants.Single().Person.ShouldBe(PersonId.None);
        (await world.Reader.StaysOf([PersonId.None], Interval.Always, ReadLimits.Unbounded, default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_entry_named_twice_is_answered_twice(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var bo = await world.Person("Bo");

        (await world.Describe(await world.Reader.StaysOf([bo, bo], Interval.Always, ReadLimits.Unbounded, default))).ShouldBe(["0 S2 Bo", "1 S2 Bo"]);
        (await world.Reader.Persons([bo, bo], default)).Select(found => found.Origin).ShouldBe([0, 1]);
    }

    [Theory, Stores]
    public async Task Unknown_ids_give_no_rows(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var reader = world.Reader;
        var (person, stay, room, building) = (new PersonId(99), new StayId(99), new RoomId(99), new BuildingId(99));

        (await reader.StaysOf([person, new PersonId(-1)], Interval.Always, ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await reader.StaysAt([PlaceWindow.StayingIn(room, Interval.Always), PlaceWindow.CheckingInto(building, Interval.Always)], ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await reader.CheckInsAt([new BuildingWindow(building, Interval.Always)], ReadLimits.Unbounded, default)).Count.ShouldBe(0);
        (await reader.OccupantsOf([stay, default], default)).ShouldBeEmpty();
        (await reader.Stays([stay], default)).ShouldBeEmpty();
        (await reader.Persons([person], default)).ShouldBeEmpty();
        (await reader.PersonsWith([new Document(DocumentKind.Passport, "ANN")], default)).ShouldBeEmpty();
        (await reader.Rooms([room], default)).ShouldBeEmpty();
        (await reader.Buildings([building], default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_empty_frontier_gives_an_empty_answer(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        (await world.Reader.StaysOf([], Interval.Always, ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await world.Reader.StaysAt([], ReadLimits.Unbounded, default)).ShouldBeEmpty();
        (await world.Reader.CheckInsAt([], ReadLimits.Unbounded, default)).Count.ShouldBe(0);
        (await world.Reader.OccupantsOf([], default)).ShouldBeEmpty();
        (await world.Reader.Persons([], default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_limit_keeps_the_first_rows_of_each_origin_and_names_the_origins_it_cut(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        var rows = await world.Reader.StaysAt(
            [StayingIn(await world.Room("101"), "1 Mar 00:00", "open"), StayingIn(await world.Room("102"), "1 Mar 00:00", "open"), StayingIn(await world.Room("201"), "1 Mar 00:00", "open")],
            new ReadLimits(2), default);

        (await world.Describe(rows)).ShouldBe(["0 S1 Ann", "0 S4 Cai", "1 S2 Bo", "1 S6 Eve", "2 S5 Dan", "2 S3 Ann"]);
        rows.CutOrigins.ShouldBe([0, 2]);
    }

    [Theory, Stores]
    public async Task Facts_keep_the_file_and_row_they_came_from(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var ann = (await world.Reader.Persons([await world.Person("Ann")], default)).Single().Fact;
        var stay = (await world.Reader.StaysOf([ann.Id], Interval.Always, ReadLimits.Unbounded, default))[0].Stay;

        ann.Source.ShouldBe(new Source(new ImportId(1), "persons.csv", 2));
        (await world.Reader.Stays([stay], default)).Single().Fact.Source.ShouldBe(new Source(new ImportId(1), "stays.csv", 2));
    }

    [Theory, Stores]
    public async Task Counts_are_those_of_the_version(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);

        (await world.Reader.Counts(default)).ShouldBe(new GraphCounts(Buildings: 2, Rooms: 3, Stays: 7, Persons: 6));
    }

    [Theory, Stores]
    public async Task Cancellation_is_honoured(StoreUnderTest store)
    {
        await using var world = await Scenario.Parse(Week).In(store);
        var cancelled = new CancellationToken(canceled: true);
        var bo = await world.Person("Bo");

        await Should.ThrowAsync<OperationCanceledException>(async () => await world.Reader.StaysOf([bo], Interval.Always, ReadLimits.Unbounded, cancelled));
        await Should.ThrowAsync<OperationCanceledException>(async () => await world.Reader.Persons([bo], cancelled));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await world.Reader.CheckInsAt([new BuildingWindow(new BuildingId(1), Interval.Always)], ReadLimits.Unbounded, cancelled));
    }

    private static async Task<BuildingId> Building(World world, string room) =>
        (await world.Reader.Rooms([await world.Room(room)], default)).Single().Fact.Building;

    /// <summary>Each entry as «origin stay person».</summary>
    private static async Task<IReadOnlyList<string>> Describe(World world, CheckIns found, int origins)
    {
        var lines = new List<string>();
        for (var origin = 0; origin < origins; origin++)
        {
            for (var i = found.Of(origin).Start.Value; i < found.Of(origin).End.Value; i++)
            {
                lines.Add($"{origin} {await world.Key(found.Stays[i])} {await world.Name(found.Persons[i])}");
            }
        }

        return lines;
    }

    private static PlaceWindow StayingIn(RoomId room, string from, string to) => PlaceWindow.StayingIn(room, Scenario.Span(from, to));
}
