using System.Net;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>From opening a case to the rows that show who came along, over HTTP.</summary>
public sealed class CompanionsFlowTests
{
    private const string Town = """
        House H1: 101 102
        House H2: 201 202
        Kim born 2015-03-01
        Ann             101  10 Mar 15:00  12 Mar 11:00
        Jade            102  10 Mar 15:20  11 Mar 11:00
        Ann             201  20 Mar 15:00  21 Mar 11:00
        Jade            202  20 Mar 14:45  21 Mar 10:00
        Ann, Wei, Kim   201  1 Apr 15:00   2 Apr 11:00
        """;

    private const string Companions = """
        query($case: ID!, $of: ID!, $min: Int, $first: Int, $after: String) {
          case(id: $case, purpose: "Who came along") {
            companions(of: $of, minOccasions: $min, first: $first, after: $after) {
              totalCount graphVersion pageInfo { hasNextPage hasPreviousPage endCursor }
              nodes {
                person { id handle displayName masked category documentNumber birthYear minor }
                occasions sameRegistration minutesTogether kinds firstTogether lastTogether
                evidence { kind building { name } during { start end } stays { room { number building { name } } during { start end } source { file row import { status } } occupants { registrant person { handle } } } }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task A_members_question_is_answered_down_to_file_and_row_with_everybody_but_the_subject_masked()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");

        var answer = await service.Ask(service.Token("lin", Role.Investigator), Companions, new { @case = id, of = ann, min = 1 });

        var nodes = answer.Data("case", "companions", "nodes").EnumerateArray().ToArray();
        nodes.Select(n => n.GetProperty("occasions").GetInt32()).ShouldBe([2, 1, 1]);
        var jade = nodes[0];
        jade.GetProperty("sameRegistration").GetInt32().ShouldBe(0);
        jade.GetProperty("minutesTogether").GetInt32().ShouldBe((19 * 60) + 40 + (19 * 60));
        jade.GetProperty("kinds").EnumerateArray().Select(k => k.GetString()).ShouldBe(["SAME_BUILDING"]);
        jade.GetProperty("firstTogether").GetString().ShouldBe("2025-03-10T15:00:00Z");
        jade.GetProperty("lastTogether").GetString().ShouldBe("2025-03-20T15:00:00Z");
        jade.GetProperty("evidence").GetRawText().ShouldBe(Approved(jade));
        var person = jade.GetProperty("person");
        person.GetProperty("masked").GetBoolean().ShouldBeTrue();
        person.GetProperty("category").GetString().ShouldBe("CONTACT");
        person.GetProperty("displayName").GetString().ShouldBe("Guest " + person.GetProperty("handle").GetString());
        nodes.Count(n => n.GetProperty("person").GetProperty("minor").GetBoolean()).ShouldBe(1);
        foreach (var masked in new[] { "Jade", "JADE", "Wei", "WEI", "Kim", "KIM", "2015" })
        {
            answer.Text.ShouldNotContain(masked);
        }

        answer.Json.GetProperty("extensions").GetProperty("logged").GetInt32().ShouldBe(1);
        answer.Json.GetProperty("extensions").GetProperty("graphVersion").GetString().ShouldBe("1");
    }

    /// <summary>The evidence as the scenario says it, with the handle of the one masked person it is about.</summary>
    private static string Approved(System.Text.Json.JsonElement jade)
    {
        var evidence = jade.GetProperty("evidence");
        var ann = evidence[0].GetProperty("stays")[0].GetProperty("occupants")[0].GetProperty("person").GetProperty("handle").GetString();
        var other = jade.GetProperty("person").GetProperty("handle").GetString();
        return $$"""
            [{"kind":"SAME_BUILDING","building":{"name":"House H1"},"during":{"start":"2025-03-10T15:20:00Z","end":"2025-03-11T11:00:00Z"},"stays":[{{Stay("101", "H1", "2025-03-10T15:00:00Z", "2025-03-12T11:00:00Z", 2, ann)}},{{Stay("102", "H1", "2025-03-10T15:20:00Z", "2025-03-11T11:00:00Z", 3, other)}}]},{"kind":"SAME_BUILDING","building":{"name":"House H2"},"during":{"start":"2025-03-20T15:00:00Z","end":"2025-03-21T10:00:00Z"},"stays":[{{Stay("201", "H2", "2025-03-20T15:00:00Z", "2025-03-21T11:00:00Z", 4, ann)}},{{Stay("202", "H2", "2025-03-20T14:45:00Z", "2025-03-21T10:00:00Z", 5, other)}}]}]
            """;
    }

    private static string Stay(string room, string house, string start, string end, int row, string? handle) =>
        $$$"""{"room":{"number":"{{{room}}}","building":{"name":"House {{{house}}}"}},"during":{"start":"{{{start}}}","end":"{{{end}}}"},"source":{"file":"stays.csv","row":{{{row}}},"import":{"status":"DONE"}},"occupants":[{"registrant":true,"person":{"handle":"{{{handle}}}"}}]}""";

    [Fact]
    public async Task The_answer_costs_the_same_store_calls_however_many_companions_there_are()
    {
        var crowd = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"Guest{i}"));
        await using var few = await Service.Over(Town);
        await using var many = await Service.Over($"{Town}\nAnn, {crowd}  101  1 May 15:00  2 May 11:00");

        (await Calls(many)).ShouldBe(await Calls(few));

        static async Task<int> Calls(Service service)
        {
            var id = await service.OpenCase();
            var of = await service.AddSubject(id, "ANN");
            var answer = await service.Ask(service.Token("lin", Role.Investigator), Companions, new { @case = id, of, min = 1, first = 500 });
            return answer.Json.GetProperty("extensions").GetProperty("storeCalls").GetInt32();
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_of_another_list_is_refused()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var of = await service.AddSubject(id, "ANN");
        var lin = service.Token("lin", Role.Investigator);
        var whole = Handles(await service.Ask(lin, Companions, new { @case = id, of, min = 1 }));

        var first = await service.Ask(lin, Companions, new { @case = id, of, min = 1, first = 2 });
        var cursor = first.Data("case", "companions", "pageInfo", "endCursor").GetString();
        var second = await service.Ask(lin, Companions, new { @case = id, of, min = 1, first = 2, after = cursor });

        first.Data("case", "companions", "pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        second.Data("case", "companions", "pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
        second.Data("case", "companions", "pageInfo", "hasPreviousPage").GetBoolean().ShouldBeTrue();
        Handles(first).Concat(Handles(second)).ShouldBe(whole);
        (await service.Ask(lin, Companions, new { @case = id, of, min = 2, first = 2, after = cursor })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(lin, Companions, new { @case = id, of, min = 1, first = -1 })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(lin, Companions, new { @case = id, of, min = 0 })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(lin, Companions, new { @case = id, of, min = 1, first = 501 })).Code.ShouldBe("LIMIT_EXCEEDED");

        static string[] Handles(Answer answer) =>
            [.. answer.Data("case", "companions", "nodes").EnumerateArray().Select(n => n.GetProperty("person").GetProperty("handle").GetString()!)];
    }

    [Fact]
    public async Task Refusals_have_the_codes_of_the_contract_and_are_in_the_log_with_the_case_that_was_tried()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var other = await service.OpenCase("2025-2");
        var ann = await service.AddSubject(id, "ANN");
        var lin = service.Token("lin", Role.Investigator);
        var elsewhere = await service.AddSubject(other, "JADE");
        var contact = (await service.Ask(lin, Companions, new { @case = id, of = ann, min = 1 }))
            .Data("case", "companions", "nodes")[1].GetProperty("person").GetProperty("id").GetString();

        (await service.Ask(lin, Companions, new { @case = id, of = contact })).Code.ShouldBe("FORBIDDEN");
        (await service.Ask(lin, Companions, new { @case = id, of = elsewhere })).Code.ShouldBe("BAD_USER_INPUT");
        (await service.Ask(lin, "query($c: ID!) { case(id: $c, purpose: \" \") { number } }", new { c = id })).Code.ShouldBe("PURPOSE_REQUIRED");
        (await service.Ask(lin, "{ cases { nodes { subjects { totalCount } } } }")).Json.GetProperty("errors")[0]
            .GetProperty("extensions").GetProperty("code").GetString().ShouldBe("PURPOSE_REQUIRED");
        var stranger = await service.Ask(service.Token("zhou", Role.Investigator), Companions, new { @case = id, of = ann });
        stranger.Code.ShouldBe("FORBIDDEN");
        service.Log[^1].Text.ShouldContain("\"actor\":\"zhou\"");
        service.Log[^1].Text.ShouldContain("\"result\":\"REFUSED\"");
        service.Log[^1].Text.ShouldContain("\"caseNumber\":\"2025-1\"");
        var nowhere = await service.Ask(service.Token("zhou", Role.Investigator), Companions, new { @case = "nowhere", of = ann });
        (nowhere.Status, nowhere.Text).ShouldBe((stranger.Status, stranger.Text));
    }

    [Fact]
    public async Task After_the_end_date_members_are_told_so_and_nobody_reads()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        service.Time.SetUtcNow(Service.Now.AddDays(30));

        (await service.Ask(service.Token("lin", Role.Investigator), Companions, new { @case = id, of = ann })).Code.ShouldBe("AUTHORITY_EXPIRED");
        (await service.Ask(service.Token("zhou", Role.Investigator), Companions, new { @case = id, of = ann })).Code.ShouldBe("FORBIDDEN");
    }

    [Fact]
    public async Task Without_a_valid_token_nothing_is_answered_and_nothing_is_logged()
    {
        await using var service = await Service.Over(Town);
        var before = service.Log.Count;
        var expired = service.Token("lin", Role.Investigator);
        service.Time.SetUtcNow(Service.Now.AddDays(2000));

        foreach (var token in new[] { null, "nonsense", expired, expired[..^4] + "AAAA" })
        {
            var answer = await service.Ask(token, "{ viewer { user } }");
            (answer.Status, answer.Code).ShouldBe((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"));
        }

        service.Log.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Sentences_are_in_the_language_of_the_request()
    {
        await using var service = await Service.Over(Town);
        var zhou = service.Token("zhou", Role.Investigator);

        (await service.Ask(zhou, "{ case(id: \"x\", purpose: \"y\") { number } }", language: "zh-CN")).Message
            .ShouldBe("需要您作为成员且有权查阅的案件；此案件不是，或不存在。");
        (await service.Ask(zhou, "{ case(id: \"x\", purpose: \"y\") { number } }", language: "fr, zh;q=0.5, en;q=0.8")).Message
            .ShouldBe("Expected a case that you are a member of and may read; this is none, or there is no such case.");
    }

    [Fact]
    public async Task Nodes_are_found_again_with_the_purpose_last_stated_and_only_in_their_case()
    {
        await using var service = await Service.Over(Town);
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        var (lin, gao) = (service.Token("lin", Role.Investigator), service.Token("gao", Role.ResponseOfficer));
        const string Node = "query($id: ID!) { node(id: $id) { __typename id ... on Person { masked } } }";

        (await service.Ask(lin, Node, new { id = ann })).Code.ShouldBe("PURPOSE_REQUIRED");
        await service.Ask(lin, "query($c: ID!) { case(id: $c, purpose: \"Who came along\") { number } }", new { c = id });
        (await service.Ask(lin, Node, new { id = ann })).Data("node").GetRawText().ShouldBe($$"""{"__typename":"Person","id":"{{ann}}","masked":false}""");
        service.Log[^1].Text.ShouldContain("\"purpose\":\"Who came along\"");
        (await service.Ask(gao, Node, new { id = ann })).Code.ShouldBe("PURPOSE_REQUIRED");
        (await service.Ask(service.Token("zhou", Role.Investigator), Node, new { id = ann })).Code.ShouldBe("FORBIDDEN");
        (await service.Ask(lin, Node, new { id = "abc" })).Data("node").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
