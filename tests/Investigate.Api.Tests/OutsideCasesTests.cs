using System.Net;
using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>What is served outside cases, to whom, and at which addresses.</summary>
public sealed class OutsideCasesTests
{
    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [Theory]
    [InlineData("{ imports { totalCount } }", Role.Administrator)]
    [InlineData("{ counts { stays } }", Role.Auditor, Role.Administrator)]
    [InlineData("{ auditLog { totalCount } }", Role.Auditor)]
    public async Task Each_is_for_its_roles_alone(string query, params Role[] may)
    {
        await using var service = await Service.Over(Town);
        foreach (var role in Enum.GetValues<Role>())
        {
            var answer = await service.Ask(service.Token("somebody", role), query);
            (answer.HasErrors ? answer.Code : "answered").ShouldBe(may.Contains(role) ? "answered" : "FORBIDDEN", role.ToString());
        }
    }

    [Fact]
    public async Task The_auditor_reads_who_asked_what_and_why_and_no_person()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        await service.AddSubject(id, "ANN");
        await service.Ask(service.Token("lin", Role.Investigator), "query($c: ID!) { case(id: $c, purpose: \"Who came along\") { subjects { nodes { person { handle } } } } }", new { c = id });

        var answer = await service.Ask(
            service.Token("shi", Role.Auditor),
            "query($c: ID!) { auditLog(caseId: $c) { totalCount chain { whole firstBroken entries head } nodes { sequence at actor action result caseId caseNumber purpose reason persons previousHash hash } } }",
            new { c = id });

        var nodes = answer.Data("auditLog", "nodes").EnumerateArray().ToArray();
        nodes.Select(n => (n.GetProperty("actor").GetString(), n.GetProperty("action").GetString(), n.GetProperty("purpose").GetString(), n.GetProperty("persons").GetInt32()))
            .ShouldBe([("lin", "subjects", "Who came along", 1), ("lin", "addSubject", "Complaint 1", 1), ("wen", "openCase", "Filing 7", 0)]);
        nodes[0].GetProperty("previousHash").GetString().ShouldBe(nodes[1].GetProperty("hash").GetString());
        answer.Data("auditLog", "chain", "whole").GetBoolean().ShouldBeTrue();
        answer.Text.ShouldNotContain("Ann", Case.Insensitive);
        foreach (var handle in service.Log.SelectMany(entry => JsonDocument.Parse(entry.Text).RootElement.GetProperty("persons").EnumerateArray()))
        {
            answer.Text.ShouldNotContain(handle.GetString()!);
        }
    }

    [Fact]
    public async Task An_administrator_sees_of_cases_number_and_members_alone()
    {
        await using var service = await Service.Over(Town);
        await service.OpenCase();
        var qiu = service.Token("qiu", Role.Administrator);

        (await service.Ask(qiu, "{ cases { nodes { number members } } }")).Data("cases", "nodes")[0].GetProperty("number").GetString().ShouldBe("2025-1");
        foreach (var field in new[] { "title", "status", "authority { ground }" })
        {
            (await service.Ask(qiu, $"{{ cases {{ nodes {{ {field} }} }} }}")).Code.ShouldBe("FORBIDDEN");
        }
    }

    [Fact]
    public async Task Opening_a_case_says_what_is_wrong_with_it()
    {
        await using var service = await Service.Over(Town);
        var wen = service.Token("wen", Role.Supervisor);

        (await Open(new { number = "1", title = "t", ground = "g", validUntil = Service.Now, members = new[] { "lin" } })).Message
            .ShouldBe("Expected `validUntil` in the future, found an instant that has passed.");
        (await Open(new { number = "1", title = "t", ground = "g", validUntil = Service.Now.AddDays(91), members = new[] { "lin" } })).Message
            .ShouldBe("Expected `validUntil` at most 90 days from now, found a later instant.");
        (await Open(new { number = "1", title = "t", ground = "g", validUntil = Service.Now.AddDays(9), members = new[] { "wen" } })).Message
            .ShouldBe("Expected members without the one who approves the case; he is among them.");
        (await Open(new { number = "1", title = " ", ground = "g", validUntil = Service.Now.AddDays(9), members = new[] { "lin" } })).Message
            .ShouldBe("Expected `title` in 1 to 200 characters, found a blank or a longer one.");
        (await Open(new { number = "1", title = "t", ground = "g", validUntil = "tomorrow", members = new[] { "lin" } })).Code.ShouldBe("BAD_USER_INPUT");

        Task<Answer> Open(object input) => service.Ask(wen, "mutation($input: OpenCaseInput!) { openCase(input: $input) { id } }", new { input });
    }

    [Fact]
    public async Task Addresses_answer_as_the_contract_says()
    {
        await using var service = await Service.Over(Town);

        var health = JsonDocument.Parse(await (await service.Get("/healthz")).Content.ReadAsStringAsync()).RootElement;
        (health.GetProperty("status").GetString(), health.GetProperty("graphVersion").GetString()).ShouldBe(("ready", "1"));
        (await (await service.Get("/schema.graphql")).Content.ReadAsStringAsync()).ShouldContain("type Companion {");
        (await service.Get("/healthz")).Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        (await service.Get("/imports/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await service.Get("/sign-in")).Content.ReadAsStringAsync()).ShouldBe("""{"mode":"token"}""");
        (await service.Post("/sign-in/demo", new { user = "lin" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Looking_around_needs_a_sign_in_and_is_not_a_read()
    {
        await using var service = await Service.Over(Town);

        var answer = await service.Ask(service.Token("lin", Role.Investigator), "{ viewer { user roles } __schema { queryType { name } } }");

        answer.Data("viewer").GetRawText().ShouldBe("""{"user":"lin","roles":["INVESTIGATOR"]}""");
        service.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Buildings_and_their_rooms_are_listed_to_anybody_page_by_page_and_no_guest_is_with_them()
    {
        await using var service = await Service.Over("""
            House H1: 101 102 103
            House H2: 201
            Ann   101  10 Mar 15:00  12 Mar 11:00
            """);
        var shi = service.Token("shi", Role.Auditor);
        const string List = "query($t: String, $n: Int, $a: String) { buildings(text: $t, first: $n, after: $a) { totalCount pageInfo { hasNextPage endCursor } nodes { name rooms(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { number building { name } } } } } }";

        var first = (await service.Ask(shi, List, new { t = "house", n = 1 })).Data("buildings");
        var second = await service.Ask(shi, List, new { t = "house", n = 1, a = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() });

        first.GetRawText().ShouldContain("\"totalCount\":2,\"pageInfo\":{\"hasNextPage\":true");
        first.GetProperty("nodes")[0].GetProperty("rooms").GetRawText().ShouldContain("\"totalCount\":3,\"pageInfo\":{\"hasNextPage\":true");
        first.GetProperty("nodes")[0].GetProperty("rooms").GetProperty("nodes").EnumerateArray().Select(room => room.GetProperty("number").GetString()).ShouldBe(["101", "102"]);
        second.Data("buildings", "nodes")[0].GetProperty("name").GetString().ShouldBe("House H2");
        (await service.Ask(shi, List, new { t = "H2" })).Data("buildings", "totalCount").GetInt32().ShouldBe(1);
        (await service.Ask(shi, List, new { t = "Ann" })).Data("buildings", "totalCount").GetInt32().ShouldBe(0);
        (await service.Ask(shi, List, new { n = 201 })).Code.ShouldBe("LIMIT_EXCEEDED");
        (await service.Ask(shi, List, new { t = "H2", a = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).Code.ShouldBe("BAD_USER_INPUT");
        service.Log[^1].Text.ShouldContain("\"action\":\"buildings\"");
    }
}
