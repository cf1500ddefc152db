using System.Text.Json;

namespace Investigate.GraphQL.Bench;

/// <summary>
/// A bare interpreter of ready plans, to compare the engine with: the document's text picks the plan, delegates read properties, the
/// framework's JSON writer writes. It parses, validates and coerces nothing and knows no errors, no nulls, no batches.
/// </summary>
internal static class PlanInterpreter
{
    private delegate void Write(Utf8JsonWriter writer, object parent);

    private static readonly Write[] Named = [Text<Entity>("id", entity => entity.Id), Text<Entity>("name", entity => entity.Name)];

    private static readonly Write[] Case =
        [Text<Case>("id", found => found.Id), Text<Case>("title", found => found.Title), Text<Case>("status", found => found.Status == Status.Open ? "OPEN" : "CLOSED"), Text<Case>("opened", found => found.Opened)];

    private static readonly Write[] Entity =
        [.. Named, Text<Entity>("kind", entity => entity.Kind switch { Kind.Person => "PERSON", Kind.Org => "ORG", _ => "VEHICLE" }), Number<Entity>("score", entity => entity.Score), Flag<Entity>("active", entity => entity.Active)];

    private static readonly Dictionary<string, Write[]> Plans = new(StringComparer.Ordinal)
    {
        ["{ hello }"] = [Text<object>("hello", _ => "world")],
        ["query Case($id: ID!) { case(id: $id) { id title status opened } }"] =
            [One<JsonElement>("case", variables => Array.Find(BenchData.Cases, found => variables.GetProperty("id").ValueEquals(found.Id))!, Case)],
        ["query Nested($n: Int!) { cases(first: $n) { id title status opened entities(first: 10) { id name kind score active links { id label weight target { id name } } } } }"] =
            [Many<JsonElement>("cases", variables => new ArraySegment<object>(BenchData.Cases, 0, variables.GetProperty("n").GetInt32()),
                [.. Case, Many<Case>("entities", found => found.Entities,
                    [.. Entity, Many<Entity>("links", entity => entity.Links,
                        [Text<Link>("id", link => link.Id), Text<Link>("label", link => link.Label), Number<Link>("weight", link => link.Weight), One<Link>("target", link => link.Target, Named)])])])],
    };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/graphql", async http =>
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(http.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        var variables = body.RootElement.TryGetProperty("variables", out var given) ? given : default;
        foreach (var field in Plans[body.RootElement.GetProperty("query").GetString()!])
        {
            field(writer, variables);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static Write Text<T>(string name, Func<T, string> read)
    {
        var key = JsonEncodedText.Encode(name);
        return (writer, parent) => writer.WriteString(key, read((T)parent));
    }

    private static Write Number<T>(string name, Func<T, double> read)
    {
        var key = JsonEncodedText.Encode(name);
        return (writer, parent) => writer.WriteNumber(key, read((T)parent));
    }

    private static Write Flag<T>(string name, Func<T, bool> read)
    {
        var key = JsonEncodedText.Encode(name);
        return (writer, parent) => writer.WriteBoolean(key, read((T)parent));
    }

    private static Write One<T>(string name, Func<T, object> read, Write[] fields)
    {
        var key = JsonEncodedText.Encode(name);
        return (writer, parent) =>
        {
            writer.WriteStartObject(key);
            WriteAll(writer, read((T)parent), fields);
        };
    }

    private static Write Many<T>(string name, Func<T, IReadOnlyList<object>> read, Write[] fields)
    {
        var key = JsonEncodedText.Encode(name);
        return (writer, parent) =>
        {
            writer.WriteStartArray(key);
            var items = read((T)parent);
            for (var i = 0; i < items.Count; i++)
            {
                writer.WriteStartObject();
                WriteAll(writer, items[i], fields);
            }

            writer.WriteEndArray();
        };
    }

    private static void WriteAll(Utf8JsonWriter writer, object value, Write[] fields)
    {
        foreach (var field in fields)
        {
            field(writer, value);
        }

        writer.WriteEndObject();
    }
}
