using System.Text;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Investigate.Testing.Processes;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Retention and the rotation of the key as a shell runs them, on a data directory that people have worked in.</summary>
public sealed class CaseworkCommandTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing_a_run_erases_and_the_log_still_verifies()
    {
        await TwoOldCases();

        var dry = await Run("retention", "--dry-run");
        var run = await Run("retention");
        var again = await Run("retention", "--dry-run");

        dry.ExitCode.ShouldBe(0, dry.Output);
        dry.Output.ShouldContain("CASE_SUBJECTS 2024-1: 1 due, 0 held");
        dry.Output.ShouldContain("CASE_HANDLES 2024-1: 1 due, 0 held");
        dry.Output.ShouldContain("CASE_SUBJECTS 2024-2: 0 due, 1 held");
        dry.Output.ShouldContain("2 due, 2 held");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("2 erased, 2 held");
        again.Output.ShouldContain("0 due, 2 held");
        (await Run("audit", "verify")).ExitCode.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(Data))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan().IndexOf("BASIS-THAT-GOES"u8).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task Facts_older_than_the_settings_say_are_counted_and_then_in_no_file_of_the_data_directory()
    {
        await using (var store = EmbeddedStore.Open(Data, new FakeTimeProvider(new DateTimeOffset(2025, 5, 1, 0, 0, 0, TimeSpan.Zero))))
        {
            await Scenario.Parse("""
                House H1: 101
                Plantedname  101  10 Mar 15:00  12 Mar 11:00
                """).Load(store.Graph);
        }

        var days = new Dictionary<string, string> { ["Retention__StayDays"] = "1", ["Retention__UnreferencedDays"] = "1" };
        var dry = await Run(days, "retention", "--dry-run");
        Holding("Plantedname").ShouldNotBeEmpty("the test must be able to find it while it is there");
        var run = await Run(days, "retention");

        dry.Output.ShouldContain("STAYS: 1 due, 0 held");
        dry.Output.ShouldContain("PERSONS: 1 due, 0 held");
        run.Output.ShouldContain("2 erased, 0 held");
        Holding("Plantedname").ShouldBeEmpty();
        Holding("PLANTEDNAME").ShouldBeEmpty();
        (await Run("audit", "verify")).Output.ShouldContain("entries 2");
        (await Run(new Dictionary<string, string> { ["Retention__StayDays"] = "none" }, "retention")).Output.ShouldContain("Expected a whole number of days, 1 to 36500, in the setting Retention:StayDays");
    }

    [Fact]
    public async Task A_rotated_key_leaves_old_tokens_valid_and_a_dropped_one_does_not()
    {
        (await Run("token", "--user", "lin", "--role", "AUDITOR")).ExitCode.ShouldBe(0);

        (await Run("key", "rotate")).Output.ShouldContain("tokens of the one before are taken until they expire");
        Directory.EnumerateFiles(Data, "token.key*").Count().ShouldBe(2);
        (await Run("key", "rotate", "--drop-previous")).Output.ShouldContain("no older token is taken");
        Directory.EnumerateFiles(Data, "token.key*").Count().ShouldBe(1);
    }

    /// <summary>Two cases that ended long ago, the second under a legal hold.</summary>
    private async Task TwoOldCases()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 1, 10, 8, 0, 0, TimeSpan.Zero));
        await using var store = EmbeddedStore.Open(Data, time);
        var gate = await Gate.Open(store.Graph, store.Casework, CaseRules.Default, time, default);
        foreach (var number in new[] { "2024-1", "2024-2" })
        {
            await using var wen = gate.Begin(new Viewer("wen", new HashSet<Role> { Role.Supervisor }, "test"));
            var opened = await wen.OpenCase(new CaseOpening(number, "Deposits", "Filing 7", time.GetUtcNow().AddDays(30), ["lin"]), default);
            var basis = number == "2024-1" ? "BASIS-THAT-GOES" : "Basis that stays";
            await store.Casework.AddSubject(opened.Id, new CaseSubject(new PersonId(1), basis, "lin", time.GetUtcNow()), Nothing("addSubject"), default);
            await store.Casework.Reach(opened.Id, [new PersonCode(new PersonId(1), "7F3A11AA")], default);
        }
    }

    private static Seal Nothing(string action) => LogChain.Seal(
        new LogEntry(default, "lin", "test", action, LogResult.Answered, null, null, null, null, null, [], 0, IsChange: true));

    /// <summary>Names of the files of the data directory that hold a text.</summary>
    private List<string> Holding(string text) =>
        [.. Directory.EnumerateFiles(Data).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];

    private Task<(int ExitCode, string Output)> Run(params string[] arguments) =>
        Run(new Dictionary<string, string> { ["Retention__LegalHolds__0"] = "2024-2" }, arguments);

    private Task<(int ExitCode, string Output)> Run(Dictionary<string, string> settings, params string[] arguments) => Command.Run(
        folder.Path, settings, TimeSpan.FromMinutes(2), "dotnet", [RunningService.Service, .. arguments]);
}
