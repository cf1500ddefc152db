using System.Reflection;
using Investigate.GraphModel;
using Investigate.Queries;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>Requests are what a question costs first of all: each takes the server some milliseconds, whatever it asks.</summary>
public sealed class RequestTests
{
    private const string City = """
        House H1: 101 102
        Ann, Bo        101  10 Mar 15:00  12 Mar 11:00
        Ann, Cid       102  20 Mar 15:00  22 Mar 11:00
        Ann            101   2 Apr 15:00   5 Apr 11:00
        Bo             102   2 Apr 15:10  open
        """;

    [Neo4jFact]
    public async Task Companions_with_their_chances_take_four_requests_whatever_the_number_of_persons()
    {
        await using var server = await Neo4jServer.Take();
        var recorder = new Recorder();
        await using var store = await Neo4jStore.Open(recorder.On(server.Settings), TimeProvider.System, default);
        var crowd = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"Guest{i}"));
        await Scenario.Parse($"""
            House H1: 101 102 103
            Ann, {crowd}  101  10 Mar 15:00  12 Mar 11:00
            Ann           101  20 Apr 15:00  22 Apr 11:00
            Wei           102  10 Mar 15:05  12 Mar 11:00
            Wei           102  20 Apr 15:05  22 Apr 11:00
            Bo            103  20 Apr 15:00  open
            """).Load(store.Graph);
        await using var reader = await store.Graph.Read(default);
        var ann = (await reader.PersonsWith([new Document(DocumentKind.Other, "ANN")], default)).Single().Fact.Id;
        recorder.Forget();

        var companions = await CompanionsAnalysis.Ask(reader, new CompanionsQuery(ann, Interval.Always, 1, _ => "", LocalClock.Shanghai), default);

        companions.All.Count.ShouldBe(302);
        recorder.Requests.Count.ShouldBe(4);
    }

    [Neo4jFact]
    public async Task Each_question_of_the_port_takes_one_request()
    {
        await using var server = await Neo4jServer.Take();
        var recorder = new Recorder();
        await using var store = await Neo4jStore.Open(recorder.On(server.Settings), TimeProvider.System, default);
        await Scenario.Parse(City).Load(store.Graph);
        await using var reader = await store.Graph.Read(default);
        recorder.Forget();
        foreach (var (question, ask) in Questions.Of(reader, 2, new ReadLimits(10)))
        {
            await ask();
            recorder.Requests.Count.ShouldBe(1, question);
            recorder.Forget();
        }

        Questions.Of(reader, 2, new ReadLimits(10)).Select(one => one.Name).Distinct().Order().ShouldBe(
            typeof(IGraphReader).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => !method.IsSpecialName).Select(method => method.Name).Distinct().Order());
    }

    [Neo4jFact]
    public async Task An_entry_of_the_log_takes_one_request_after_the_first()
    {
        await using var server = await Neo4jServer.Take();
        var recorder = new Recorder();
        await using var store = await Neo4jStore.Open(recorder.On(server.Settings), TimeProvider.System, default);
        await store.Casework.Record([Entries.Entry("first")], default);
        recorder.Forget();

        await store.Casework.Record([Entries.Entry("second")], default);

        recorder.Requests.Count.ShouldBe(1);
        (await Entries.Whole(store.Casework)).ShouldBe(["first", "second"]);
    }
}
