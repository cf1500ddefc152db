using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Importers;
using Investigate.Importers.City;
using Investigate.Stores.Embedded;
using Investigate.Stores.Embedded.Moving;
using Investigate.Stores.Neo4j.Moving;
using Investigate.Stores.Neo4j.Tests.Faults;
using Investigate.Stores.Neo4j.Tests.Plans;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Moving;

/// <summary>A store moved by the server's own importer: the files, and what the store answers that was filled from them.</summary>
public sealed class ImporterFilesTests
{
    private const string Town = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        Ann, Bo    101  1 Apr 15:00   open
        """;

    [SkippableFact]
    public async Task A_city_and_all_that_followed_its_first_load_is_the_same_on_both()
    {
        using var data = new TemporaryDirectory();
        using var files = new TemporaryDirectory();
        await Fill(data.Path);
        await using var server = await OwnServer.Start();
        await server.Stop();

        (await Write(data.Path, files.Path)).ShouldBeGreaterThan(1000);
        await server.Import(files.Path);
        await server.StartAgain();

        // Nobody opens what holds only the first load.
        (await Should.ThrowAsync<StoreException>(() => Neo4jStore.Open(server.Settings, TimeProvider.System, default))).Message.ShouldContain("Run the same copy again");
        await using (var from = EmbeddedHoldings.Of(data.Path))
        await using (var to = Neo4jHoldings.Of(server.Settings))
        {
            (await Copying.Run(from, to, default))["Facts"].ShouldBeGreaterThan(1000);
        }

        await using var embedded = EmbeddedStore.Open(data.Path, TimeProvider.System);
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        (await Entries.Whole(store.Casework)).ShouldBe(["open", "look"]);
        for (var version = 1L; version <= 3; version++)
        {
            var at = (await embedded.Graph.PublishedAt(new GraphVersion(version), default))!.Value;
            await using var here = await embedded.Graph.ReadAsKnown(at, default);
            await using var there = await store.Graph.ReadAsKnown(at, default);
            (there.Version, await there.Counts(default)).ShouldBe((here.Version, await here.Counts(default)));
            foreach (var (question, ask, _) in Comparisons.Of(await Frontier.Of(here, 50), here.Version))
            {
                (await ask(there)).ShouldBe(await ask(here), question);
            }
        }

        // And it goes on: numbers, and what a correction finds.
        await Scenario.Parse(Town).Load(store.Graph);
        await Scenario.Parse(Town).Load(embedded.Graph);
        await using var after = await store.Graph.Read(default);
        await using var expected = await embedded.Graph.Read(default);
        (await after.Counts(default)).ShouldBe(await expected.Counts(default));
    }

    /// <summary>As the operations manual of Neo4j describes them, "neo4j-admin import", header files and quoting.</summary>
    [Fact]
    public async Task The_files_hold_the_first_load_as_its_nodes_lie()
    {
        using var data = new TemporaryDirectory();
        using var files = new TemporaryDirectory();
        await using (var store = EmbeddedStore.Open(data.Path, TimeProvider.System))
        {
            await Scenario.Parse(Town).Load(store.Graph);
        }

        var made = Path.Combine(files.Path, "made");
        (await Write(data.Path, made)).ShouldBe(9);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(made).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, "persons stand there in the clear");
        }

        Lines("Store.csv").ShouldBe(["name:string,form:long,filling:boolean,imported:long", "schema,1,true,1", "graph,,,", "load,,,", "log,,,"]);
        Lines("Person.header.csv").ShouldBe(["id:ID(Person){id-type:long}"]);
        Lines("Person.csv").ShouldBe(["1", "2"]);
        Lines("OCCUPIED.header.csv").ShouldBe([":START_ID(Person),:END_ID(Stay),registrant:boolean,import:long,file:string,row:long"]);
        Lines("OCCUPIED.csv").Select(line => string.Join(',', line.Split(',')[..3])).ShouldBe(["1,1,true", "1,2,true", "2,2,false"]);
        Lines("Stay.header.csv").ShouldBe(
            ["id:ID(Stay){id-type:long},addedIn:long,import:long,file:string,row:long,key:string,room:long,building:long,start:long,end:long,:LABEL"]);
        var start = new DateTimeOffset(2025, 4, 1, 15, 0, 0, TimeSpan.Zero).UtcTicks;
        Lines("Stay.csv")[1].ShouldEndWith($",\"S2\",1,1,{start},{long.MaxValue},\"Stay;LongStay\"");
        Lines("Stay.csv")[0].ShouldEndWith(",\"Stay\"");
        Lines(ImporterFiles.Arguments).ShouldContain("--relationships=OCCUPIED=OCCUPIED.header.csv,OCCUPIED.csv");

        string[] Lines(string file) => File.ReadAllLines(Path.Combine(made, file));
    }

    [Fact]
    public async Task A_directory_with_files_and_a_store_without_facts_are_refused()
    {
        using var data = new TemporaryDirectory();
        using var files = new TemporaryDirectory();
        await EmbeddedStore.Open(data.Path, TimeProvider.System).DisposeAsync();

        (await Should.ThrowAsync<StoreException>(() => Write(data.Path, files.Path))).Message.ShouldContain("found none");
        await File.WriteAllTextAsync(Path.Combine(files.Path, "notes.txt"), "mine");
        (await Should.ThrowAsync<StoreException>(() => Write(data.Path, files.Path))).Message.ShouldContain("Expected an empty directory");
        Directory.GetFiles(files.Path).ShouldHaveSingleItem();
    }

    private static async Task<long> Write(string data, string files)
    {
        await using var from = EmbeddedHoldings.Of(data);
        return await ImporterFiles.Write(from, files, default);
    }

    /// <summary>A city, a load that states more and says some of it anew in other words, one that is withdrawn, and two entries of the log.</summary>
    private static async Task Fill(string data)
    {
        using var city = new TemporaryDirectory();
        SyntheticCity.Write(new CityRequest(1000, 1), city.Path, null);
        await File.AppendAllTextAsync(Path.Combine(city.Path, "persons.csv"), "OTHER,P9,\"A \"\"quoted\"\", name\nof two lines\",,\n");
        await using var store = EmbeddedStore.Open(data, TimeProvider.System);
        (await FolderImport.Load(store.Graph, city.Path, new ImportOptions(), default)).AllTaken.ShouldBeTrue();
        await using (var load = await store.Graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Person("Somebody", ""), default);
            await load.Publish([], default);
        }

        await using (var load = await store.Graph.BeginLoad(_ => { }, default))
        {
            await load.Add(Person("Another", "1"), default);
            await load.Publish([], default);
        }

        await store.Graph.Withdraw(new ImportId(3), () => ValueTask.CompletedTask, () => { }, default);
        await store.Casework.Record([Entries.Entry("open"), Entries.Entry("look")], default);
    }

    private static PersonBatch Person(string name, string phone)
    {
        var batch = new PersonBatch { File = "persons.csv", Rows = { 2 }, DocumentKind = { DocumentKind.Other }, BirthDate = { null } };
        batch.DocumentNumber.Add("P1");
        batch.Name.Add(name);
        batch.Phone.Add(phone);
        return batch;
    }
}
