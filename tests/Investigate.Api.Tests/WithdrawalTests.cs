using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Taking a load out of the data over GraphQL.</summary>
public sealed class WithdrawalTests
{
    private const string World = """
        House H1: 101
        Ann        101  10 Mar 15:00  12 Mar 11:00
        """;

    private const string Withdraw = "mutation($id: ID!, $why: String!) { withdrawImport(importId: $id, reason: $why) { id status } }";

    [Fact]
    public async Task An_administrator_withdraws_a_load_and_the_log_keeps_the_reason()
    {
        await using var service = await Service.Over(World);
        var administrator = service.Token("an", Role.Administrator);
        var id = (await service.Ask(administrator, "{ imports { nodes { id } } }")).Data("imports", "nodes")[0].GetProperty("id").GetString();

        var answer = await service.Ask(administrator, Withdraw, new { id, why = "Wrong month" });

        answer.Data("withdrawImport", "status").GetString().ShouldBe("WITHDRAWN");
        (await service.Ask(administrator, "{ counts { stays persons } }")).Data("counts", "stays").GetInt32().ShouldBe(0);
        Withdrawals(service).ShouldBe(["ANSWERED Wrong month"]);
        (await service.Ask(administrator, Withdraw, new { id, why = "Again" })).Code.ShouldBe("BAD_USER_INPUT");
        Withdrawals(service).ShouldBe(["ANSWERED Wrong month", "REFUSED "], "one entry an operation, refusals too");
    }

    private static string[] Withdrawals(Service service) =>
    [
        .. service.Log.Select(entry => JsonDocument.Parse(entry.Text).RootElement).Where(entry => entry.GetProperty("action").GetString() == "withdrawImport")
            .Select(entry => $"{entry.GetProperty("result")} {(entry.TryGetProperty("reason", out var reason) ? reason : "")}"),
    ];

    [Fact]
    public async Task A_subject_of_whom_nothing_is_known_any_more_is_still_listed_and_has_no_companions()
    {
        await using var service = await Service.Over(World);
        var (caseId, administrator) = (await service.OpenCase(), service.Token("an", Role.Administrator));
        var subject = await service.AddSubject(caseId, "ANN");
        const string Read = """
            query($c: ID!, $s: ID!) { case(id: $c, purpose: "Who came along") {
                subjects { totalCount nodes { basis person { id handle displayName masked category documentNumber birthYear minor } } }
                companions(of: $s) { totalCount nodes { occasions } }
                search(text: "Ann") { totalCount } } }
            """;
        var handle = (await service.Ask(service.Token("lin", Role.Investigator), Read, new { c = caseId, s = subject }))
            .Data("case", "subjects", "nodes")[0].GetProperty("person").GetProperty("handle").GetString();
        var id = (await service.Ask(administrator, "{ imports { nodes { id } } }")).Data("imports", "nodes")[0].GetProperty("id").GetString();
        await service.Ask(administrator, Withdraw, new { id, why = "Wrong month" });

        var answer = await service.Ask(service.Token("lin", Role.Investigator), Read, new { c = caseId, s = subject });

        answer.Data("case").GetRawText().ShouldBe(
            "{\"subjects\":{\"totalCount\":1,\"nodes\":[{\"basis\":\"Complaint 1\",\"person\":{\"id\":\"" + subject + "\",\"handle\":\"" + handle
            + "\",\"displayName\":\"Guest " + handle + "\",\"masked\":false,\"category\":\"SUBJECT\",\"documentNumber\":null,\"birthYear\":null,\"minor\":false}}]},"
            + "\"companions\":{\"totalCount\":0,\"nodes\":[]},\"search\":{\"totalCount\":0}}");
        var node = await service.Ask(
            service.Token("lin", Role.Investigator), "query($s: ID!) { node(id: $s) { ... on Person { displayName } } }", new { s = subject });
        node.Data("node", "displayName").GetString().ShouldBe("Guest " + handle);
    }

    [Fact]
    public async Task Without_the_role_a_reason_or_an_id_it_is_refused()
    {
        await using var service = await Service.Over(World);
        var administrator = service.Token("an", Role.Administrator);

        (await service.Ask(service.Token("wen", Role.Supervisor), Withdraw, new { id = "x", why = "y" })).Code.ShouldBe("FORBIDDEN");
        (await service.Ask(administrator, Withdraw, new { id = "x", why = " " })).Code.ShouldBe("PURPOSE_REQUIRED");
        (await service.Ask(administrator, Withdraw, new { id = "x", why = "y" })).Code.ShouldBe("BAD_USER_INPUT");
    }
}
