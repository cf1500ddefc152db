using System.Text.Json;
using Investigate.Cases;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>What was known on a day, asked over GraphQL.</summary>
public sealed class AsKnownTests
{
    private const string World = """
        House H1: 101
        Ann, Ben   101  10 Mar 15:00  12 Mar 11:00
        Ann, Ben   101  14 Mar 15:00  16 Mar 11:00
        """;

    private const string Withdraw = "mutation($id: ID!) { withdrawImport(importId: $id, reason: \"Wrong month\") { id } }";

    private const string Met = """
        query($c: ID!, $s: ID!, $day: DateTime) { case(id: $c, purpose: "Who came along", asKnown: $day) {
            companions(of: $s) { totalCount graphVersion } timeline(of: $s) { asOf } } }
        """;

    [Theory, Stores]
    public async Task A_load_that_was_withdrawn_answers_for_the_day_on_which_it_stood(StoreUnderTest store)
    {
        await using var service = await Service.Over(World, store: store);
        var (caseId, reader) = (await service.OpenCase(), service.Token("lin", Role.Investigator));
        var subject = await service.AddSubject(caseId, "ANN");
        var then = Service.Now.AddSeconds(10);
        service.Time.Advance(TimeSpan.FromSeconds(20));
        var administrator = service.Token("an", Role.Administrator);
        var id = (await service.Ask(administrator, "{ imports { nodes { id } } }")).Data("imports", "nodes")[0].GetProperty("id").GetString();
        await service.Ask(administrator, Withdraw, new { id });

        var now = await service.Ask(reader, Met, new { c = caseId, s = subject });
        var known = await service.Ask(reader, Met, new { c = caseId, s = subject, day = then });
        var before = await service.Ask(reader, Met, new { c = caseId, s = subject, day = Service.Now.AddDays(-1) });

        now.Data("case", "companions", "totalCount").GetInt32().ShouldBe(0);
        known.Data("case", "companions", "totalCount").GetInt32().ShouldBe(1);
        known.Data("case", "companions", "graphVersion").GetString().ShouldBe("1");
        known.Data("case", "timeline", "asOf").GetDateTimeOffset().ShouldBe(Service.Now);
        before.Data("case", "companions", "totalCount").GetInt32().ShouldBe(0);
        Reasons(service)[^3..].ShouldBe(["", $"as known on {then.UtcDateTime:O}", $"as known on {Service.Now.AddDays(-1).UtcDateTime:O}"]);
    }

    [Fact]
    public async Task One_operation_reads_one_version()
    {
        await using var service = await Service.Over(World);
        var (caseId, reader) = (await service.OpenCase(), service.Token("lin", Role.Investigator));
        const string Two = """
            query($c: ID!, $day: DateTime) { now: case(id: $c, purpose: "Who came along") { id } then: case(id: $c, purpose: "Who came along", asKnown: $day) { id } }
            """;

        (await service.Ask(reader, Two, new { c = caseId, day = Service.Now })).Code.ShouldBe("BAD_USER_INPUT");
        var refused = JsonDocument.Parse(service.Log[^1].Text).RootElement;
        refused.GetProperty("result").GetString().ShouldBe("REFUSED");
        refused.GetProperty("caseId").GetString().ShouldBe(caseId, "a refusal names the case that was tried");
        (await service.Ask(reader, Two, new { c = caseId, day = (DateTimeOffset?)null })).Data("then", "id").GetString().ShouldBe(caseId);
    }

    private static string[] Reasons(Service service) =>
    [
        .. service.Log.Select(entry => JsonDocument.Parse(entry.Text).RootElement).Where(entry => entry.GetProperty("action").GetString()!.Contains("companions"))
            .Select(entry => entry.TryGetProperty("reason", out var reason) ? reason.ToString() : ""),
    ];
}
