using Investigate.GraphModel;
using Investigate.Stores.Embedded.Tests.Casework;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Erasing;

public sealed class ErasedBytesTests
{
    private const string Town = """
        House H1: 101 102
        Aagoesaway  101  10 Mar 15:00  12 Mar 11:00
        Zzstayshere   102  10 Mar 15:00  12 Mar 11:00
        seen       PLATETHATGOES   H1   10 Mar 15:00
        paid       ACCOUNTTHATGOES   OTHERTHATGOES   12.50   10 Mar 15:00
        """;

    private static readonly string[] Personal = ["Aagoesaway", "AAGOESAWAY", "PLATETHATGOES", "ACCOUNTTHATGOES", "OTHERTHATGOES", "REJECTEDTHATGOES"];

    [Fact]
    public async Task What_was_erased_is_in_no_byte_of_any_file_and_in_no_version()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await Scenario.Parse(Town).Load(store.Graph);
        await Reject(store.Graph, "REJECTEDTHATGOES,1980-01-01");
        foreach (var planted in Personal)
        {
            ErasingTests.Holding(directory.Path, Bytes(planted)).ShouldNotBeEmpty($"{planted}: the test must be able to find it while it is there");
        }

        await store.Graph.Erase(
            Expiries.Everything with { Subjects = new HashSet<PersonId> { new(2) } }, _ => ValueTask.CompletedTask, () => { }, default);
        await store.Casework.Compact(default);

        foreach (var planted in Personal)
        {
            ErasingTests.Holding(directory.Path, Bytes(planted)).ShouldBeEmpty(planted);
        }

        ErasingTests.Holding(directory.Path, Bytes("Zzstayshere")).ShouldNotBeEmpty("whom a hold keeps is still there");
        await using var reader = await store.Graph.Read(default);
        (await reader.Persons([new PersonId(1), new PersonId(2)], default)).Single().Fact.Name.ShouldBe("Zzstayshere");
    }

    [Fact]
    public async Task A_running_service_has_it_no_more_within_a_second()
    {
        using var directory = new TemporaryDirectory();
        var time = new FakeTimeProvider();
        await using var server = EmbeddedStore.Open(directory.Path, time);
        await Scenario.Parse(Town).Load(server.Graph);

        await using (var command = EmbeddedStore.Open(directory.Path, time))
        {
            await command.Graph.Erase(Expiries.Everything, _ => ValueTask.CompletedTask, () => { }, default);
            await command.Casework.Compact(default);
        }

        time.Advance(TimeSpan.FromSeconds(1));
        await using (var reader = await server.Graph.Read(default))
        {
            (reader.Version, (await reader.Counts(default)).Persons).ShouldBe((new GraphVersion(2), 0));
        }

        await Scenario.Parse(Town).Load(server.Graph);
        await using var again = await server.Graph.Read(default);
        (await again.PersonsWith([new Document(DocumentKind.Other, "AAGOESAWAY")], default)).Single().Fact.Id.ShouldBe(new PersonId(3));
        (await again.VehiclesWith(["PLATETHATGOES"], default)).Single().Fact.Id.ShouldBe(new VehicleId(2));
    }

    private static async Task Reject(IGraphStore graph, string record)
    {
        await using var load = await graph.BeginLoad(_ => { }, default);
        await load.Reject("persons.csv", [new Rejection(2, "document_number", null, "check-digit", null)], default);
        await load.Keep("persons.csv", [new RejectedRecord(2, record)], default);
        await load.Publish([], default);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
