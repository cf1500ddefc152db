using System.Text.RegularExpressions;
using Investigate.Cases;
using Investigate.GraphModel.Moving;
using Investigate.Testing;
using Investigate.Testing.Moving;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Every question of the page, asked of a deployment and of its copy in a store of another kind, in every role: the same bytes.</summary>
public sealed partial class GoldenTests
{
    private const string Town = """
        House H1: 101 102
        House H2: 201
        Kim born 2015-03-01
        Ann, Jade    101  10 Mar 15:00  12 Mar 11:00
        Wei          101  11 Mar 15:00  13 Mar 11:00
        Ann          201  20 Mar 15:00  21 Mar 11:00
        Jade, Kim    201  20 Mar 15:10  21 Mar 10:00
        Wei, Zoe     102  1 Apr 15:00   2 Apr 11:00
        Yan          201  5 May 15:00   6 May 11:00
        car V1 of Kim
        seen         V1   H1   22 Mar 09:00  driven by Ann
        account 6222000011114821 of Jade
        account 6222000022227733 of Ann
        paid     6222000022227733  6222000011114821  12.50  10 Mar 15:00
        """;

    [Theory, Moves]
    public async Task The_copy_answers_every_question_byte_for_byte(Move move)
    {
        await using var from = await move.From();
        await using var to = await move.To();
        var time = new FakeTimeProvider(Service.Now);
        Dictionary<string, string> ids;
        await using (var store = await from.Open(time))
        {
            await Scenario.Parse(Town).Load(store.Graph);
            await using var service = await Service.On(store.Graph, store.Casework, time);
            ids = await Work(service);
        }

        await using (var source = from.Holdings())
        await using (var target = to.Holdings())
        {
            await Copying.Run(source, target, default);
        }

        var expected = await Answers(from, ids);
        (await Answers(to, ids)).ShouldBe(expected);
        foreach (var asked in expected.GroupBy(answer => answer.Question))
        {
            asked.ShouldContain(answer => !answer.Text.Contains("\"errors\""), $"{asked.Key} is answered to nobody");
        }

        expected.ShouldContain(answer => answer.Question == "Paths" && answer.Text.Contains("STAYED_WITH"));
    }

    /// <summary>What people do before the store is moved; the ids that they were given.</summary>
    private static async Task<Dictionary<string, string>> Work(Service service)
    {
        var id = await service.OpenCase();
        var ann = await service.AddSubject(id, "ANN");
        var lin = service.Token("lin", Role.Investigator);
        var found = await service.Ask(
            lin,
            """
            query($c: ID!, $s: ID!) { case(id: $c, purpose: "Who came along") { companions(of: $s, minOccasions: 1) { nodes { person { id } } } } }
            """,
            new { c = id, s = ann });
        var jade = found.Data("case", "companions", "nodes")[0].GetProperty("person").GetProperty("id").GetString()!;
        await service.Ask(
            lin, "mutation($c: ID!, $p: ID!) { setCategory(caseId: $c, personId: $p, category: WITNESS, reason: \"Saw it\") { id } }", new { c = id, p = jade });
        var chart = await service.Ask(lin, "mutation($c: ID!) { saveChart(caseId: $c, name: \"ring\", document: \"{}\") { id } }", new { c = id });
        return new() { ["case"] = id, ["subject"] = ann, ["person"] = jade, ["chart"] = chart.Data("saveChart", "id").GetString()! };
    }

    private static async Task<IReadOnlyList<(string Question, Role Role, string Text)>> Answers(MovableStore moved, Dictionary<string, string> ids)
    {
        var time = new FakeTimeProvider(Service.Now.AddHours(1));
        await using var store = await moved.Open(time);
        await using var service = await Service.On(store.Graph, store.Casework, time);
        var answers = new List<(string, Role, string)>();
        foreach (var (question, document) in Questions())
        {
            var variables = Variables().Matches(document[..document.IndexOf('{')])
                .ToDictionary(variable => variable.Groups[1].Value, variable => Value(question, variable.Groups[1].Value, variable.Groups[2].Success, ids));
            foreach (var role in Enum.GetValues<Role>())
            {
                var token = service.Token(role switch { Role.Investigator => "lin", Role.ResponseOfficer => "gao", Role.Supervisor => "wen", Role.Auditor => "shi", _ => "qiu" }, role);
                answers.Add((question, role, (await service.Ask(token, document, variables)).Text));
            }
        }

        return answers;
    }

    private static object? Value(string question, string variable, bool isList, Dictionary<string, string> ids)
    {
        object? value = variable switch
        {
            "id" => question == "SavedChart" ? ids["chart"] : ids["case"],
            "purpose" => "To find out",
            "from" or "of" or "on" => ids["subject"],
            "to" => ids["person"],
            "text" => "Ann",
            "first" => question == "Paths" ? 3 : 20,
            "limit" => 50,
            "minOccasions" => 1,
            "maxQ" => 1,
            "inTimeOrder" => false,
            _ => null,
        };
        return isList && value is string one ? (string[])(variable == "of" ? [one, ids["person"]] : [one]) : value;
    }

    /// <summary>The questions of the page, each with the fragments that it spreads.</summary>
    private static IEnumerable<(string Name, string Document)> Questions()
    {
        var parts = Directory.EnumerateFiles(Checkout.Path("ui", "src", "shared", "graphql", "documents"), "*.graphql").Order(StringComparer.Ordinal)
            .SelectMany(file => Starts().Split(File.ReadAllText(file)))
            .Select(part => (Head: Head().Match(part), Text: part)).Where(part => part.Head.Success).ToList();
        var fragments = parts.Where(part => part.Head.Groups[1].Value == "fragment").ToDictionary(part => part.Head.Groups[2].Value, part => part.Text);
        foreach (var (head, text) in parts.Where(part => part.Head.Groups[1].Value == "query"))
        {
            var document = text;
            for (var names = Spread(document, fragments); names.Count > 0; names = Spread(document, fragments))
            {
                document += string.Concat(names.Select(name => fragments[name]));
            }

            yield return (head.Groups[2].Value, document);
        }
    }

    private static List<string> Spread(string document, Dictionary<string, string> fragments) =>
        [.. Spreads().Matches(document).Select(spread => spread.Groups[1].Value).Distinct().Where(name => fragments.ContainsKey(name) && !document.Contains($"fragment {name} "))];

    [GeneratedRegex(@"^(?=(?:query|mutation|subscription|fragment) )", RegexOptions.Multiline)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\A(query|fragment) (\w+)")]
    private static partial Regex Head();

    [GeneratedRegex(@"\$(\w+): (\[)?")]
    private static partial Regex Variables();

    [GeneratedRegex(@"\.\.\.(\w+)")]
    private static partial Regex Spreads();
}
