using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Investigate.Stores.Embedded;

namespace Investigate.Companions;

/// <summary>The same questions over HTTP with their evidence and the log, of a service that runs on the same directory.</summary>
internal static class OverHttp
{
    private const string Question = """
        query($case: ID!, $of: ID!) { case(id: $case, purpose: "Benchmark") { companions(of: $of, first: 20) { totalCount personsTested looks
          nodes { person { handle } occasions tested expectedByChance pValue qValue strength ordinaryExplanation { code text }
            evidence { kind building { name } during { start end } stays { source { file row } } } } } } }
        """;

    public static async Task Ask(string directory, Uri address, string supervisor, string investigator)
    {
        using var http = new HttpClient { BaseAddress = address };
        var documents = await Documents(directory);
        var opened = await Post(http, supervisor, "mutation($i: OpenCaseInput!) { openCase(input: $i) { id } }", new
        {
            i = new { number = $"bench-{Environment.ProcessId}", title = "Bench", ground = "Bench", validUntil = TimeProvider.System.GetUtcNow().AddDays(2), members = new[] { "bench" } },
        });
        var id = opened.GetProperty("data").GetProperty("openCase").GetProperty("id").GetString()!;
        var subjects = new List<string>();
        foreach (var document in documents)
        {
            var added = await Post(
                http, investigator, "mutation($c: ID!, $d: String!) { addSubject(caseId: $c, documentNumber: $d, basis: \"Bench\") { person { id } } }", new { c = id, d = document });
            subjects.Add(added.GetProperty("data").GetProperty("addSubject").GetProperty("person").GetProperty("id").GetString()!);
        }

        var times = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            foreach (var of in subjects)
            {
                var clock = Stopwatch.GetTimestamp();
                var answer = await Post(http, investigator, Question, new { @case = id, of });
                if (answer.TryGetProperty("errors", out var errors))
                {
                    throw new InvalidOperationException(errors.GetRawText());
                }

                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                }
            }
        }

        Questions.Print("over HTTP with evidence and log", times);
    }

    private static async Task<IReadOnlyList<string>> Documents(string directory)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var reader = await store.Graph.Read(default);
        var persons = await reader.Persons(await Subjects.With(reader, 10, 40, 50), default);
        return [.. persons.Select(found => found.Fact.Document.Number)];
    }

    private static async Task<JsonElement> Post(HttpClient http, string token, string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.Clone();
    }
}
