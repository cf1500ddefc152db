using System.Text.Json;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>Every statement that a load, a withdrawal, an erasing and casework send, as they send it: none looks through a label that grows.</summary>
public sealed class EveryStatementTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    /// <summary>Labels of which there are few nodes, or none but while something is erased.</summary>
    private static readonly string[] Few = ["Store", "Import", "Version", "Case", "Deployment", "Due"];

    [Neo4jFact]
    public async Task No_statement_scans_a_label_that_grows()
    {
        await using var server = await Neo4jServer.Take();
        var recorder = new Recorder();
        await using (var store = await Neo4jStore.Open(recorder.On(server.Settings with { Options = "" }), TimeProvider.System, default))
        {
            await Loads(store.Graph);
            await Casework(store.Casework);
        }

        using var plans = new QueryPlans(server.Settings);
        var wrong = new List<string>();
        string[] sent = [.. recorder.Requests.Where(request => request.Body.ValueKind == JsonValueKind.Object).Select(request => request.Statement).Distinct()];
        foreach (var text in sent.Where(IsPlanned))
        {
            wrong.AddRange(QueryPlans.Scans(await plans.Of(text), Few).Select(found => $"{found} in: {text}"));
        }

        sent.Length.ShouldBeGreaterThan(60);
        wrong.ShouldBeEmpty();
    }

    /// <summary>Not what makes indexes.</summary>
    private static bool IsPlanned(string text) => !text.StartsWith("CREATE ") && !text.StartsWith("SHOW ") && !text.StartsWith("CALL db.");

    private static async Task Loads(IGraphStore graph)
    {
        byte[] rooms = [0, 1, 2, 0, 1];
        RandomStay[] stays = [.. Enumerable.Range(0, 12).Select(i => new RandomStay((byte)i, (byte)i, (byte)(3 * i), (byte)i))];
        RandomOccupant[] occupants = [.. Enumerable.Range(0, 12).Select(i => new RandomOccupant((byte)i, (byte)i, i % 2 == 0))];
        RandomTrail[] trails = [.. Enumerable.Range(0, 42).Select(i => new RandomTrail((byte)i, (byte)i, (byte)(i / 2), (byte)(i / 3), (byte)i, (byte)i))];
        var first = new RandomLoad(2, rooms, stays, occupants, trails, SecondFile: false, Abandoned: false);
        var corrected = new RandomLoad(
            2, [2, 0, 1], [.. stays.Take(5).Select(stay => stay with { Start = 1 })], [.. occupants.Take(5).Select(occupant => occupant with { Person = 3 })],
            [.. trails.Take(20).Select(trail => trail with { Content = 99 })], SecondFile: true, Abandoned: false);
        await new RandomGraph([first, corrected, corrected with { RoomBuildings = [1, 2], Abandoned = true }]).Load(graph);
        await graph.Withdraw(new ImportId(2), () => ValueTask.CompletedTask, () => { }, default);
        await graph.Erase(
            new Expiry
            {
                Stays = RandomGraph.Slot(9),
                OpenStays = RandomGraph.Slot(9),
                Sightings = RandomGraph.Slot(9),
                Transfers = RandomGraph.Slot(9),
                Reports = RandomGraph.Slot(9),
                Unreferenced = DateTimeOffset.MaxValue,
                RejectedRows = DateTimeOffset.MaxValue,
                Subjects = new HashSet<PersonId> { new(1) },
            },
            _ => ValueTask.CompletedTask, () => { }, default);
        await graph.ReadAsKnown(Now, default);
        await graph.PublishedAt(new GraphVersion(1), default);
    }

    private static async Task Casework(ICasework casework)
    {
        await casework.DeploymentKey(new byte[32], default);
        var id = (await casework.Open(Entries.Opening("2025-1"), _ => Entries.Entry("open"), default))!.Id;
        await casework.AddSubject(id, new CaseSubject(new PersonId(1), "Complaint", "lin", Now), Entries.Entry("subject"), default);
        await casework.SetCategory(id, new PersonId(2), PersonCategory.Witness, Entries.Entry("category"), default);
        await casework.Unmask(id, new PersonId(3), Entries.Entry("unmask"), default);
        var wish = await casework.RequestUnmasking(new NewUnmaskingRequest(id, new PersonId(2), "To warn", "lin", Now), Entries.Entry("wish"), default);
        await casework.Agree(wish.Id, "wen", "Agreed", Now, Entries.Entry("agree"), default);
        await casework.Reach(id, [new PersonCode(new PersonId(2), "ABCDEF")], default);
        await casework.HandOut(id, [new NodeId(NodeKind.Room, 2)], default);
        await casework.Look(id, new byte[8], default);
        await casework.SaveChart(new NewChart(id, "Ring", "{}", null, "lin", Now), Entries.Entry("chart"), default);
        await casework.Charts(id, new PageRequest(9, null), default);
        await casework.Chart(1, default);
        await casework.Cases("lin", new PageRequest(9, null), default);
        await casework.Subjects(id, default);
        await casework.Marks(id, default);
        await casework.UnmaskingRequests(id, default);
        await casework.Reached(id, default);
        await casework.HandedOut(id, default);
        await casework.Purposes(id, "lin", 9, default);
        await casework.Log(new LogFilter(id, "lin", Interval.Always), new PageRequest(9, null), default);
        await casework.Log(new LogFilter(null, null, Interval.Always), new PageRequest(9, null), default);
        await casework.Remains(default);
        await casework.Calibrated(new byte[8], Entries.Entry("calibrate"), default);
        await casework.Change(id, new CaseChange(CaseStatus.Closed, null, ["gao"], Now, MasksAgain: true), Entries.Entry("close"), default);
        await casework.Erase(id, Entries.Entry("erase"), default);
        await casework.AnchoredHead(default);
        await Entries.Of(casework);
    }
}
