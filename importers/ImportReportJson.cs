using System.Text.Encodings.Web;
using System.Text.Json;
using Investigate.GraphModel;

namespace Investigate.Importers;

/// <summary>
/// The report as the import format states it: <c>{importId, files: [{name, rows, accepted, rejected, droppedColumns, ignoredColumns,
/// rejections: [{row, column, value, reason}]}], notLoaded: [{name, reason}], contradictions: [{file, row, columns, earlier: {importId, file, row}}]}</c>, UTF-8, indented. A file whose list of rejections was
/// cut has <c>rejectionsLeftOut</c> besides.
/// </summary>
public static class ImportReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="importId">A load's id as the service hands it out.</param>
    public static async Task Write(Stream stream, ImportReport report, Func<ImportId, string> importId, Language language, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("importId", importId(report.Import));
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
        WriteContradictions(json, report, importId);
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private static void WriteContradictions(Utf8JsonWriter json, ImportReport report, Func<ImportId, string> importId)
    {
        json.WriteStartArray("contradictions");
        foreach (var contradiction in report.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("file", contradiction.File);
            json.WriteNumber("row", contradiction.Row);
            json.WriteStartArray("columns");
            foreach (var column in contradiction.Columns())
            {
                json.WriteStringValue(column);
            }

            json.WriteEndArray();
            json.WriteStartObject("earlier");
            json.WriteString("importId", importId(contradiction.Earlier.Import));
            json.WriteString("file", contradiction.Earlier.File);
            json.WriteNumber("row", contradiction.Earlier.Row);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
