using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Charts saved in a case and opened again.</summary>
public sealed class SavedChartTests
{
    private const string Town = """
        House H1: 101 102
        Ann, Jade    101  10 Mar 15:00  12 Mar 11:00
        """;

    private const string Save = "mutation($c: ID!, $n: String!, $d: String!) { saveChart(caseId: $c, name: $n, document: $d) { id name savedBy document } }";

    [Fact]
    public async Task A_chart_opens_again_exactly_and_members_with_either_role_read_it()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Stated(service);
        var document = $$"""{"v":1,"ids":["{{ann}}"],"positions":{"{{ann}}":[1.5,-2]},"camera":{"x":0,"y":0,"k":1},"notes":[{"at":"{{ann}}","text":"Wen asked about this, see file 7"}]}""";

        var saved = await service.Ask(Lin(service), Save, new { c = id, n = "ring", d = document });

        saved.Data("saveChart", "document").GetString().ShouldBe(document);
        var listed = await service.Ask(
            service.Token("gao", Role.ResponseOfficer), "query($c: ID!) { case(id: $c, purpose: \"Where she is\") { charts { totalCount nodes { id name document savedBy } } } }",
            new { c = id });
        listed.Data("case", "charts", "nodes")[0].GetProperty("document").GetString().ShouldBe(document);
        var node = await service.Ask(
            Lin(service), "query($i: ID!) { node(id: $i) { ... on SavedChart { name savedBy } } }", new { i = saved.Data("saveChart", "id").GetString() });
        node.Data("node", "savedBy").GetString().ShouldBe("lin");
        service.Log.Count(entry => entry.Text.Contains("saveChart") && entry.Text.Contains("Where she is")).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_saves_over_what_somebody_else_saved_meanwhile_is_told()
    {
        await using var service = await Service.Over(Town);
        var (id, _) = await Stated(service);

        async Task<Answer> Saved(string document, string user = "lin") =>
            await service.Ask(service.Token(user, Role.Investigator), Save, new { c = id, n = "ring", d = document });

        var first = (await Saved("{}")).Data("saveChart", "id").GetString();
        (await Saved("{}")).Code.ShouldBe("CONFLICT");
        (await Saved($$"""{"basedOn":"{{first}}","v":1}""")).HasErrors.ShouldBeFalse();
        (await Saved($$"""{"basedOn":"{{first}}","v":2}""")).Code.ShouldBe("CONFLICT");
    }

    [Fact]
    public async Task A_document_holds_ids_of_its_case_and_no_label()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Stated(service);
        var other = await service.OpenCase("2025-2");
        var elsewhere = await service.AddSubject(other, "JADE");
        var room = (await service.Ask(Lin(service), "{ buildings { nodes { rooms { nodes { id } } } } }"))
            .Data("buildings", "nodes")[0].GetProperty("rooms").GetProperty("nodes")[0].GetProperty("id").GetString();

        async Task<string> Code(string document) => (await service.Ask(Lin(service), Save, new { c = id, n = "ring", d = document })).Code;

        (await Code("[")).ShouldBe("BAD_USER_INPUT");
        (await Code("[]")).ShouldBe("BAD_USER_INPUT");
        (await Code($$"""{"ids":["{{elsewhere}}"]}""")).ShouldBe("BAD_USER_INPUT", "of another case");
        (await Code($$"""{"positions":{"{{elsewhere}}":[1,2]} }""")).ShouldBe("BAD_USER_INPUT", "as the name of a member too");
        (await Code($$"""{"ids":["{{room}}"]}""")).ShouldBe("BAD_USER_INPUT", "a room the case has not handed out");
        (await Code($$"""{"ids":["{{ann}}"],"label":"x"}""")).ShouldBe("BAD_USER_INPUT");
        (await Code("""{"groups":[{"of":"Jade Example"}]}""")).ShouldBe("BAD_USER_INPUT", "words stand in notes alone");
        (await Code("""{"groups":["欧阳"]}""")).ShouldBe("BAD_USER_INPUT");
        (await Code("{\"x\":[" + string.Join(',', Enumerable.Repeat("1", 500_001)) + "]}")).ShouldBe("LIMIT_EXCEEDED");
        (await service.Ask(Lin(service), Save, new { c = id, n = " ", d = "{}" })).Code.ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task A_document_in_the_form_the_page_writes_is_kept_and_a_notes_author_may_be_in_words()
    {
        await using var service = await Service.Over(Town);
        var (id, ann) = await Stated(service);
        var likeAnId = new string('A', 22);
        var document = $$$"""
            {"v":1,"ids":["{{{ann}}}"],"positions":[[-3.25,1e-7]],"pins":["{{{ann}}}"],"groups":[{"id":"g1","members":["{{{ann}}}"],"open":false}],
            "hidden":["{{{new string('l', 24)}}}"],
            "notes":[{"id":"n1","text":"请核对 3 月的登记\n=1+1","by":"lin","at":"2026-11-20T02:12:00.000Z","x":5,"y":6,"on":"{{{ann}}}"},
            {"id":"n2","text":"","by":{"text":"{{{likeAnId}}}"},"at":"2026-11-20T02:12:00.000Z","x":0,"y":0,"on":null}],
            "filters":{"kinds":["COMPANION"],"least":2},"window":{"start":1773273600000,"end":1795132800000},"camera":{"x":0,"y":0,"k":0.75},
            "steps":[{"kind":"expand","of":"{{{ann}}}"}],"graphVersion":"7","basedOn":null}
            """;

        var saved = await service.Ask(Lin(service), Save, new { c = id, n = "ring", d = document });

        saved.Data("saveChart", "document").GetString().ShouldBe(document);
        var taken = document.Replace("\"lin\"", $"\"{likeAnId}\"", StringComparison.Ordinal);
        (await service.Ask(Lin(service), Save, new { c = id, n = "other", d = taken })).Code.ShouldBe("BAD_USER_INPUT", "an author in the form of an id is taken for one");
    }

    private static string Lin(Service service) => service.Token("lin", Role.Investigator);

    /// <summary>A case with Ann as its subject, in which lin has stated a purpose.</summary>
    private static async Task<(string Case, string Ann)> Stated(Service service)
    {
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        await service.Ask(Lin(service), "query($c: ID!) { case(id: $c, purpose: \"Where she is\") { subjects { totalCount } } }", new { c = id });
        return (id, ann);
    }
}
