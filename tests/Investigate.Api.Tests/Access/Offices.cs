using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Investigate.Api.Hosting;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Queries;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.Tests.Access;

/// <summary>How somebody stands to the case he asks about.</summary>
internal enum Situation
{
    Member,
    NotMember,
    Expired,
    Suspended,
    Closed,
    NoPurpose,
}

/// <summary>One case for every situation, each with Ann as a subject, a contact and a request about a minor, and everybody who may ask.</summary>
internal sealed partial class Offices : IAsyncDisposable
{
    public const string Town = """
        House H1: 101 102
        Kim born 2015-03-01
        Ann             101  10 Mar 15:00  12 Mar 11:00
        Jade            102  10 Mar 15:20  11 Mar 11:00
        Ann, Kim        102  20 Mar 15:00  21 Mar 11:00
        Ann             101  20 Mar 16:00  21 Mar 10:00
        car V1 of Kim
        seen            V2   H1   22 Mar 09:00  driven by Ann
        account A1 of Ann
        """;

    private readonly Dictionary<Situation, Dictionary<string, string>> cases = [];

    private readonly string expired;

    private Offices(Service service) => (Service, expired) = (service, service.Token("lin", TimeSpan.FromHours(1), Role.Investigator));

    public Service Service { get; }

    public static async Task<Offices> Open()
    {
        var offices = new Offices(await Service.Over(Town, settings: [new("Retention:CaseDays", "1")]));
        await using (var load = await offices.Service.Graph.BeginLoad(_ => { }, default))
        {
            await load.Reject("stays.csv", [new Rejection(2, null, null, "NOT_UTF8", null)], default);
            await load.Add(Person("persons.csv", "Xena"), default);
            await load.Add(Person("persons.jsonl", "Xeno"), default);
            await load.Publish([new ImportFile("stays.csv", 1, 0, 1, [], []), new ImportFile("persons.jsonl", 1, 1, 0, [], [])], default);
        }

        var calibration = new CalibrationReport(100, 1, 1000, [0, 0, 0, 0, 0, 0, 0, 1000], "1", 1) { RanAt = Service.Now };
        await Gate.LogCalibration(offices.Service.Casework, "wen", calibration.Write(), offices.Service.Time, default);
        foreach (var situation in Enum.GetValues<Situation>())
        {
            offices.cases[situation] = await offices.OpenCase(situation);
        }

        // One day after the end of the case that has expired: what it holds falls due, for the auditor to see.
        offices.Service.Time.SetUtcNow(Service.Now.AddDays(2));
        return offices;
    }

    private static PersonBatch Person(string file, string name)
    {
        var batch = new PersonBatch { File = file, Rows = { 2 }, DocumentKind = { DocumentKind.Other }, BirthDate = { null } };
        batch.DocumentNumber.Add("X1");
        batch.Name.Add(name);
        batch.Phone.Add("");
        return batch;
    }

    /// <summary>Asks as the role in the situation: «answered» when the field was seen, else the code.</summary>
    public async Task<string> Ask(Role role, Situation situation, string document)
    {
        if (document.StartsWith("subscription", StringComparison.Ordinal))
        {
            return await Follow(Token(role, situation), Fill(document, role, situation));
        }

        var answer = await Service.Ask(Token(role, situation), Fill(document, role, situation));
        if (!answer.HasErrors)
        {
            return answer.Text.Contains("\"seen\"") ? "answered" : "nothing";
        }

        var codes = answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!).Distinct();
        return string.Join('+', codes);
    }

    /// <summary>«answered» when the events came to their end without an error.</summary>
    private async Task<string> Follow(string token, string query)
    {
        using var response = await Service.Send(HttpMethod.Post, "/graphql", token, JsonContent.Create(new { query }), accept: "text/event-stream");
        var events = await response.Content.ReadAsStringAsync();
        return Code().Match(events) is { Success: true } code ? code.Groups[1].Value : events.Contains("event: complete") ? "answered" : events;
    }

    public string Fill(string document, Role role, Situation situation)
    {
        var purpose = situation == Situation.NoPurpose ? " " : "Who came along";
        return cases[situation].Aggregate(document.Replace("$purpose", purpose), (text, variable) => text.Replace("$" + variable.Key, variable.Value));
    }

    /// <summary>lin investigates and gao responds, zhou in the place of both where they are no members; wen opened all cases but that one.</summary>
    public string Token(Role role, Situation situation) => Service.Token(
        role switch { Role.Investigator => "lin", Role.ResponseOfficer => "gao", Role.Supervisor => "wen", Role.Auditor => "shi", _ => "qiu" }, role);

    /// <summary>None, one that has expired, one of another key, one of another issuer, one for somebody else, one without a signature, no token at all.</summary>
    public IEnumerable<string?> InvalidTokens()
    {
        yield return null;
        yield return "";
        yield return "nonsense";
        yield return expired;
        using var elsewhere = new Investigate.Testing.Embedded.TemporaryDirectory();
        yield return new LocalTokens(new SigningKeys(new DataDirectory(elsewhere.Path), Service.Time), Service.Time)
            .Issue("lin", [Role.Investigator], TimeSpan.FromDays(9)).Token;
        foreach (var (issuer, audience, signed) in new[] { ("elsewhere", "investigate", true), ("investigate", "elsewhere", true), ("investigate", "investigate", false) })
        {
            yield return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                Expires = Service.Now.AddDays(9).UtcDateTime,
                Claims = new Dictionary<string, object> { ["sub"] = "lin", ["role"] = "INVESTIGATOR" },
                SigningCredentials = signed ? new SigningCredentials(Service.Keys.All()[0], SecurityAlgorithms.HmacSha256) : null,
            });
        }
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private async Task<Dictionary<string, string>> OpenCase(Situation situation)
    {
        var until = situation == Situation.Expired ? Service.Now.AddDays(1) : Service.Now.AddDays(30);
        var id = await Service.OpenCase($"2025-{situation}", until, situation == Situation.NotMember ? "hu" : "wen");
        var ann = await Service.AddSubject(id, "ANN");
        var answer = await Service.Ask(
            Service.Token("lin", Role.Investigator),
            """
            query($c: ID!, $s: ID!) { case(id: $c, purpose: "Who came along") { companions(of: $s, minOccasions: 1) { nodes {
              person { id minor } evidence { building { id } stays { id room { id } } } } } } }
            """,
            new { c = id, s = ann });
        await Service.Ask(Service.Token("gao", Role.ResponseOfficer), $"{{ case(id: \"{id}\", purpose: \"Where he stays\") {{ subjects {{ totalCount }} }} }}");
        var companions = answer.Data("case", "companions", "nodes").EnumerateArray().ToArray();
        var (kim, contact) = (companions.Single(IsMinor), companions.Single(companion => !IsMinor(companion)));
        var stay = contact.GetProperty("evidence")[0].GetProperty("stays")[0];
        var wish = (await Service.Ask(
            Service.Token("lin", Role.Investigator),
            "mutation($c: ID!, $p: ID!) { requestUnmasking(caseId: $c, personId: $p, reason: \"His parents\") { id } }",
            new { c = id, p = PersonOf(kim) })).Data("requestUnmasking", "id").GetString()!;
        await Service.Ask(
            Service.Token("hu", Role.Supervisor), "mutation($w: ID!) { agreeToUnmasking(requestId: $w, reason: \"Yes\") { id } }", new { w = wish });
        await Service.Ask(
            Service.Token("lin", Role.Investigator), "mutation($c: ID!) { saveChart(caseId: $c, name: \"ring\", document: \"{}\") { id } }", new { c = id });
        await Shut(situation, id);
        return new Dictionary<string, string>
        {
            ["case"] = id,
            ["subject"] = ann,
            ["person"] = PersonOf(contact),
            ["stay"] = stay.GetProperty("id").GetString()!,
            ["room"] = stay.GetProperty("room").GetProperty("id").GetString()!,
            ["building"] = contact.GetProperty("evidence")[0].GetProperty("building").GetProperty("id").GetString()!,
            ["wish"] = wish,
        };
    }

    private static bool IsMinor(JsonElement companion) => companion.GetProperty("person").GetProperty("minor").GetBoolean();

    private static string PersonOf(JsonElement companion) => companion.GetProperty("person").GetProperty("id").GetString()!;

    private async Task Shut(Situation situation, string id)
    {
        var change = situation switch
        {
            Situation.NotMember => "members: [\"zhou\"]",
            Situation.Suspended => "status: SUSPENDED",
            Situation.Closed => "status: CLOSED",
            _ => null,
        };
        if (change is not null)
        {
            await Service.Ask(
                Service.Token(situation == Situation.NotMember ? "hu" : "wen", Role.Supervisor),
                $"mutation {{ changeCase(caseId: \"{id}\", {change}, reason: \"For the matrix\") {{ id }} }}");
        }
    }

    [GeneratedRegex("\"code\":\"([A-Z_]+)\"")]
    private static partial Regex Code();
}
