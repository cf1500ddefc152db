using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Investigate.GraphModel;

/// <summary>
/// A column of texts of a batch, as UTF-8 in one buffer: a batch of a hundred thousand rows is a handful of objects. An empty text and
/// an absent one are the same.
/// </summary>
public sealed class TextColumn
{
    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int end;

    /// <summary>Number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The UTF-8 of one row; empty where absent.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            if ((uint)row >= (uint)Count)
            {
                Throw(row);
            }

            var from = row == 0 ? 0 : ends[row - 1];
            return bytes.AsSpan(from, ends[row] - from);
        }
    }

    /// <summary>The text of one row; null where absent.</summary>
    public string? Text(int row) => this[row] is { IsEmpty: false } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > bytes.Length - end)
        {
            Grow(utf8.Length);
        }

        utf8.CopyTo(bytes.AsSpan(end));
        Close(utf8.Length);
    }

    public void Add(string? text)
    {
        text ??= "";
        Grow(Encoding.UTF8.GetMaxByteCount(text.Length));
        Close(Encoding.UTF8.GetBytes(text, bytes.AsSpan(end)));
    }

    /// <summary>Empties the column and keeps its buffers.</summary>
    public void Clear() => Count = end = 0;

    /// <summary>Makes room for so many bytes.</summary>
    private void Grow(int wanted)
    {
        if (wanted > bytes.Length - end)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, end + wanted));
        }
    }

    private void Close(int length)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        ends[Count++] = end += length;
    }

    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    private static void Throw(int row) => throw new ArgumentOutOfRangeException(nameof(row), row, "Expected a row of the column.");
}
