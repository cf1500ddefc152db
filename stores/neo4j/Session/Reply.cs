using System.Text.Json;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// The whole body of one reply. A failed statement may have a good status and good rows before its error, so nothing of it is believed until
/// <see cref="Errors"/> is known to be empty.
/// </summary>
internal sealed class Reply
{
    /// <summary>A plan nests as deep as it has steps.</summary>
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    private readonly List<Cell> cells = [];
    private int width;

    public Answer Answer => new(cells, width);

    public List<(string Code, string Message)> Errors { get; } = [];

    public List<string> Bookmarks { get; } = [];

    /// <summary>Of the explicit transaction; null where there is none.</summary>
    public string? Transaction { get; private set; }

    /// <summary>Database hits of the plan and all below it; null where no profile was asked for.</summary>
    public JsonElement? Plan { get; private set; }

    /// <exception cref="JsonException">The body is no reply of the Query API, or breaks off.</exception>
    public static Reply Read(ReadOnlySpan<byte> body)
    {
        var reply = new Reply();
        var json = new Utf8JsonReader(body, Deep);
        Enter(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            reply.ReadMember(ref json);
        }

        return json.TokenType == JsonTokenType.EndObject ? reply : throw new JsonException("Expected the end of the reply.");
    }

    private void ReadMember(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("data"u8))
        {
            Enter(ref json, JsonTokenType.StartObject);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                ReadData(ref json);
            }
        }
        else if (json.ValueTextEquals("errors"u8))
        {
            json.Read();
            foreach (var error in JsonElement.ParseValue(ref json).EnumerateArray())
            {
                Errors.Add((Member(error, "code") ?? "", Member(error, "message") ?? ""));
            }
        }
        else if (json.ValueTextEquals("bookmarks"u8))
        {
            json.Read();
            Bookmarks.AddRange(JsonElement.ParseValue(ref json).EnumerateArray().Select(bookmark => bookmark.GetString()!));
        }
        else if (json.ValueTextEquals("transaction"u8))
        {
            json.Read();
            Transaction = Member(JsonElement.ParseValue(ref json), "id");
        }
        else if (json.ValueTextEquals("profiledQueryPlan"u8) || json.ValueTextEquals("queryPlan"u8))
        {
            json.Read();
            Plan = JsonElement.ParseValue(ref json);
        }
        else
        {
            json.Read();
            json.Skip();
        }
    }

    private void ReadData(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("fields"u8))
        {
            Enter(ref json, JsonTokenType.StartArray);
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                width++;
            }
        }
        else
        {
            Enter(ref json, JsonTokenType.StartArray);
            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            {
                ReadList(ref json, cells);
            }
        }
    }

    /// <summary>The values up to the end of the list that has begun.</summary>
    private static void ReadList(ref Utf8JsonReader json, List<Cell> into)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            into.Add(ReadCell(ref json));
        }
    }

    private static Cell ReadCell(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                return json.TryGetInt64(out var whole) ? Cell.Of(whole) : Cell.Of(json.GetDouble());
            case JsonTokenType.String:
                return Cell.Of(json.GetString()!);
            case JsonTokenType.True or JsonTokenType.False:
                return Cell.Of(json.GetBoolean());
            case JsonTokenType.StartArray:
                var list = new List<Cell>();
                ReadList(ref json, list);
                return Cell.Of(list);
            case JsonTokenType.Null:
                return default;
            default:
                throw new JsonException($"Expected a number, a text, a truth value or a list of them in a row, found {json.TokenType}.");
        }
    }

    private static void Enter(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
        {
            throw new JsonException($"Expected {token} in the reply, found {json.TokenType}.");
        }
    }

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member.GetString() : null;
}
