using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Investigate.Importers.Format;

namespace Investigate.Importers.Text;

/// <summary>
/// The records of a file of JSON lines: one object a line, its names being headers. Values are texts, numbers as written, true and false; null
/// and a name that is left out are absent values. A blank line is no record, but it has a row number.
/// </summary>
internal sealed class JsonRecords : Records
{
    /// <summary>Longest line that is read.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>More different names than any export has: beyond it they are no longer listed.</summary>
    private const int MaxNames = 1000;

    private readonly Stream stream;
    private readonly Headings headings;
    private readonly string? encoding;
    private readonly Dictionary<string, Column?> names = new(StringComparer.Ordinal);
    private readonly List<string> dropped = [];
    private readonly List<string> ignored = [];
    private readonly ArrayBufferWriter<byte> values = new(1 << 12);
    private readonly Range[] fields;
    private byte[] buffer = new byte[1 << 17];
    private int lineStart;
    private int filled;
    private long consumed;
    private bool ended;
    private RecordFault? fault;

    /// <param name="stream">Of UTF-8; not owned.</param>
    /// <param name="encoding">What the file was written in where that was not UTF-8.</param>
    public JsonRecords(Stream stream, Headings headings, string? encoding)
    {
        (this.stream, this.headings, this.encoding) = (stream, headings, encoding);
        fields = new Range[headings.Kind.Columns.Count];
        Count = fields.Length;
    }

    public override RecordFault? Fault => fault;

    public override long BytesRead => consumed;

    public override (IReadOnlyList<string> Dropped, IReadOnlyList<string> Ignored) Named => (dropped, ignored);

    public override ReadOnlySpan<byte> this[int field] => values.WrittenSpan[fields[field]];

    public override bool Read()
    {
        while (TryLine(out var line, out var isTooLong))
        {
            Row++;
            if (Row == 1 && line.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
            }

            if (!isTooLong && line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            fault = isTooLong ? new(null, RejectionCodes.RowTooLong, null)
                : !Utf8.IsValid(line) ? new(null, RejectionCodes.NotUtf8, encoding)
                : Parse(line);
            return true;
        }

        return false;
    }

    public override void Dispose()
    {
    }

    private RecordFault? Parse(ReadOnlySpan<byte> line)
    {
        values.ResetWrittenCount();
        Array.Clear(fields);
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return new(null, RejectionCodes.NotAnObject, null);
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var column = Find(json.GetString() ?? "");
                json.Read();
                if (column is not null && ReadValue(ref json, column) is { } wrong)
                {
                    return wrong;
                }

                json.Skip();
            }

            return json.Read() ? new(null, RejectionCodes.NotAnObject, null) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A lone surrogate in an escape is an InvalidOperationException.
            return new(null, RejectionCodes.NotAnObject, null);
        }
    }

    private RecordFault? ReadValue(ref Utf8JsonReader json, Column column)
    {
        var from = values.WrittenCount;
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                values.Advance(json.CopyString(values.GetSpan(json.ValueSpan.Length)));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                values.Write(json.ValueSpan);
                break;
            case JsonTokenType.Null:
                break;
            default:
                return new(column.Name, RejectionCodes.NestedValue, null);
        }

        if (fields[column.Ordinal].End.Value > 0)
        {
            return new(column.Name, RejectionCodes.DuplicateColumn, "2");
        }

        fields[column.Ordinal] = from..values.WrittenCount;
        return values.WrittenSpan[from..].Contains((byte)0) ? new(column.Name, RejectionCodes.NulCharacter, null) : null;
    }

    private Column? Find(string name)
    {
        if (names.TryGetValue(name, out var known))
        {
            return known;
        }

        var column = headings.Find(name, out var isProtected);
        if (names.Count < MaxNames)
        {
            names.Add(name, column);
            if (column is null && new HeaderName(name).Text.Length > 0)
            {
                (isProtected ? dropped : ignored).Add(Shown.Shortened(name.Trim()));
            }
        }

        return column;
    }

    /// <summary>The next line without its end; of one that is too long only that it is.</summary>
    private bool TryLine(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        line = default;
        var searched = lineStart;
        while (true)
        {
            var end = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = isTooLong ? default : buffer.AsSpan(lineStart, searched + end - lineStart);
                consumed += searched + end + 1 - lineStart;
                lineStart = searched + end + 1;
                return true;
            }

            if (ended)
            {
                line = isTooLong ? default : buffer.AsSpan(lineStart, filled - lineStart);
                consumed += filled - lineStart;
                lineStart = filled;
                return isTooLong || !line.IsEmpty;
            }

            if (filled - lineStart > MaxBytes)
            {
                (isTooLong, consumed, lineStart) = (true, consumed + filled - lineStart, filled);
            }

            searched = filled - lineStart;
            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(lineStart, filled - lineStart).CopyTo(buffer);
        (filled, lineStart) = (filled - lineStart, 0);
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, filled, buffer.Length - filled);
        ended = read == 0;
        filled += read;
    }
}
