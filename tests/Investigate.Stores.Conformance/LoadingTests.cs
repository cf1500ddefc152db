using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Each line of the contract on <see cref="ILoad"/> and the ledger, on every store.</summary>
public sealed class LoadingTests
{
    private const string Small = """
        House H1: 101 102
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Bo, Ann    102  13 Mar 15:30  14 Mar 11:00
        """;

    [Theory, Stores]
    public async Task The_same_load_again_changes_nothing(StoreUnderTest store)
    {
        await using var graph = store.Open();
        var first = await Scenario.Parse(Small).Load(graph);

        var second = await Scenario.Parse(Small).Load(graph);

        second.ShouldBe(first);
        await using var reader = await graph.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(1, 2, 2, 2));
        (await reader.Stays([new StayId(1)], default)).Single().Fact.Source.Import.ShouldBe(new ImportId(1));
    }

    [Theory, Stores]
    public async Task A_load_is_seen_whole_when_it_is_published_and_not_before(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await using var before = await graph.Read(default);
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Buildings("buildings.csv", ("H1", "House")), default);
            await using var meanwhile = await graph.Read(default);
            (await meanwhile.Counts(default)).Buildings.ShouldBe(0);
            (await load.Publish([], default)).ShouldBe(new GraphVersion(1));
        }

        await using var after = await graph.Read(default);
        (await before.Counts(default)).Buildings.ShouldBe(0);
        before.Version.ShouldBe(GraphVersion.Empty);
        (await after.Counts(default)).Buildings.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_load_that_is_not_published_leaves_the_store_as_it_was(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Buildings("buildings.csv", ("H1", "Renamed"), ("H2", "New")), default);
        }

        await using var reader = await graph.Read(default);
        reader.Version.ShouldBe(new GraphVersion(1));
        (await reader.Buildings([new BuildingId(1), new BuildingId(2)], default)).Single().Fact.Name.ShouldBe("House H1");
        (await graph.Imports(new PageRequest(10, null), default)).Items.Select(run => run.Status).ShouldBe([ImportStatus.Failed, ImportStatus.Done]);

        await using var again = await graph.BeginLoad(_ => { }, default);
        await again.Add(Buildings("buildings.csv", ("H2", "New")), default);
        (await again.Publish([], default)).ShouldBe(new GraphVersion(2));
    }

    [Theory, Stores]
    public async Task What_a_file_was_written_in_and_why_one_was_not_read_is_kept_with_the_load(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Publish(
                [
                    new ImportFile("stays.csv", 0, 0, 0, [], []) { Encoding = "GB18030" },
                    new ImportFile("rooms.xlsx", 0, 0, 0, [], []) { Refusal = new FileRefusal("Bomb", "9|200") },
                    new ImportFile("notes.txt", 0, 0, 0, [], []) { Refusal = new FileRefusal("Unknown", null) },
                ],
                default);
        }

        (await graph.Imports([new ImportId(1)], default)).Single().Files.Select(file => (file.Encoding, file.Refusal))
            .ShouldBe([("GB18030", null), (null, new FileRefusal("Bomb", "9|200")), (null, new FileRefusal("Unknown", null))]);
    }

    [Theory, Stores]
    public async Task A_corrected_row_supersedes_and_older_readers_keep_the_old_wording(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);
        await using var before = await graph.Read(default);

        await Load(graph, load => load.Add(Stays("corrected.csv", ("S1", "102", "10 Mar 15:00", "11 Mar 09:00")), default));

        await using var after = await graph.Read(default);
        var old = (await before.Stays([new StayId(1)], default)).Single().Fact;
        var corrected = (await after.Stays([new StayId(1)], default)).Single().Fact;
        old.During.ShouldBe(Scenario.Span("10 Mar 15:00", "12 Mar 11:00"));
        corrected.ShouldBe(old with
        {
            Room = new RoomId(2),
            During = Scenario.Span("10 Mar 15:00", "11 Mar 09:00"),
            Source = new Source(new ImportId(2), "corrected.csv", 2),
        });
        (await after.OccupantsOf([new StayId(1)], default)).Single().Person.ShouldBe(new PersonId(1));
        (await after.Counts(default)).Stays.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_room_that_moves_takes_its_stays_along(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);

        await Load(graph, async load =>
        {
            await load.Add(Buildings("buildings.csv", ("H2", "Other house")), default);
            return await load.Add(Rooms("rooms.csv", ("101", "H2", "101")), default);
        });

        await using var reader = await graph.Read(default);
        (await reader.OccupantsOf([new StayId(1)], default)).Single().Building.ShouldBe(new BuildingId(2));
        (await reader.Stays([new StayId(1)], default)).Single().Fact.Building.ShouldBe(new BuildingId(2));
        (await reader.StaysAt([PlaceWindow.CheckingInto(new BuildingId(2), Interval.Always)], ReadLimits.Unbounded, default)).Single().Stay.ShouldBe(new StayId(1));
    }

    [Theory, Stores]
    public async Task Within_one_file_the_first_row_of_a_key_stands(StoreUnderTest store)
    {
        await using var graph = store.Open();

        var outcomes = await Load(graph, load => load.Add(Buildings("buildings.csv", ("H1", "One"), ("H1", "Two"), ("H1", "One"), ("H1", "Three")), default));

        outcomes.ShouldBe([RowOutcome.Taken, RowOutcome.Contradicts, RowOutcome.Taken, RowOutcome.Contradicts]);
        await using var reader = await graph.Read(default);
        var house = (await reader.Buildings([new BuildingId(1)], default)).Single().Fact;
        house.Name.ShouldBe("One");
        house.Source.Row.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_row_that_repeats_what_was_known_stands_against_a_later_row_of_its_file(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Load(graph, load => load.Add(Buildings("buildings.csv", ("H1", "One")), default));

        var outcomes = await Load(graph, load => load.Add(Buildings("buildings.csv", ("H1", "One"), ("H1", "Two")), default));

        outcomes.ShouldBe([RowOutcome.Taken, RowOutcome.Contradicts]);
    }

    [Theory, Stores]
    public async Task Another_file_of_the_same_load_corrects(StoreUnderTest store)
    {
        await using var graph = store.Open();

        await Load(graph, async load =>
        {
            await load.Add(Buildings("buildings.csv", ("H1", "One")), default);
            return await load.Add(Buildings("buildings-corrected.csv", ("H1", "Two")), default);
        });

        await using var reader = await graph.Read(default);
        (await reader.Buildings([new BuildingId(1)], default)).Single().Fact.Name.ShouldBe("Two");
    }

    [Theory, Stores]
    public async Task A_row_that_refers_to_nothing_is_told_so_and_makes_nothing(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);

        await Load(graph, async load =>
        {
            (await load.Add(Rooms("rooms.csv", ("900", "H9", "900"), ("101", "H9", "101")), default)).ShouldBe([RowOutcome.UnknownReference, RowOutcome.UnknownReference]);
            (await load.Add(Stays("stays.csv", ("S9", "900", "1 Apr 10:00", "open")), default)).ShouldBe([RowOutcome.UnknownReference]);
            (await load.Add(Occupants("occupants.csv", ("S9", "ZOE", true)), default)).ShouldBe([RowOutcome.UnknownReference]);
            return [];
        });

        await using var reader = await graph.Read(default);
        reader.Version.ShouldBe(new GraphVersion(1));
        (await reader.PersonsWith([new Document(DocumentKind.Other, "ZOE")], default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_person_whom_only_an_occupants_row_names_is_made_and_later_described(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);
        await Load(graph, load => load.Add(Occupants("occupants.csv", ("S1", "ZOE", false)), default));
        await using var before = await graph.Read(default);

        await Load(graph, load => load.Add(Persons("persons.csv", ("ZOE", "Zoe")), default));

        await using var after = await graph.Read(default);
        var zoe = new Document(DocumentKind.Other, "ZOE");
        (await before.PersonsWith([zoe], default)).Single().Fact
            .ShouldBe(new Person(new PersonId(3), zoe, null, null, null, new Source(new ImportId(2), "occupants.csv", 2)));
        (await after.PersonsWith([zoe], default)).Single().Fact
            .ShouldBe(new Person(new PersonId(3), zoe, "Zoe", null, null, new Source(new ImportId(3), "persons.csv", 2)));
        (await after.OccupantsOf([new StayId(1)], default)).Select(row => row.Person).ShouldBe([new PersonId(1), new PersonId(3)]);
    }

    [Theory, Stores]
    public async Task A_corrected_registrant_stays_one_occupant(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Scenario.Parse(Small).Load(graph);

        await Load(graph, load => load.Add(Occupants("occupants.csv", ("S2", "ANN", true)), default));

        await using var reader = await graph.Read(default);
        (await reader.OccupantsOf([new StayId(2)], default)).Select(row => (row.Person, row.Registrant))
            .ShouldBe([(new PersonId(1), true), (new PersonId(2), true)]);
    }

    [Theory, Stores]
    public async Task Documents_of_other_kinds_are_other_persons(StoreUnderTest store)
    {
        await using var graph = store.Open();
        var batch = Persons("persons.csv", ("A1", "One"), ("A1", "Two"));
        batch.DocumentKind[1] = DocumentKind.Passport;

        var outcomes = await Load(graph, load => load.Add(batch, default));

        outcomes.ShouldBe([RowOutcome.Taken, RowOutcome.Taken]);
        await using var reader = await graph.Read(default);
        (await reader.PersonsWith([new Document(DocumentKind.Passport, "A1")], default)).Single().Fact.Name.ShouldBe("Two");
    }

    private static async Task<IReadOnlyList<RowOutcome>> Load(IGraphStore graph, Func<ILoad, ValueTask<IReadOnlyList<RowOutcome>>> add)
    {
        await using var load = await graph.BeginLoad(_ => { }, default);
        var outcomes = await add(load);
        await load.Publish([], default);
        return outcomes;
    }

    private static BuildingBatch Buildings(string file, params (string Key, string Name)[] rows)
    {
        var batch = new BuildingBatch { File = file };
        foreach (var (key, name) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(key);
            batch.Name.Add(name);
            batch.Address.Add("");
            batch.District.Add("");
            batch.Latitude.Add(null);
            batch.Longitude.Add(null);
        }

        return batch;
    }

    private static RoomBatch Rooms(string file, params (string Key, string Building, string Number)[] rows)
    {
        var batch = new RoomBatch { File = file };
        foreach (var (key, building, number) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(key);
            batch.Building.Add(building);
            batch.Number.Add(number);
            batch.OperatorDocument.Add("");
            batch.LandlordDocument.Add("");
            batch.RegisteredOn.Add(null);
            batch.Grade.Add(RoomGrade.Ungraded);
        }

        return batch;
    }

    private static PersonBatch Persons(string file, params (string Number, string Name)[] rows)
    {
        var batch = new PersonBatch { File = file };
        foreach (var (number, name) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(number);
            batch.Name.Add(name);
            batch.BirthDate.Add(null);
            batch.Phone.Add("");
        }

        return batch;
    }

    private static StayBatch Stays(string file, params (string Key, string Room, string From, string To)[] rows)
    {
        var batch = new StayBatch { File = file };
        foreach (var (key, room, from, to) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(key);
            batch.Room.Add(room);
            batch.During.Add(Scenario.Span(from, to));
        }

        return batch;
    }

    private static OccupantBatch Occupants(string file, params (string Stay, string Person, bool Registrant)[] rows)
    {
        var batch = new OccupantBatch { File = file };
        foreach (var (stay, person, registrant) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Stay.Add(stay);
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(person);
            batch.Registrant.Add(registrant);
        }

        return batch;
    }
}
