using System.Text.Json;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// The whole body of one reply. A failed statement may have a good status and good rows before its error, so nothing of it is believed until
/// <see cref="Error"/> is known to be none.
/// </summary>
internal sealed class Reply
{
    private readonly JsonElement body;

    /// <exception cref="JsonException">The body is no reply of the Query API.</exception>
    public Reply(JsonElement body) =>
        this.body = body.ValueKind == JsonValueKind.Object ? body : throw new JsonException($"Expected an object as the reply, found {body.ValueKind}.");

    public Answer Answer => new(Member(body, "data") is { } data && Member(data, "values") is { } values ? [.. values.EnumerateArray().Select(row => new Row(row))] : []);

    public (string Code, string Message)? Error => Member(body, "errors") is { } errors && errors.GetArrayLength() > 0
        ? (Text(errors[0], "code") ?? "", Text(errors[0], "message") ?? "") : null;

    public IReadOnlyList<string> Bookmarks => Member(body, "bookmarks") is { } all ? [.. all.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : [];

    /// <summary>Of the explicit transaction; null where there is none.</summary>
    public string? Transaction => Member(body, "transaction") is { } transaction ? Text(transaction, "id") : null;

    private static string? Text(JsonElement element, string name) => Member(element, name)?.GetString();

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;
}
