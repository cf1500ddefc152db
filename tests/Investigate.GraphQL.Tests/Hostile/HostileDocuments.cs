using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Tests.Hostile;

/// <summary>
/// Requests that mean harm, for the schema of the conformance host: each family makes one part of the work as large as a document lets it,
/// at random sizes up to beyond the limits.
/// </summary>
internal sealed class HostileDocuments(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Requests one after the other, the families in turn.</summary>
    public IEnumerable<(string Family, GraphQLRequest Request)> Take(int count)
    {
        var families = Families();
        for (var i = 0; i < count; i++)
        {
            var (name, make) = families[i % families.Count];
            yield return (name, make());
        }
    }

    private List<(string Name, Func<GraphQLRequest> Make)> Families() =>
    [
        ("nested fields", () => Plain(Repeat("{a", Size(100_000)))),
        ("nested fields, closed", () => Plain(Nest("{case(id:1)", "{id}", "}", Size(30_000)))),
        ("nested lists", () => Plain("{echo(json:" + Nest("[", "1", "]", Size(60_000)) + ")}")),
        ("nested objects", () => Plain("{echo(json:" + Nest("{a:", "1", "}", Size(30_000)) + ")}")),
        ("nested types", () => Plain("query($x:" + Nest("[", "Int", "]", Size(60_000)) + "){__typename}")),
        ("nested inline fragments", () => Plain("{" + Nest("...{", "__typename", "}", Size(20_000)) + "}")),
        ("aliases", () => Plain($"{{{Each(Size(20_000), i => $"a{i}:__typename ")}}}")),
        ("fields without alias", () => Plain($"{{{Repeat("__typename ", Size(20_000))}}}")),
        ("directives", () => Plain($"{{__typename {Repeat("@include(if:true)", Size(5_000))}}}")),
        ("unknown directives", () => Plain($"{{__typename {Each(Size(5_000), i => $"@d{i}")}}}")),
        ("one name for many fields", () => Plain($"{{case(id:1){{{Each(Size(4_000), i => $"x:{Pick("id", "title", "kind")} ")}}}}}")),
        ("one name with many arguments", () => Plain($"{{{Each(Size(3_000), i => $"x:echo(int:{i})")}}}")),
        ("equal fields with equal large arguments", () => Plain($"{{{Repeat($"x:echo(list:[{Repeat("1 ", Size(300))}])", Size(300))}}}")),
        ("one large argument against many", () => Plain($"{{x:echo(list:[{Repeat("1 ", Size(9_000))}]){Repeat("x:echo(int:1)", Size(1_500))}}}")),
        ("interfaces that fan out", () => Plain(FanOut(Size(30)))),
        ("fragments that double", () => Plain(Doubling(Size(2_000), "", "x:"))),
        ("fragments that double below fields", () => Plain(Doubling(Size(200), "case(id:1){related{nodes", "}}"))),
        ("fragments in a cycle", () => Plain($"{{...F0}}{Fragments(Size(2_000), (i, n) => $"...F{(i + 1) % n}")}")),
        ("fragments that spread all", () => Plain(SpreadAll(Size(140)))),
        ("fragments in a chain", () => Plain($"{{...F0}}{Fragments(Size(2_500), (i, n) => i + 1 < n ? $"...F{i + 1}" : "__typename")}")),
        ("unused fragments", () => Plain("{__typename}" + Fragments(Size(3_000), (i, _) => "x:__typename"))),
        ("fragments of one name", () => Plain("{...F}" + Repeat("fragment F on Query{__typename}", Size(3_000)))),
        ("operations of one name", () => Plain(Repeat("query A{__typename}", Size(5_000)))),
        ("operations that spread one large fragment", () => Plain(
            Each(Size(600), i => $"query Q{i}($x:Int){{...F}}") + $"fragment F on Query{{echo(list:[{Repeat("$x ", Size(8_000))}])}}")),
        ("operations that spread a chain", () => Plain(
            Each(Size(1_000), i => $"query Q{i}{{...F0}}") + Fragments(Size(1_000), (i, n) => i + 1 < n ? $"...F{i + 1}" : "__typename"))),
        ("variables", () => Plain($"query({Each(Size(4_000), i => $"$v{i}:Int=1 ")}){{__typename}}")),
        ("variables of one name", () => Plain($"query({Repeat("$v:Int ", Size(5_000))}){{echo(int:$v)}}")),
        ("variables that are not defined", () => Plain($"{{echo(list:[{Each(Size(6_000), i => $"$v{i} ")}])}}")),
        ("arguments of one name", () => Plain($"{{echo({Repeat("int:1 ", Size(6_000))})}}")),
        ("unknown arguments", () => Plain($"{{echo({Each(Size(5_000), i => $"in{i}:1 ")})}}")),
        ("unknown fields of an input object", () => Plain($"{{echo(input:{{{Each(Size(6_000), i => $"f{i}:1 ")}}})}}")),
        ("unknown fields", () => Plain($"{{{Each(Size(9_000), i => $"cse{i} ")}}}")),
        ("unknown types", () => Plain($"query({Each(Size(4_000), i => $"$v{i}:Perso{i} ")}){{__typename}}")),
        ("long names", () => Plain($"{{{new string('c', Size(120_000))} {new string('d', Size(100_000))}}}")),
        ("long numbers", () => Plain($"{{echo(int:{new string('9', Size(60_000))} float:{new string('9', Size(60_000))}e{new string('9', Size(20))})}}")),
        ("long strings", () => Plain($"{{echo(string:\"{Repeat(Pick("a", "\\u0041", "\\\\", "é", "\\u{1F98A}"), Size(20_000))}\" kind:\"{new string('O', Size(50_000))}\")}}")),
        ("long block strings", () => Plain($"{{echo(string:\"\"\"{Repeat(Pick("\n", " \n", "\\\"\"\"", "  a\n\tb\n", "\r\n"), Size(20_000))}\"\"\")}}")),
        ("strings without end", () => Plain("{echo(string:\"" + Repeat(Pick("a", "\\", "\\u", "é"), Size(60_000)))),
        ("blanks and comments", () => Plain(Repeat(Pick(" ", ",", "\n", "#\n", "# é\r", "\uFEFF"), Size(60_000)) + Pick("", "{__typename}", "{nope}"))),
        ("errors behind a long text", () => Plain($"#{new string('é', Size(50_000))}\n{{{Repeat("nope ", Size(5_000))}}}")),
        ("root fields of a subscription", () => Plain($"#{new string('x', Size(80_000))}\nsubscription{{ticks {Repeat("never ", Size(8_000))}}}")),
        ("conditions of a subscription", () => Plain($"subscription{{{Repeat("ticks @skip(if:false)", Size(480))}}}")),
        ("introspection in introspection", () => Plain("{__schema{types" + Nest("{fields{type", "{name}", "}}", Size(14)) + "}}")),
        ("introspection by ofType", () => Plain("{__schema{types" + Nest("{ofType", "{name}", "}", Size(26)) + "}}")),
        ("costly lists", () => Plain($"{{cases(first:{Size(2_000_000_000)}){Nest("{nodes{related(first:2000000000)", "{totalCount}", "}}", Size(10))}}}")),
        ("definitions of types", () => Plain("{__typename}" + Each(Size(3_000), i => $"type T{i}{{f:U{i}}}"))),
        ("broken text", () => Plain(Broken(Size(4_000)))),
        ("broken bytes", () => new(Bytes(Size(20_000)))),
        ("unknown fields in a variable", () => With("query($x:EchoInput){echo(input:$x)}", $"{{\"x\":{{{Join(Size(20_000), i => $"\"f{i}\":{i}")}}}}}")),
        ("a long list of bad values", () => With("query($x:[Int!]){echo(list:$x)}", $"{{\"x\":[{Join(Size(60_000), i => Pick("null", "\"a\"", "1.5", "{}"))}]}}")),
        ("a deep list", () => With("query($x:JSON){echo(json:$x)}", $"{{\"x\":{Nest("[", "1", "]", Size(100))}}}")),
        ("a deep list where a number is expected", () => With("query($x:Int){echo(int:$x)}", $"{{\"x\":{Nest("[[", "{\"a\":1}", "]]", Size(50))}}}")),
        ("many variables and many values", () => With(
            $"query({Each(Size(2_000), i => $"$v{i}:Int ")}){{{Each(40, i => $"a{i}:echo(list:[{Each(50, j => $"$v{(i * 50) + j} ")}])")}}}", $"{{{Join(Size(20_000), i => $"\"v{i}\":{i}")}}}")),
        ("long values", () => With("query($x:Int $y:CaseKind){echo(int:$x kind:$y)}", $"{{\"x\":\"{new string('a', Size(120_000))}\",\"y\":\"{new string('O', Size(100_000))}\"}}")),
    ];

    private static GraphQLRequest Plain(string document) => new(document);

    private static GraphQLRequest With(string document, string variables) => new(document) { Variables = JsonElement.Parse(variables, new() { MaxDepth = 128 }) };

    private int Size(int most) => 1 + (int)(most * Math.Pow(random.NextDouble(), 2));

    private string Pick(params string[] options) => options[random.Next(options.Length)];

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Join(int count, Func<int, string> text) => string.Join(',', Enumerable.Range(0, count).Select(text));

    private static string Nest(string open, string inner, string close, int times) => Repeat(open, times) + inner + Repeat(close, times);

    private static string Fragments(int count, Func<int, int, string> selections) => Each(count, i => $"fragment F{i} on Query{{{selections(i, count)}}}");

    private static string Doubling(int count, string before, string after) => before.Length == 0
        ? "{...F0}" + Fragments(count, (i, n) => i + 1 < n ? $"...F{i + 1} ...F{i + 1}" : "__typename")
        : "{case(id:1){...F0}}" + Each(count, i =>
            $"fragment F{i} on Case{{{(i + 1 < count ? $"related{{nodes{{...F{i + 1}}}}} a:related{{nodes{{...F{i + 1}}}}}" : "id")}}}");

    private static string SpreadAll(int count) =>
        "{...F0}" + Fragments(count, (i, n) => Each(n, j => j == i ? "" : $"...F{j} ") + "__typename");

    /// <summary>At every depth fields under one name, asked of interfaces and of a type of both.</summary>
    private static string FanOut(int depth)
    {
        var inner = "id";
        for (var i = 0; i < depth; i++)
        {
            inner = $"x:__typename ...on Named{{x:__typename ...on Person{{friends{{{inner}}}}}}} ...on Node{{id}}";
        }

        return $"{{named{{{inner}}}}}";
    }

    private string Broken(int length)
    {
        string[] tokens = ["{", "}", "(", ")", "[", "]", ":", "$", "@", "!", "...", "on", "query", "mutation", "fragment", "F", "case", "id", "\"s\"", "\"\"\"b\"\"\"", "1", "1.5", "null", "=", "|", "&", "#c\n", "é", "\0"];
        return Each(length, _ => tokens[random.Next(tokens.Length)] + Pick(" ", "", ","));
    }

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        if (random.Next(2) == 0)
        {
            bytes[0] = (byte)'{';
        }

        return bytes;
    }
}
