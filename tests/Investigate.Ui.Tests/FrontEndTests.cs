using Investigate.Testing;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;

namespace Investigate.Ui.Tests;

/// <summary>The front end's own tests, and a person's way through the running service in a real browser.</summary>
public sealed class FrontEndTests
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    [Fact]
    public async Task The_front_ends_own_tests_pass()
    {
        var (exitCode, output) = await Npm([], TimeSpan.FromMinutes(20), "test");

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Its_typed_documents_are_current_and_its_rules_hold()
    {
        var (codegen, stale) = await Npm([], TimeSpan.FromMinutes(3), "run", "codegen:check");
        var (lint, broken) = await Npm([], TimeSpan.FromMinutes(3), "run", "lint");

        codegen.ShouldBe(0, stale);
        lint.ShouldBe(0, broken);
    }

    [Fact]
    public async Task What_a_browser_loads_first_and_the_charts_own_part_are_within_their_bars()
    {
        var (size, told) = await Npm([], TimeSpan.FromMinutes(3), "run", "size");

        size.ShouldBe(0, told);
    }

    [SkippableFact]
    public async Task A_person_signs_in_states_a_purpose_reads_the_evidence_and_works_on_the_chart()
    {
        var browser = Array.Find(Browsers, File.Exists);
        var ci = Environment.GetEnvironmentVariable("CI") == "true";
        Skip.If(browser is null && !ci, "No Chromium on this machine: install Debian's chromium and fonts-noto-cjk to run the browser flow.");
        browser.ShouldNotBeNull("The browser flow must run in CI: install Debian's chromium and fonts-noto-cjk.");
        await using var service = await RunningService.Start();
        var shots = Checkout.Path("artifacts", "screens");
        Directory.CreateDirectory(shots);

        var (exitCode, output) = await Npm(
            new() { ["E2E_BASE_URL"] = service.Address.ToString(), ["E2E_SHOTS_DIR"] = shots, ["CHROMIUM"] = browser },
            TimeSpan.FromMinutes(30), "run", "e2e");

        exitCode.ShouldBe(0, output);
    }

    private static Task<(int ExitCode, string Output)> Npm(Dictionary<string, string> environment, TimeSpan limit, params string[] arguments) =>
        Command.Run(Checkout.Path("ui"), environment, limit, "npm", arguments);
}
