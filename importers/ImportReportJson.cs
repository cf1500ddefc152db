using System.Text.Encodings.Web;
using System.Text.Json;
using Investigate.GraphModel;

namespace Investigate.Importers;

/// <summary>
/// The report as the import format states it: <c>{importId, files: [{name, rows, accepted, rejected, droppedColumns, ignoredColumns,
/// rejections: [{row, column, value, reason}]}], notLoaded: [{name, reason}]}</c>, UTF-8, indented. A file whose list of rejections was
/// cut has <c>rejectionsLeftOut</c> besides.
/// </summary>
public static class ImportReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="importId">The load's id as the service hands it out.</param>
    public static async Task Write(Stream stream, ImportReport report, string importId, Language language, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("importId", importId);
        json.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Counts.Name);
            json.WriteNumber("rows", file.Counts.Rows);
            json.WriteNumber("accepted", file.Counts.Accepted);
            json.WriteNumber("rejected", file.Counts.Rejected);
            WriteNames(json, "droppedColumns", file.Counts.DroppedColumns);
            WriteNames(json, "ignoredColumns", file.Counts.IgnoredColumns);
            await WriteRejections(json, file, language, ct);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notLoaded");
        foreach (var file in report.NotLoaded)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("reason", file.Reason(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static async ValueTask WriteRejections(Utf8JsonWriter json, FileReport file, Language language, CancellationToken ct)
    {
        json.WriteStartArray("rejections");
        foreach (var rejection in file.Rejections)
        {
            Write(json, rejection, language);
            if (json.BytesPending > 1 << 16)
            {
                await json.FlushAsync(ct);
            }
        }

        json.WriteEndArray();
        if (file.Rejections.Count < file.Counts.Rejected)
        {
            json.WriteNumber("rejectionsLeftOut", file.Counts.Rejected - file.Rejections.Count);
        }
    }

    private static void Write(Utf8JsonWriter json, Rejection rejection, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("row", rejection.Row);
        json.WriteString("column", rejection.Column);
        json.WriteString("value", rejection.Value);
        json.WriteString("reason", RejectionText.Of(rejection, language));
        json.WriteEndObject();
    }
}
