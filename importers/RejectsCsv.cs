using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;

namespace Investigate.Importers;

/// <summary>
/// The rejected rows of one file as CSV, to be corrected and loaded again: row, column, value and reason, then the columns of the kind as they were.
/// A spreadsheet obeys none of it: what begins like a formula stands behind an apostrophe, which a load takes off again. Personal values stand
/// here and nowhere else.
/// </summary>
public static class RejectsCsv
{
    /// <param name="file">Name of the file in its folder.</param>
    /// <param name="rows">By row.</param>
    /// <param name="records">What the rows had, by row, as the load kept it.</param>
    public static async Task Write(
        Stream stream, string file, IReadOnlyList<Rejection> rows, IReadOnlyList<RejectedRecord> records, Language language, CancellationToken ct)
    {
        var kind = KindOf(file);
        var kept = records.ToDictionary(record => record.Row, record => record.Record);
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\r\n" };
        await using (writer)
        {
            await writer.WriteLineAsync(string.Join(',', ["row", "column", "value", "reason", .. kind?.Columns.Select(column => column.Name) ?? []]));
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                var record = kept.GetValueOrDefault(row.Row) ?? new string(',', Math.Max(0, (kind?.Columns.Count ?? 0) - 1));
                await writer.WriteLineAsync(
                    $"{row.Row},{CsvField.Of(row.Column)},{CsvField.Of(row.Value)},{CsvField.Of(RejectionText.Of(row, language))}{(kind is null ? "" : ",")}{record}");
            }
        }
    }

    private static FileKind? KindOf(string file) => FileKinds.Named(file.Split('.')[0]);
}

/// <summary>One field of a CSV file that a spreadsheet does not obey.</summary>
internal static class CsvField
{
    private const string Formula = "=+-@";

    public static string Of(string? value)
    {
        var text = value ?? "";
        var safe = text.Length > 0 && (Formula.Contains(text[0]) || text[0] is '\t' or '\r') ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A value without the apostrophe that keeps it from being a formula.</summary>
    public static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> utf8) =>
        utf8 is [(byte)'\'', (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@', ..] ? utf8[1..] : utf8;
}
