using System.Net;
using Investigate.Api.Schema;
using Investigate.Cases;
using Investigate.GraphQL.Types;
using Investigate.Testing;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The service's own address as the programs of others see it.</summary>
public sealed class ClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task The_published_audits_of_graphql_over_http_pass()
    {
        await using var service = await Service.Over("");
        var kit = await NodeFolder.Prepare("graphql-kit", Checkout.Shared("graphql-kit"), Checkout.Path("tests", "Investigate.GraphQL.Tests", "Kit"));

        var (_, output) = await kit.Run(Limit, "audit.mjs", $"{service.Address}graphql", "-H", $"authorization: Bearer {service.Token("lin", Role.Investigator)}");

        output.ShouldContain("graphql-http audits: passed 61 of 61");
    }

    [SkippableFact]
    public async Task Relay_compiles_a_refetchable_fragment_for_every_connection()
    {
        var clients = await Clients();
        var schema = Path.GetTempFileName();
        await File.WriteAllTextAsync(schema, SchemaPrinter.Print(ServiceSchema.Create()));

        var (exitCode, output) = await clients.Run(Limit, "relay.mjs", schema);

        File.Delete(schema);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("QueryCases");
        output.ShouldNotContain("not on a node");
    }

    [SkippableFact]
    public async Task Urql_Apollo_and_graphql_request_ask_and_are_answered()
    {
        await using var service = await Service.Over("");
        var clients = await Clients();

        var (exitCode, output) = await clients.Run(Limit, "clients.mjs", $"{service.Address}graphql", service.Token("lin", Role.Investigator));

        exitCode.ShouldBe(0, output);
        output.ShouldContain("0 clients failed");
    }

    [Fact]
    public async Task A_browser_that_opens_the_address_in_the_demo_gets_graphiql_from_files_of_the_service()
    {
        await using var service = await RunningService.Start();
        using var browser = new HttpClient { BaseAddress = service.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");

        var page = await browser.GetStringAsync("/graphql");

        var scripts = page.Split("<script").Skip(1).ToList();
        var script = scripts.ShouldHaveSingleItem().Split("src=\"")[1].Split('"')[0];
        script.ShouldStartWith("/graphiql/assets/");
        scripts[0].ShouldContain("></script>");
        page.ShouldNotContain("http:");
        page.ShouldNotContain("https:");
        (await browser.GetAsync(script)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Outside_of_the_demo_there_is_no_graphiql()
    {
        await using var service = await Service.Over("");
        using var browser = new HttpClient { BaseAddress = service.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");

        var page = await browser.GetAsync("/graphql");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await browser.GetAsync("/graphiql/index.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<NodeFolder> Clients() => NodeFolder.Prepare("clients", Checkout.Path("tests", "Investigate.Api.Tests", "Clients"));
}
