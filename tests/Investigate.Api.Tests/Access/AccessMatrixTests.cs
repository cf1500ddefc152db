using System.Net;
using System.Text.Json;
using Investigate.Cases;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.Access;

/// <summary>Every field of the served schema × every role × every situation, as <c>matrix.txt</c> says. A field without a row fails.</summary>
public sealed class AccessMatrixTests
{
    private const string Introspection = """
        { __schema { types { kind name fields(includeDeprecated: true) { name args(includeDeprecated: true) { name } type { ...T } } } } }
        fragment T on __Type { kind ofType { kind ofType { kind ofType { kind } } } }
        """;

    private readonly AccessMatrix matrix = new();

    [Fact]
    public async Task Every_field_with_every_argument_has_a_row_and_every_row_a_field()
    {
        await using var service = await Service.Over(Offices.Town);
        var served = await Served(service);

        served.Keys.Except(matrix.Rows.Select(row => row.Name)).ShouldBeEmpty("fields without a row");
        matrix.Rows.Select(row => row.Name).Except(served.Keys).ShouldBeEmpty("rows without a field");
        foreach (var fields in matrix.Rows.GroupBy(row => row.Name))
        {
            served[fields.Key].Arguments.Except(fields.SelectMany(row => row.Arguments)).ShouldBeEmpty($"arguments of {fields.Key} that no row gives");
        }
    }

    [Fact]
    public async Task Each_role_is_answered_or_refused_as_its_cell_says_in_every_situation()
    {
        await using var offices = await Offices.Open();
        var served = await Served(offices.Service);
        var wrong = new List<string>();
        foreach (var row in matrix.Rows)
        {
            var document = matrix.Document(row, served[row.Name].HasFields);
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var situation in Enum.GetValues<Situation>())
                {
                    var expected = Expected(row, row.Cells[(int)role], situation);
                    var found = await offices.Ask(role, situation, document);
                    if (found != expected)
                    {
                        wrong.Add($"{row} as {role}, {situation}: expected {expected}, found {found}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_valid_token_every_field_is_the_same_401()
    {
        await using var offices = await Offices.Open();
        var served = await Served(offices.Service);
        var before = offices.Service.Log.Count;
        var bodies = new HashSet<(HttpStatusCode, string)>();
        foreach (var row in matrix.Rows)
        {
            var document = offices.Fill(matrix.Document(row, served[row.Name].HasFields), Role.Investigator, Situation.Member);
            foreach (var token in offices.InvalidTokens())
            {
                var answer = await offices.Service.Ask(token, document);
                bodies.Add((answer.Status, answer.Text));
            }
        }

        bodies.ShouldHaveSingleItem().Item1.ShouldBe(HttpStatusCode.Unauthorized);
        bodies.Single().Item2.ShouldContain("\"code\":\"UNAUTHENTICATED\"");
        offices.Service.Log.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Every_address_has_a_row_and_answers_as_it_says()
    {
        await using var offices = await Offices.Open();
        var routes = offices.Service.Routes.Select(route => route.RoutePattern.RawText!).Where(route => route is not ("/graphql" or "{*path:nonfile}"));

        routes.Except(matrix.Addresses.Select(address => address.Path)).ShouldBeEmpty();
        foreach (var (method, path, cells) in matrix.Addresses)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var expected = cells is ["open"] ? HttpStatusCode.OK : cells is ["absent"] ? HttpStatusCode.NotFound
                    : cells[(int)role] switch
                    {
                        "yes" => HttpStatusCode.OK,
                        "bad" => HttpStatusCode.BadRequest,
                        "none" => HttpStatusCode.NotFound,
                        _ => HttpStatusCode.Forbidden,
                    };
                (await offices.Service.Send(method, path, offices.Token(role, Situation.Member))).StatusCode.ShouldBe(expected, $"{path} as {role}");
            }

            var withoutToken = cells is ["open"] ? HttpStatusCode.OK : cells is ["absent"] ? HttpStatusCode.NotFound : HttpStatusCode.Unauthorized;
            foreach (var token in offices.InvalidTokens())
            {
                (await offices.Service.Send(method, path, token)).StatusCode.ShouldBe(withoutToken, path);
            }
        }
    }

    private static string Expected(AccessRow row, string cell, Situation situation) => cell switch
    {
        "yes" => row.Passes ?? "answered",
        "no" => "FORBIDDEN",
        "own" => situation == Situation.NotMember ? "FORBIDDEN" : "answered",
        "opened" => situation == Situation.NotMember ? "FORBIDDEN" : "answered",
        "reason" => situation == Situation.NoPurpose ? "PURPOSE_REQUIRED" : row.Passes ?? "answered",
        "case" or "barred" or "held" => situation switch
        {
            Situation.NotMember => "FORBIDDEN",
            Situation.Expired => "AUTHORITY_EXPIRED",
            Situation.Suspended or Situation.Closed => "CASE_NOT_OPEN",
            Situation.NoPurpose when cell != "held" => "PURPOSE_REQUIRED",
            _ => cell == "barred" ? "FORBIDDEN" : row.Passes ?? "answered",
        },
        _ => throw new FormatException($"{row} has the cell '{cell}', which is none."),
    };

    private static async Task<Dictionary<string, (bool HasFields, string[] Arguments)>> Served(Service service)
    {
        var answer = await service.Ask(service.Token("lin", Role.Investigator), Introspection);
        return answer.Data("__schema", "types").EnumerateArray()
            .Where(type => type.GetProperty("fields").ValueKind == JsonValueKind.Array && !type.GetProperty("name").GetString()!.StartsWith("__"))
            .SelectMany(type => type.GetProperty("fields").EnumerateArray().Select(field => (Type: type, Field: field)))
            .ToDictionary(
                pair => $"{pair.Type.GetProperty("name").GetString()}.{pair.Field.GetProperty("name").GetString()}",
                pair => (
                    Innermost(pair.Field.GetProperty("type")) is "OBJECT" or "INTERFACE" or "UNION",
                    pair.Field.GetProperty("args").EnumerateArray().Select(argument => argument.GetProperty("name").GetString()!).ToArray()));
    }

    private static string? Innermost(JsonElement type) =>
        type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Innermost(inner) : type.GetProperty("kind").GetString();
}
