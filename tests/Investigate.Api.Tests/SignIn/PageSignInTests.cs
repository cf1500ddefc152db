using Investigate.Testing;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.SignIn;

/// <summary>The page's own way to the issuer and back, in a real browser.</summary>
public sealed class PageSignInTests
{
    [SkippableFact]
    public async Task A_person_signs_in_at_the_issuer_and_comes_back_to_where_he_was_going()
    {
        Tools.Need("chromium");
        await using var issuer = await Issuer.Start();
        var settings = new Dictionary<string, string>
        {
            ["Auth__Authority"] = issuer.Address,
            ["Auth__Audience"] = "urn:investigate",
            ["Auth__ClientId"] = Issuer.Client,
            ["Auth__Resource"] = "urn:investigate",
            ["INVESTIGATE_NO_DEMO"] = "1",
        };
        await using var service = await RunningService.Start(environment: settings);
        await issuer.SendBackTo(new Uri(service.Address, "/signin"));

        var (exitCode, output) = await Command.Run(
            Checkout.Path("ui"), new Dictionary<string, string> { ["E2E_BASE_URL"] = service.Address.ToString(), ["E2E_ISSUER"] = issuer.Address },
            TimeSpan.FromMinutes(5), "npx", "vitest", "run", "--config", "e2e/vitest.config.ts", "e2e/issuer");

        exitCode.ShouldBe(0, output);
    }
}
