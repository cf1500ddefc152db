using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Rows that give a person another name or birth date than his document had: taken, and kept with the load for both rows.</summary>
public sealed class ContradictionTests
{
    private static readonly DateOnly Day = new(1990, 1, 1);

    [Theory, Stores]
    public async Task Both_rows_and_what_differs_are_kept_with_the_load(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Load(graph, load => load.Add(Persons("first.csv", ("a", "Ann", Day), ("b", "Bo", Day), ("c", "Cai", null), ("d", "", Day), ("e", "Eve", Day)), default));

        await Load(graph, async load =>
        {
            await load.Add(Persons("second.csv", ("e", "Eve", Day), ("d", "Dan", Day), ("c", "Cai", Day), ("b", "Bob", Day.AddDays(1))), default);
            await load.Add(Persons("third.csv", ("a", "", Day.AddDays(1)), ("b", "Bo", Day.AddDays(1))), default);
            load.Contradictions.Count.ShouldBe(3);
        });

        (await graph.Contradictions(new ImportId(1), "first.csv", 10, default)).ShouldBeEmpty();
        (await graph.Contradictions(new ImportId(2), "second.csv", 10, default)).ShouldBe(
            [new Contradiction("second.csv", 5, new Source(new ImportId(1), "first.csv", 3), Name: true, BirthDate: true)]);
        Contradiction[] third =
        [
            new("third.csv", 2, new Source(new ImportId(1), "first.csv", 2), Name: false, BirthDate: true),
            new("third.csv", 3, new Source(new ImportId(2), "second.csv", 5), Name: true, BirthDate: false),
        ];
        (await graph.Contradictions(new ImportId(2), "third.csv", 10, default)).ShouldBe(third);
        (await graph.Contradictions(new ImportId(2), "third.csv", 1, default)).ShouldBe([third[0]]);
        (await graph.Contradictions(new ImportId(2), "other.csv", 10, default)).ShouldBeEmpty();
        (await graph.Contradictions(new ImportId(9), "third.csv", 10, default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_load_that_is_not_published_keeps_none(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Load(graph, load => load.Add(Persons("first.csv", ("a", "Ann", Day)), default));
        await using (var load = await graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Persons("second.csv", ("a", "Bob", Day)), default);
        }

        (await graph.Contradictions(new ImportId(2), "second.csv", 10, default)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_document_that_another_kind_of_row_named_first_had_nothing_to_contradict(StoreUnderTest store)
    {
        await using var graph = store.Open();
        await Load(graph, load => load.Add(Vehicle("a"), default));

        await Load(graph, load => load.Add(Persons("persons.csv", ("a", "Ann", Day)), default));

        (await graph.Contradictions(new ImportId(2), "persons.csv", 10, default)).ShouldBeEmpty();
    }

    private static async Task Load(IGraphStore graph, Func<ILoad, ValueTask<IReadOnlyList<RowOutcome>>> add) => await Load(graph, async load => { await add(load); });

    private static async Task Load(IGraphStore graph, Func<ILoad, Task> add)
    {
        await using var load = await graph.BeginLoad(_ => { }, default);
        await add(load);
        await load.Publish([], default);
    }

    private static VehicleBatch Vehicle(string owner)
    {
        var batch = new VehicleBatch { File = "vehicles.csv", Rows = { 2 }, OwnerDocumentKind = { DocumentKind.Other } };
        batch.Plate.Add("V1");
        batch.OwnerDocumentNumber.Add(owner);
        return batch;
    }

    private static PersonBatch Persons(string file, params (string Document, string Name, DateOnly? BirthDate)[] rows)
    {
        var batch = new PersonBatch { File = file };
        foreach (var (document, name, birthDate) in rows)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(document);
            batch.Name.Add(name);
            batch.BirthDate.Add(birthDate);
            batch.Phone.Add("");
        }

        return batch;
    }
}
