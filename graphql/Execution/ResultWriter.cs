using System.Buffers;
using System.Buffers.Text;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Writes JSON values as UTF-8 into one pooled buffer. Scalars write exactly one value each; the engine sees to keys and commas. What was
/// written can be taken back, which is how a null reaches up to the nearest field that may hold it.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int position;

    /// <summary>Bytes written so far; may be set back to an earlier value.</summary>
    internal int Position
    {
        get => position;
        set => position = value;
    }

    internal ReadOnlyMemory<byte> Written => buffer.AsMemory(0, position);

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(int value)
    {
        Reserve(11);
        if ((uint)value < 10)
        {
            buffer[position++] = (byte)('0' + value);
            return;
        }

        Utf8Formatter.TryFormat(value, buffer.AsSpan(position), out var written);
        position += written;
    }

    public void WriteNumber(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(position), out var written);
        position += written;
    }

    /// <summary>The shortest text that reads back as the same number. Infinity and NaN are no JSON.</summary>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite number.");
        }

        Reserve(32);
        (value == 0 ? 0 : value).TryFormat(buffer.AsSpan(position), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        position += written;
    }

    public void WriteNumber(decimal value)
    {
        Reserve(32);
        value.TryFormat(buffer.AsSpan(position), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        position += written;
    }

    /// <summary>Escapes only what JSON demands; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        Reserve((value.Length * 3) + 2);
        var target = buffer;
        target[position++] = (byte)'"';
        while (true)
        {
            var clean = value.IndexOfAny(Escaped);
            var run = clean < 0 ? value : value[..clean];
            Utf8.FromUtf16(run, target.AsSpan(position), out _, out var written);
            position += written;
            if (clean < 0)
            {
                break;
            }

            WriteEscape(value[clean]);
            value = value[(clean + 1)..];
            Reserve((value.Length * 3) + 1);
            target = buffer;
        }

        target[position++] = (byte)'"';
    }

    public void WriteString(string value) => WriteString(value.AsSpan());

    /// <summary>Text that is JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(buffer.AsSpan(position));
        position += json.Length;
    }

    /// <summary>Any JSON value: null, a boolean, number or string, a list, a dictionary with string keys, or a <see cref="JsonElement"/>.</summary>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteString(text);
                break;
            case bool flag:
                WriteBoolean(flag);
                break;
            case int or short or byte or long or uint:
                WriteNumber(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case decimal number:
                WriteNumber(number);
                break;
            case double or float:
                WriteNumber(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonElement element:
                WriteRaw(Encoding.UTF8.GetBytes(element.GetRawText()));
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                WriteFields(fields);
                break;
            case IEnumerable items:
                WriteItems(items);
                break;
            default:
                throw new ArgumentException($"Expected a JSON value, found {value.GetType()}.", nameof(value));
        }
    }

    public void Dispose()
    {
        var rented = Interlocked.Exchange(ref buffer, []);
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void WriteFields(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var separator = "{"u8;
        foreach (var (key, value) in fields)
        {
            WriteRaw(separator);
            WriteString(key);
            WriteRaw(":"u8);
            WriteValue(value);
            separator = ","u8;
        }

        WriteRaw(separator[0] == '{' ? "{}"u8 : "}"u8);
    }

    private void WriteItems(IEnumerable items)
    {
        var separator = "["u8;
        foreach (var item in items)
        {
            WriteRaw(separator);
            WriteValue(item);
            separator = ","u8;
        }

        WriteRaw(separator[0] == '[' ? "[]"u8 : "]"u8);
    }

    private void WriteEscape(char c)
    {
        Reserve(6);
        switch (c)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                buffer[position++] = (byte)(c < 0x10 ? '0' : '1');
                buffer[position++] = (byte)"0123456789abcdef"[c & 0xF];
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (buffer.Length - position < bytes)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, checked(position + bytes)));
        buffer.AsSpan(0, position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
