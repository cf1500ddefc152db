using System.CommandLine;
using System.Text.Json;
using Investigate.Api.Tests.Probes;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;
using Investigate.Testing.Embedded;
using Investigate.Testing.Processes;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using Command = Investigate.Testing.Processes.Command;

namespace Investigate.Api.Tests.Access;

/// <summary>The commands of <c>matrix.txt</c>, on a data directory with people whose every fact is recognisable. A command without a row fails.</summary>
public sealed class CommandMatrixTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2024, 1, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly AccessMatrix matrix = new();
    private readonly TemporaryDirectory folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        var commands = Leaves(Program.Commands(TimeProvider.System), []).ToList();

        commands.Where(command => !matrix.Commands.Exists(row => row.Words.Take(command.Length).SequenceEqual(command)))
            .Select(command => string.Join(' ', command)).ShouldBeEmpty("commands without a row");
        matrix.Commands.Where(row => !commands.Exists(command => row.Words.Take(command.Length).SequenceEqual(command)))
            .Select(row => string.Join(' ', row.Words)).ShouldBeEmpty("rows without a command");
    }

    [Fact]
    public async Task No_command_prints_anything_of_a_person_and_each_logs_what_its_row_says()
    {
        var import = await Fill();
        var rejected = Directory.CreateDirectory(Path.Combine(folder.Path, "files")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(rejected, "persons.csv"),
            "document_kind,document_number,name,phone\n" + string.Concat(Planted.Masked.Select(guest => $"DRIVER,{guest.Number},{guest.Name},{guest.Phone}\n")));
        Planted.In(await File.ReadAllTextAsync(Path.Combine(rejected, "persons.csv"))).ShouldNotBeEmpty("the test must be able to find them");

        foreach (var (words, logs) in matrix.Commands.Where(row => row.Words[0] != "serve"))
        {
            var before = (await Actions()).Count;
            var (_, output) = await Command.Run(
                folder.Path, new Dictionary<string, string> { ["Retention__StayDays"] = "1" }, TimeSpan.FromMinutes(2), "dotnet",
                [RunningService.Service, .. words.Select(word => word switch { "$folder" => rejected, "$import" => import, "$out" => Path.Combine(folder.Path, "city"), _ => word })]);

            var command = string.Join(' ', words);
            output.ShouldNotContain("Unhandled exception", customMessage: command);
            Planted.In(output).ShouldBeEmpty(command);
            output.ShouldNotContain(Planted.Subject, customMessage: command);
            (await Actions()).Skip(before).Distinct().ShouldBe(logs == "none" ? [] : [logs], command);
        }
    }

    private static IEnumerable<string[]> Leaves(System.CommandLine.Command command, string[] above) => command.Subcommands.Count == 0
        ? [above] : command.Subcommands.SelectMany(below => Leaves(below, [.. above, below.Name]));

    /// <summary>A load with the planted people and a case with one of them as its subject, all long ago; the id of the load.</summary>
    private async Task<string> Fill()
    {
        var time = new FakeTimeProvider(Then);
        await using var store = EmbeddedStore.Open(Data, time);
        await Planted.Load(store.Graph);
        var gate = await Gate.Open(store.Graph, store.Casework, CaseRules.Default, time, default);
        await using var wen = gate.Begin(new Viewer("wen", new HashSet<Role> { Role.Supervisor }, "test"));
        var opened = await wen.OpenCase(new CaseOpening("2024-1", "Deposits", "Filing 7", Then.AddDays(30), ["lin"]), default);
        await using var lin = gate.Begin(new Viewer("lin", new HashSet<Role> { Role.Investigator }, "test"));
        await lin.AddSubject(gate.Ids.Of(opened.Id), Planted.Subject, "Complaint 1", default);
        return gate.Ids.Of(new ImportId(1));
    }

    private async Task<List<string>> Actions()
    {
        await using var store = EmbeddedStore.Open(Data, TimeProvider.System);
        var actions = new List<string>();
        await foreach (var entry in store.Casework.Log(default))
        {
            actions.Add(JsonDocument.Parse(entry.Text).RootElement.GetProperty("action").GetString()!);
        }

        return actions;
    }
}
