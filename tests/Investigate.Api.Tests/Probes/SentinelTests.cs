using System.Text.Json;
using Investigate.Api.Tests.Access;
using Investigate.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.Probes;

/// <summary>
/// Masked people are planted, everything is asked as everybody, and their facts are looked for in every answer, error, cursor, id, log line
/// and export.
/// </summary>
public sealed class SentinelTests
{
    private const string Deep = """
        query($c: ID!, $s: ID!) { case(id: $c, purpose: "Who came along") {
          number title myPurposes unmaskingRequests { id reason }
          subjects { totalCount pageInfo { startCursor endCursor } edges { cursor } nodes { basis person { id handle displayName masked category documentNumber birthYear minor } } }
          search(text: "a") { totalCount edges { cursor } nodes { ... on Person { displayName documentNumber } ... on Building { name } ... on Room { number } } }
          companions(of: $s, minOccasions: 1) { totalCount nullModel caution explanationsLookedFor pageInfo { startCursor endCursor } edges { cursor } nodes {
            person { id handle displayName masked category documentNumber birthYear minor }
            tested expectedByChance pValue qValue strength ordinaryExplanation { code text evidence { file row } } chances { chance stay { id } }
            evidence { building { id name address } stays { id room { id number grade building { name } } source { file row import { id files { name } } }
              occupants { registrant person { id handle displayName masked category documentNumber birthYear minor } } } } } }
        } }
        """;

    [Fact]
    public async Task The_probe_finds_what_it_looks_for_however_it_is_written()
    {
        foreach (var text in new[]
        {
            "{\"displayName\":\"Quillon Zephyrine\"}", "zephyrine", "\\u6B27\\u9633\\u65E0\\u75D5", "ZQ7788990", "…788990", "born 2014-03-07", "19681123",
            Convert.ToBase64String("x ZQ7788990"u8).TrimEnd('='), "{\"birthYear\":1971}",
        })
        {
            Planted.In(text).ShouldNotBeEmpty(text);
        }

        Planted.In("Guest 7F3A, House H1, 101, 2025-10-01T15:00:00Z").ShouldBeEmpty();
        await using var probe = await Probe.Open();
        await probe.Ask("lin", Role.Investigator, "mutation($c: ID!, $p: ID!) { unmask(caseId: $c, personId: $p, reason: \"Named by a witness\") { id } }", new { c = probe.Case, p = probe.Adult });

        Planted.In((await probe.Ask("lin", Role.Investigator, Deep, new { c = probe.Case, s = probe.Subject })).Text)
            .ShouldBe(Planted.Masked[0].Traces().Where(trace => trace is "Quillon Zephyrine" or "Quillon" or "Zephyrine" or "ZQ7788990" or "788990" or "\"birthYear\":1971"));
        probe.Elsewhere().SelectMany(Planted.In).ShouldBeEmpty("an unmasked name stands in the answers to members and nowhere else");
        (await probe.Export()).SelectMany(Planted.In).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_asked_by_whomever_nothing_of_a_masked_person_comes_out()
    {
        await using var probe = await Probe.Open();
        var matrix = new AccessMatrix();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var row in matrix.Rows)
            {
                foreach (var fields in new[] { "", " { __typename }" })
                {
                    await probe.Ask(Probe.Name(role), role, probe.Fill(matrix.Document(row, false).Replace($"seen: {row.Field}", $"seen: {row.Field}{fields}")));
                }
            }

            await probe.Ask(Probe.Name(role), role, Deep, new { c = probe.Case, s = probe.Subject });
            await probe.Ask(Probe.Name(role), role, Deep, new { c = probe.Other, s = probe.Subject });
            await probe.Ask(Probe.Name(role), role, "query($p: ID!) { node(id: $p) { ... on Person { displayName documentNumber birthYear } } }", new { p = probe.Minor });
            await probe.Ask(Probe.Name(role), role, "mutation($c: ID!, $p: ID!) { unmask(caseId: $c, personId: $p, reason: \"Reason\") { displayName } }", new { c = probe.Case, p = probe.Minor });
            await probe.Ask(Probe.Name(role), role, "mutation($c: ID!, $p: ID!) { unmask(caseId: $c, personId: $p, reason: \"Reason\") { displayName } }", new { c = probe.Case, p = probe.Victim });
            await probe.Ask(Probe.Name(role), role, "mutation($c: ID!, $p: ID!) { setCategory(caseId: $c, personId: $p, category: WITNESS, reason: \"Reason\") { displayName } }", new { c = probe.Case, p = probe.Minor });
        }

        probe.Answers.Count.ShouldBeGreaterThan(1000);
        probe.Answers.SelectMany(Planted.In).ShouldBeEmpty();
        probe.Elsewhere().SelectMany(Planted.In).ShouldBeEmpty();
        (await probe.Export()).SelectMany(Planted.In).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asking_with_a_name_or_number_confirms_nothing_and_leaves_it_in_no_log()
    {
        await using var probe = await Probe.Open();
        foreach (var guest in Planted.Masked)
        {
            foreach (var text in guest.Traces())
            {
                var stranger = new string([.. text.Reverse()]);
                (await Outcome(probe, text)).ShouldBe(await Outcome(probe, stranger), text);
            }
        }

        probe.Elsewhere().SelectMany(Planted.In).ShouldBeEmpty();
    }

    [Fact]
    public async Task Half_a_number_names_no_subject_and_the_whole_one_only_to_an_investigator_who_is_a_member()
    {
        await using var probe = await Probe.Open();
        const string Add = "mutation($c: ID!, $d: String!) { addSubject(caseId: $c, documentNumber: $d, basis: \"Complaint 2\") { basis } }";
        var number = Planted.Masked[0].Number;
        foreach (var (user, role) in new[] { ("gao", Role.ResponseOfficer), ("wen", Role.Supervisor), ("shi", Role.Auditor), ("qiu", Role.Administrator), ("zhou", Role.Investigator) })
        {
            var whole = await probe.Ask(user, role, Add, new { c = probe.Case, d = number });
            var nobody = await probe.Ask(user, role, Add, new { c = probe.Case, d = "ZZ0000000" });
            (whole.Status, whole.Text).ShouldBe((nobody.Status, nobody.Text));
        }

        foreach (var half in new[] { number[..^1], number[1..], number.ToLowerInvariant() + " x", "%" + number[..3] + "%" })
        {
            (await probe.Ask("lin", Role.Investigator, Add, new { c = probe.Case, d = half })).Code.ShouldBe("BAD_USER_INPUT", half);
        }

        probe.Elsewhere().SelectMany(Planted.In).ShouldBeEmpty("a number that was typed stands in no log");
    }

    /// <summary>What a member learns by putting a text wherever one can be put: everything but his own text given back.</summary>
    private static async Task<string> Outcome(Probe probe, string text)
    {
        var asked = new[]
        {
            "query($c: ID!, $t: String!) { case(id: $c, purpose: \"Who came along\") { search(text: $t) { totalCount nodes { __typename } } } }",
            "query($c: ID!, $t: ID!) { case(id: $c, purpose: \"Who came along\") { companions(of: $t) { totalCount } } }",
            "query($c: ID!, $t: String!) { case(id: $c, purpose: \"Who came along\") { subjects(after: $t) { totalCount } } }",
            "query($t: ID!) { node(id: $t) { id } }",
            "mutation($c: ID!, $t: ID!) { unmask(caseId: $c, personId: $t, reason: \"Reason\") { id } }",
        };
        var outcomes = new List<string>();
        foreach (var document in asked)
        {
            var answer = await probe.Ask("lin", Role.Investigator, document, document.Contains("$c") ? new { c = probe.Case, t = text } : new { t = text });
            outcomes.Add(answer.Text.Replace(JsonEncodedText.Encode(text).Value, "…").Replace(text, "…"));
        }

        return string.Join('\n', outcomes);
    }
}

/// <summary>The planted town in the service, with everything it says kept.</summary>
internal sealed class Probe : IAsyncDisposable
{
    private readonly Service service;
    private readonly KeptLog log = new();

    private Probe(Service service) => this.service = service;

    public List<string> Answers { get; } = [];

    public string Case { get; private set; } = "";

    public string Other { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Adult { get; private set; } = "";

    public string Minor { get; private set; } = "";

    public string Victim { get; private set; } = "";

    public static async Task<Probe> Open()
    {
        var opened = await Service.Over("House H0: 1", settings: [new("Logging:LogLevel:Default", "Trace"), new("Logging:LogLevel:Microsoft", "Trace"), new("Logging:Console:LogLevel:Default", "None")]);
        var probe = new Probe(opened);
        opened.Parts.GetRequiredService<ILoggerFactory>().AddProvider(probe.log);
        await Planted.Load(opened.Graph);
        probe.Case = await opened.OpenCase();
        probe.Other = await opened.OpenCase("2025-2", Service.Now.AddDays(30), "hu");
        probe.Subject = await opened.AddSubject(probe.Case, Planted.Subject);
        await probe.Meet();
        return probe;
    }

    public static string Name(Role role) => role switch
    {
        Role.Investigator => "lin",
        Role.ResponseOfficer => "gao",
        Role.Supervisor => "wen",
        Role.Auditor => "shi",
        _ => "qiu",
    };

    public async Task<Answer> Ask(string user, Role role, string document, object? variables = null)
    {
        var answer = await service.Ask(service.Token(user, role), document, variables);
        Answers.Add(answer.Text);
        return answer;
    }

    public string Fill(string document) => document.Replace("$case", Case).Replace("$purpose", "Who came along").Replace("$subject", Subject)
        .Replace("$person", Adult).Replace("$stay", Adult).Replace("$wish", Adult).Replace("$room", Adult).Replace("$building", Adult);

    /// <summary>What stands in the read log and in the service's own log.</summary>
    public IEnumerable<string> Elsewhere()
    {
        log.Lines.Count.ShouldBeGreaterThan(10, "the service's own log must be listened to");
        return service.Log.Select(entry => entry.Text).Concat(log.Lines);
    }

    public async Task<IEnumerable<string>> Export()
    {
        var response = await service.Send("GET", "/audit/export", service.Token("shi", Role.Auditor));
        var own = await service.Ask(service.Token("shi", Role.Auditor), "{ auditLog(first: 200) { nodes { actor action purpose reason caseNumber } } retentionDryRun { kind } counts { persons } }");
        return [await response.Content.ReadAsStringAsync(), response.Headers.ToString(), own.Text];
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    /// <summary>Learns the ids of the three, and marks the third as a possible victim.</summary>
    private async Task Meet()
    {
        var answer = await Ask(
            "lin", Role.Investigator,
            "query($c: ID!, $s: ID!) { case(id: $c, purpose: \"Who came along\") { companions(of: $s, minOccasions: 1) { nodes { person { id minor } evidence { stays { occupants { registrant person { id } } } } } } } }",
            new { c = Case, s = Subject });
        var nodes = answer.Data("case", "companions", "nodes").EnumerateArray().ToArray();
        nodes.Length.ShouldBe(3);
        Minor = nodes.Single(node => node.GetProperty("person").GetProperty("minor").GetBoolean()).GetProperty("person").GetProperty("id").GetString()!;
        var adults = nodes.Where(node => !node.GetProperty("person").GetProperty("minor").GetBoolean()).ToArray();
        var registrants = adults.SelectMany(node => node.GetProperty("evidence").EnumerateArray()).SelectMany(evidence => evidence.GetProperty("stays").EnumerateArray())
            .SelectMany(stay => stay.GetProperty("occupants").EnumerateArray()).Where(occupant => occupant.GetProperty("registrant").GetBoolean())
            .Select(occupant => occupant.GetProperty("person").GetProperty("id").GetString()).ToHashSet();
        Adult = adults.Select(node => node.GetProperty("person").GetProperty("id").GetString()!).Single(registrants.Contains);
        Victim = adults.Select(node => node.GetProperty("person").GetProperty("id").GetString()!).Single(id => id != Adult);
        await Ask(
            "lin", Role.Investigator, "mutation($c: ID!, $p: ID!) { setCategory(caseId: $c, personId: $p, category: POSSIBLE_VICTIM, reason: \"Was seen crying\") { id } }",
            new { c = Case, p = Victim });
    }
}

/// <summary>Everything the service logs of itself, at every level.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Keep($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    private void Keep(string? line)
    {
        lock (gate)
        {
            lines.Add(line ?? "");
        }
    }
}
