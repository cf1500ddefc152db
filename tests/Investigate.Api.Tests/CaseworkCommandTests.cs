using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded;
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
        dry.Output.ShouldContain("2 due, 2 held by a legal hold");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("2 erased, 2 held by a legal hold");
        again.Output.ShouldContain("0 due, 2 held by a legal hold");
        (await Run("audit", "verify")).ExitCode.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(Data))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan().IndexOf("BASIS-THAT-GOES"u8).ShouldBe(-1, file);
        }
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

    private Task<(int ExitCode, string Output)> Run(params string[] arguments) => Command.Run(
        folder.Path, new Dictionary<string, string> { ["Retention__LegalHolds__0"] = "2024-2" }, TimeSpan.FromMinutes(2), "dotnet",
        [RunningService.Service, .. arguments]);
}
