using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Investigate.Cases;

/// <summary>
/// The canonical text of an entry: one JSON object without blanks, its fields in the order written here, absent ones left out. It is
/// kept and exported exactly as it was hashed, so nobody has to write it again to verify it. `docs/log.md` states the form.
/// </summary>
internal static class LogText
{
    private static readonly JsonWriterOptions AsTyped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="previous">Hash of the entry before, 64 zeros for the first.</param>
    public static string Write(long sequence, string previous, LogEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, AsTyped))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", sequence);
            json.WriteString("previous", previous);
            json.WriteString("at", entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
            json.WriteString("actor", entry.Actor);
            json.WriteString("from", entry.From);
            json.WriteString("action", entry.Action);
            json.WriteString("result", ResultName(entry.Result));
            WriteIfAny(json, "caseId", entry.CaseIdText);
            WriteIfAny(json, "caseNumber", entry.CaseNumber);
            WriteIfAny(json, "purpose", entry.Purpose);
            WriteIfAny(json, "reason", entry.Reason);
            json.WriteNumber("rows", entry.Rows);
            json.WriteStartArray("persons");
            foreach (var person in entry.Persons)
            {
                json.WriteStringValue(person);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What a text says; null where it is no text of an entry.</summary>
    public static LoggedEntry? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var entry = json.RootElement;
            return new LoggedEntry(
                entry.GetProperty("sequence").GetInt64(), entry.GetProperty("previous").GetString()!, entry.GetProperty("at").GetDateTimeOffset(),
                entry.GetProperty("actor").GetString()!, entry.GetProperty("from").GetString()!, entry.GetProperty("action").GetString()!,
                Enum.Parse<LogResult>(entry.GetProperty("result").GetString()!, ignoreCase: true), Text(entry, "caseId"), Text(entry, "caseNumber"),
                Text(entry, "purpose"), Text(entry, "reason"), entry.GetProperty("rows").GetInt32(), entry.GetProperty("persons").GetArrayLength());
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string ResultName(LogResult result) => result switch
    {
        LogResult.Answered => "ANSWERED",
        LogResult.Refused => "REFUSED",
        _ => "FAILED",
    };

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
