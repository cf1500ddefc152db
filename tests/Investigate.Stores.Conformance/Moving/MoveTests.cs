using System.Security.Cryptography;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Testing;
using Investigate.Testing.Moving;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance.Moving;

/// <summary>A store moved into another: everything that people have decided, what is refused, and what an interruption leaves.</summary>
public sealed class MoveTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    [Theory, Moves]
    public async Task Cases_charts_decisions_rejected_rows_and_the_log_go_along_and_numbers_go_on(Move move)
    {
        await using var from = await move.From();
        await using var to = await move.To();
        await Fill(from);

        var counts = await Copy(from, to);

        (counts["Case"], counts["Chart"], counts["Entries"], counts["Rejections"], counts["Contradictions"]).ShouldBe((2, 2, 18, 3, 1));
        var expected = await Held(from);
        expected.ShouldContain("mark 2 PossibleVictim False True");
        (await Held(to)).ShouldBe(expected);
        (await Continued(to)).ShouldBe(await Continued(from));
    }

    [Theory, Moves]
    public async Task A_target_that_holds_anything_is_refused_and_stays_as_it_was(Move move)
    {
        await using var from = await move.From();
        await using var to = await move.To();
        await Fill(from);
        await using (var store = await to.Open(TimeProvider.System))
        {
            await store.Casework.DeploymentKey(new byte[32], default);
        }

        var refused = await Should.ThrowAsync<StoreException>(() => Copy(from, to));

        refused.Message.ShouldContain("holds a deployment already");
        await using var after = await to.Open(TimeProvider.System);
        (await after.Casework.DeploymentKey(Enumerable.Repeat((byte)9, 32).ToArray(), default)).ToArray().ShouldBe(new byte[32]);
        (await after.Casework.Cases(null, new PageRequest(9, null), default)).Total.ShouldBe(0);
    }

    [Theory, Moves]
    public async Task An_interrupted_copy_is_seen_by_nobody_and_the_next_begins_anew(Move move)
    {
        await using var from = await move.From();
        await using var to = await move.To();
        await Fill(from);
        await using (var source = from.Holdings())
        await using (var target = to.Holdings())
        {
            await Should.ThrowAsync<IOException>(() => target.Fill(BrokenOff(source.All(default)), default));
        }

        string? said = null;
        try
        {
            await using var half = await to.Open(TimeProvider.System);
            (await half.Graph.Imports(new PageRequest(9, null), default)).Total.ShouldBe(0);
            (await half.Casework.Cases(null, new PageRequest(9, null), default)).Total.ShouldBe(0);
        }
        catch (StoreException unfinished)
        {
            said = unfinished.Message;
        }

        (said ?? "Run the same copy again").ShouldContain("Run the same copy again");
        await Copy(from, to);
        (await Held(to)).ShouldBe(await Held(from));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_not_made_and_one_that_is_read_stays_byte_for_byte()
    {
        await using var from = new MovableEmbedded();
        await using var to = new MovableEmbedded();
        (await Should.ThrowAsync<StoreException>(() => Copy(from, to))).Message.ShouldContain("Expected an embedded store");
        Directory.EnumerateFileSystemEntries(from.Path).ShouldBeEmpty();

        // What was committed moves from the write-ahead log into the database when it is closed: so the first copy is not compared.
        await Fill(from);
        await using var first = new MovableEmbedded();
        await Copy(from, first);
        var before = await Bytes(from.Path);
        await Copy(from, to);

        (await Bytes(from.Path)).ShouldBe(before);
    }

    private static async IAsyncEnumerable<Holding> BrokenOff(IAsyncEnumerable<Holding> all)
    {
        await foreach (var part in all)
        {
            yield return part;
            if (part is HeldCase)
            {
                throw new IOException("The disk of the source is gone.");
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, int>> Copy(MovableStore from, MovableStore to)
    {
        await using var source = from.Holdings();
        await using var target = to.Holdings();
        return await Copying.Run(source, target, default);
    }

    private static async Task<IReadOnlyList<string>> Bytes(string directory)
    {
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory).Where(name => !name.EndsWith("-shm")).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            files.Add($"{Path.GetFileName(file)} {bytes.Length} {Convert.ToHexString(SHA256.HashData(bytes))}");
        }

        return files;
    }

    /// <summary>Loads with everything a load may leave, and two cases, of which one was erased, with everything a case may hold.</summary>
    private static async Task Fill(MovableStore empty)
    {
        await using var store = await empty.Open(new FakeTimeProvider(Now) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) });
        await Load(store.Graph, "persons.csv", "Ann");
        await Load(store.Graph, "corrected.csv", "Anna");
        await using (var failing = await store.Graph.BeginLoad(_ => { }, default))
        {
            await failing.Reject("stays.csv", [new Rejection(3, "room", "R9", "unknown-room", null)], default);
        }

        var casework = store.Casework;
        await casework.DeploymentKey(Enumerable.Repeat((byte)5, 32).ToArray(), default);
        foreach (var number in new[] { "2025-1", "2025-2" })
        {
            var id = (await casework.Open(
                new NewCase(number, "Deposits", "Filing 7", "wen", Now, Now.AddDays(30), ["lin", "gao"], RandomKey(number)), _ => Entry("open"), default))!.Id;
            await casework.AddSubject(id, new CaseSubject(new PersonId(7), "Complaint 1", "lin", Now), Entry("subject"), default);
            await casework.AddSubject(id, new CaseSubject(new PersonId(1), "Complaint 2", "lin", Now), Entry("subject"), default);
            await casework.SetCategory(id, new PersonId(2), PersonCategory.PossibleVictim, Entry("category"), default);
            var wish = await casework.RequestUnmasking(new NewUnmaskingRequest(id, new PersonId(2), "To warn", "lin", Now), Entry("wish"), default);
            await casework.Agree(wish.Id, "wen", "Agreed", Now, Entry("agree"), default);
            await casework.Reach(id, [new PersonCode(new PersonId(2), "ABCDEF"), new PersonCode(new PersonId(3), "ABCDXY")], default);
            await casework.HandOut(id, [new NodeId(NodeKind.Room, 2), new NodeId(NodeKind.Vehicle, 1)], default);
            await casework.Look(id, "first"u8.ToArray(), default);
            await casework.Look(id, "other"u8.ToArray(), default);
        }

        var one = new CaseId(1);
        var chart = await casework.SaveChart(new NewChart(one, "Ring", "{\"nodes\":[]}", null, "lin", Now), Entry("chart"), default);
        await casework.SaveChart(new NewChart(one, "Ring", "{\"nodes\":[1]}", chart!.Id, "gao", Now), Entry("chart"), default);
        await casework.SaveChart(new NewChart(new CaseId(2), "Gone", "{}", null, "lin", Now), Entry("chart"), default);
        await casework.Change(one, new CaseChange(CaseStatus.Closed, Now.AddDays(40), ["gao", "li"], Now.AddDays(1), MasksAgain: false), Entry("close"), default);
        await casework.Erase(new CaseId(2), Entry("erase"), default);
        await casework.Calibrated("a report"u8.ToArray(), Entry("calibrate"), default);
    }

    private static async Task Load(IGraphStore graph, string file, string name)
    {
        await using var load = await graph.BeginLoad(_ => { }, default);
        var person = new PersonBatch { File = file, Rows = { 2 }, DocumentKind = { DocumentKind.Passport }, BirthDate = { new DateOnly(1990, 2, 3) } };
        person.DocumentNumber.Add("P1");
        person.Name.Add(name);
        person.Phone.Add("");
        await load.Add(person, default);
        await load.Reject(file, [new Rejection(4, "phone", null, "bad", "11")], default);
        await load.Keep(file, [new RejectedRecord(4, $"{name},\"x\"")], default);
        await load.Publish(
            [
                new ImportFile(file, 2, 1, 1, ["religion"], ["shoe size"]) { Encoding = "GB18030" },
                new ImportFile("notes.txt", 0, 0, 0, [], []) { Refusal = new FileRefusal("no-kind", "notes") },
            ],
            default);
    }

    private static async Task<IReadOnlyList<string>> Held(MovableStore moved)
    {
        await using var store = await moved.Open(TimeProvider.System);
        var (graph, casework) = (store.Graph, store.Casework);
        var lines = new List<string>
        {
            Convert.ToHexString((await casework.DeploymentKey(new byte[32], default)).Span),
            Convert.ToHexString((await casework.LastCalibration(default))!.Value.Span),
        };
        var head = (await casework.AnchoredHead(default))!;
        lines.Add($"{head.Sequence} {Convert.ToHexString(head.Hash.Span)}");
        foreach (var run in (await graph.Imports(new PageRequest(9, null), default)).Items)
        {
            lines.Add($"load {run.Id} {run.Status} {run.StartedAt:O} {run.FinishedAt:O}");
            foreach (var file in run.Files.Select(file => file.Name).Append("stays.csv"))
            {
                lines.AddRange((await graph.Rejections(run.Id, file, 9, default)).Select(row => row.ToString()));
                lines.AddRange((await graph.RejectedRecords(run.Id, file, 9, default)).Select(row => row.ToString()));
                lines.AddRange((await graph.Contradictions(run.Id, file, 9, default)).Select(row => row.ToString()));
            }

            lines.AddRange(run.Files.Select(file => $"{file.Name} {file.Rows} {file.Accepted} {file.Encoding} {file.Refusal} {string.Join('|', [.. file.DroppedColumns, .. file.IgnoredColumns])}"));
        }

        foreach (var file in (await casework.Cases(null, new PageRequest(9, null), default)).Items)
        {
            lines.Add($"case {file with { Members = [], Key = default }} {string.Join(' ', file.Members)} {Convert.ToHexString(file.Key.Span)}");
            lines.AddRange((await casework.Subjects(file.Id, default)).Select(subject => subject.ToString()));
            lines.AddRange((await casework.Marks(file.Id, default)).Select(mark => $"mark {mark.Person.Value} {mark.Category} {mark.Unmasked} {mark.Agreed}"));
            lines.AddRange((await casework.UnmaskingRequests(file.Id, default)).Select(wish => wish.ToString()));
            lines.AddRange((await casework.Reached(file.Id, default)).Select(person => person.ToString()));
            lines.AddRange((await casework.HandedOut(file.Id, default)).Select(node => node.ToString()));
            lines.AddRange((await casework.Charts(file.Id, new PageRequest(9, null), default)).Items.Select(chart => chart.ToString()));
        }

        lines.Add($"{await casework.Chart(1, default)} {await casework.Chart(3, default)}");
        await foreach (var entry in casework.Log(default))
        {
            lines.Add($"{entry with { Hash = default }} {Convert.ToHexString(entry.Hash.Span)}");
        }

        return lines;
    }

    /// <summary>What the next of everything is numbered, and what a case that goes on is told.</summary>
    private static async Task<IReadOnlyList<string>> Continued(MovableStore moved)
    {
        await using var store = await moved.Open(TimeProvider.System);
        var (casework, one) = (store.Casework, new CaseId(1));
        var lines = new List<string>(await casework.Reach(one, [new PersonCode(new PersonId(9), "ABCDQQ"), new PersonCode(new PersonId(3), "ABCDXY")], default))
        {
            $"looks {await casework.Look(one, "first"u8.ToArray(), default)} {await casework.Look(one, "third"u8.ToArray(), default)}",
            $"{(await casework.SaveChart(new NewChart(one, "Ring", "{}", 2, "lin", Now), Entry("chart"), default))?.Id}",
            $"{(await casework.Open(new NewCase("2025-3", "", "", "wen", Now, Now.AddDays(1), [], new byte[32]), _ => Entry("open"), default))?.Id}",
            $"{await casework.Open(new NewCase("2025-2", "", "", "wen", Now, Now.AddDays(1), [], new byte[32]), _ => Entry("open"), default) is null}",
        };
        await using var load = await store.Graph.BeginLoad(_ => { }, default);
        return [.. lines, $"load {load.Import}", $"{(await casework.AnchoredHead(default))!.Sequence}"];
    }

    private static byte[] RandomKey(string number) => SHA256.HashData(Encoding.UTF8.GetBytes(number));

    private static Seal Entry(string what) => head =>
    {
        var text = $"{head.Sequence + 1} {what}";
        return new LogRecord(
            head.Sequence + 1, text, SHA256.HashData([.. head.Hash.Span, .. Encoding.UTF8.GetBytes(text)]), Now, "lin", new CaseId(1), "to find out", Answered: true);
    };
}
